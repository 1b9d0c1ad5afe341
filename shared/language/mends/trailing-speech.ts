// A verb of saying after all that is said: "The vote is due in June, it announced." It governs what is said, as in the treebanks.
import { children, type Draft, firstOf, isBelow, type Mend, makeRoot } from './draft.ts';
import { isSpeech } from './speech.ts';

export const mendTrailingSpeech: Mend = (draft) => {
  const root = draft.heads.indexOf(-1);
  if (isSpeech(draft, root)) return;
  const speech = children(draft, root, /^parataxis$/).find((at) => at > root && endsSentence(draft, root, at));
  if (speech !== undefined) makeRoot(draft, speech, 'ccomp');
};

function endsSentence(draft: Draft, root: number, verb: number): boolean {
  const subject = children(draft, verb, /^nsubj$/)[0];
  // "I guess", "you know" are remarks beside what is said.
  if (!isSpeech(draft, verb) || subject === undefined || /^(?:I|you)$/i.test(draft.forms[subject] as string))
    return false;
  if (children(draft, verb, /^(?:cc|mark|advcl|ccomp|obj|xcomp|parataxis)$/).length > 0) return false;
  if (draft.lemmas[firstOf(draft, verb)] === 'so') return false;
  const first = firstOf(draft, verb);
  const mark = draft.upos[first] === 'PUNCT' ? first : first - 1;
  if (mark <= root || !/^(?:,|["”'’]|''|[?!]|--|[–—])$/.test(draft.forms[mark] as string)) return false;
  return draft.forms.every((_, at) => at <= mark || draft.upos[at] === 'PUNCT' || isBelow(draft, at, verb));
}
