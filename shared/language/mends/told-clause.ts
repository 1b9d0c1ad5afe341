// What one is told is no relative clause: "told the newspaper the deal was dead" hangs "dead" on "told".
import { attach, children, type Draft, type Mend } from './draft.ts';

const TELLING = /^(?:tell|inform|assure|remind|warn|promise)$/;

/** These are told, and not told to. */
const TOLD = /^(?:truth|lie|story|tale|joke|secret|fact)$/;

export const mendToldClause: Mend = (draft) => {
  for (let verb = 0; verb < draft.forms.length; verb++) returnHearer(draft, verb);
  for (let clause = 0; clause < draft.forms.length; clause++) {
    if (isQuestion(draft, clause)) draft.labels[clause] = 'ccomp';
    const claused =
      draft.labels[clause] === 'acl' && children(draft, clause, /^mark$/).some((at) => draft.lemmas[at] === 'that');
    if (draft.labels[clause] !== 'acl:relcl' && !claused) continue;
    const hearer = draft.heads[clause] as number;
    const verb = draft.heads[hearer] as number;
    if (verb < 0 || !TELLING.test(draft.lemmas[verb] as string) || !/^i?obj$/.test(draft.labels[hearer] as string))
      continue;
    if (children(draft, verb, /^(?:ccomp|xcomp)$/).length > 0 || children(draft, verb, /^i?obj$/).length > 1) continue;
    if (TOLD.test(draft.lemmas[hearer] as string)) continue;
    const subject = children(draft, clause, /^nsubj/)[0];
    const relative = children(draft, clause).some(
      (at) => /^W/.test(draft.xpos[at] as string) || /PronType=Rel/.test(draft.feats[at] as string),
    );
    if (subject !== undefined && subject > hearer && !relative) attach(draft, clause, verb, 'ccomp');
  }
};

/** "asked the minister whether he knew": the question is what was asked. */
const isQuestion = (draft: Draft, clause: number): boolean =>
  draft.labels[clause] === 'advcl' &&
  (draft.heads[clause] as number) >= 0 &&
  (draft.heads[clause] as number) < clause &&
  draft.lemmas[draft.heads[clause] as number] === 'ask' &&
  children(draft, clause, /^mark$/).some((at) => draft.lemmas[at] === 'whether');

/** "told AFP they saw it": a noun between the verb and the subject of what is told is the hearer. */
function returnHearer(draft: Draft, verb: number): void {
  if (
    !TELLING.test(draft.lemmas[verb] as string) ||
    draft.upos[verb] !== 'VERB' ||
    children(draft, verb, /^i?obj$/).length > 0
  )
    return;
  const clause = children(draft, verb, /^ccomp$/)[0];
  if (clause === undefined || clause < verb) return;
  const subject = children(draft, clause, /^nsubj/)[0];
  if (subject !== undefined) partHearer(draft, verb, subject);
  const hearer = children(draft, clause, /^i?obj$/)[0];
  if (subject !== undefined && hearer !== undefined && verb < hearer && hearer < subject)
    attach(draft, hearer, verb, 'iobj');
}

/** "told the court Dunne lied", "told the BBC rain had come": a common noun and a name, or the other way round, are no one phrase. */
function partHearer(draft: Draft, verb: number, subject: number): void {
  const hearer = subject - 1;
  const article = children(draft, subject, /^det$/)[0] ?? children(draft, hearer, /^det$/)[0];
  if (article !== verb + 1 || hearer !== verb + 2 || draft.heads[hearer] !== subject) return;
  if (!/^(?:compound|amod|nmod)$/.test(draft.labels[hearer] as string)) return;
  const nameAfter = draft.xpos[hearer] === 'NN' && /^NNP/.test(draft.xpos[subject] as string);
  const nameBefore =
    /^\p{Lu}{2,}$/u.test(draft.forms[hearer] as string) && /^NNS?$/.test(draft.xpos[subject] as string);
  if (!nameAfter && !nameBefore) return;
  attach(draft, hearer, verb, 'iobj');
  attach(draft, article, hearer, 'det');
}
