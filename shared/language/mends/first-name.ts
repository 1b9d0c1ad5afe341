// A sentence's first word before a finite verb that has no subject is its subject, though the name looked like an adjective.
// "Pashinian informed Putin of it, his office said." → Pashinian is a name and informs; and what is informed is what the office said.
import { children, type Draft, type Mend, makePast } from './draft.ts';
import { isSpeech } from './speech.ts';

export const mendFirstName: Mend = (draft) => {
  nameFirstWord(draft);
  for (let verb = 0; verb < draft.forms.length; verb++) {
    if (!isSpeech(draft, verb) || children(draft, verb, /^(?:ccomp|obj|xcomp|cc)$/).length > 0) continue;
    const subject = children(draft, verb, /^nsubj$/)[0];
    const clause = children(draft, verb, /^advcl$/).find(
      (at) => subject !== undefined && at < subject && isMainClause(draft, at),
    );
    if (clause !== undefined && draft.forms.slice(clause, subject).includes(',')) draft.labels[clause] = 'ccomp';
  }
};

function nameFirstWord(draft: Draft): void {
  const isMistaken = draft.upos[0] === 'ADJ' && /^\p{Lu}\p{Ll}/u.test(draft.forms[0] as string);
  if (!isMistaken || draft.heads[0] !== 1 || !/^VB[DZN]$/.test(draft.xpos[1] ?? '') || draft.upos[1] !== 'VERB') return;
  if (
    children(draft, 1, /^(?:[nc]subj|aux|cop)/).length > 0 ||
    !/^(?:advmod|amod|advcl)$/.test(draft.labels[0] as string)
  )
    return;
  draft.upos[0] = 'PROPN';
  draft.xpos[0] = 'NNP';
  draft.feats[0] = 'Number=Sing';
  draft.labels[0] = 'nsubj';
  if (draft.xpos[1] === 'VBN') makePast(draft, 1);
  for (const object of children(draft, 1, /^xcomp$/)) if (draft.upos[object] === 'PROPN') draft.labels[object] = 'obj';
}

/** A clause with a subject and a finite verb, and no word that makes it hang on another. */
const isMainClause = (draft: Draft, at: number): boolean =>
  children(draft, at, /^nsubj/).length > 0 &&
  children(draft, at, /^mark$/).length === 0 &&
  children(draft, at, /^advmod$/).every((one) => !/^WRB$/.test(draft.xpos[one] as string)) &&
  [at, ...children(draft, at, /^(?:aux|aux:pass|cop)$/)].some((one) => /VerbForm=Fin/.test(draft.feats[one] as string));
