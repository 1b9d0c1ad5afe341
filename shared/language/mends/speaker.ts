// Who speaks, where the parser gave the verb of saying no subject: the noun phrase between the quotation, or what is said, and the verb.
// '“It is not optional,” panel chairman Rep. Jan Hale (R-Ut.) said.' '“I did,” said radio host Jan Hale.' → Hale, host
import { attach, children, type Draft, firstOf, isBelow, type Mend } from './draft.ts';
import { isSpeech, quotedWords } from './speech.ts';

const NOMINAL = /^(?:NOUN|PROPN|PRON)$/;

export const mendSpeaker: Mend = (draft) => {
  const quoted = quotedWords(draft);
  for (let verb = 0; verb < draft.forms.length; verb++) {
    if (quoted[verb] || !isSpeech(draft, verb) || !/VerbForm=Fin/.test(draft.feats[verb] as string)) continue;
    if (children(draft, verb, /^[nc]subj/).length > 0) continue;
    const speaker =
      aside(draft, verb) ?? (quoted[verb - 2] || quoted[verb - 1] ? behind(draft, verb) : before(draft, verb, quoted));
    if (speaker !== undefined) attach(draft, speaker, verb, 'nsubj');
  }
};

/** `The shelling, residents say, began`: the noun between a comma and a verb that a comma follows. */
function aside(draft: Draft, verb: number): number | undefined {
  const noun = verb - 1;
  const free =
    NOMINAL.test(draft.upos[noun] ?? '') && /^(?:conj|appos|dep|obl|parataxis)$/.test(draft.labels[noun] as string);
  const first = firstOf(draft, noun);
  if (!free || draft.forms[verb + 1] !== ',' || !draft.forms.slice(Math.max(0, first - 1), first + 1).includes(','))
    return undefined;
  return children(draft, noun, /^(?:case|cc)$/).length === 0 ? noun : undefined;
}

/** `… ,” said radio host Jan Hale`: a noun right behind the verb that was taken for an object or for what is said. */
const behind = (draft: Draft, verb: number): number | undefined =>
  children(draft, verb, /^(?:ccomp|i?obj|xcomp|obl:unmarked)$/).find(
    (at) =>
      at > verb &&
      firstOf(draft, at) === verb + 1 &&
      NOMINAL.test(draft.upos[at] as string) &&
      children(draft, at, /^(?:cop|nsubj|case|mark)$/).length === 0,
  );

/** `… ,” panel chairman Rep. Jan Hale said`: the top noun of the unquoted words between the quotation and the verb. */
function before(draft: Draft, verb: number, quoted: readonly boolean[]): number | undefined {
  let from = verb;
  while (from > 0 && !quoted[from - 1] && draft.upos[from - 1] !== 'PUNCT') from--;
  while (from > 1 && !quoted[from - 1] && !/^(?:["”]|'')$/.test(draft.forms[from - 1] as string)) from--;
  if (from < 2 || from === verb || !/^(?:["”]|'')$/.test(draft.forms[from - 1] as string)) return undefined;
  for (let at = from; at < verb; at++) {
    const head = draft.heads[at] as number;
    if (head >= from && head <= verb) continue;
    const free =
      !/^(?:nmod|conj)/.test(draft.labels[at] as string) && children(draft, at, /^(?:case|mark)$/).length === 0;
    if (free && NOMINAL.test(draft.upos[at] as string) && !isBelow(draft, verb, at)) return at;
  }
  return undefined;
}
