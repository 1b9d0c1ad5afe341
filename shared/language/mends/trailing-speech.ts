// A verb of saying after all that is said: "The vote is due in June, it announced." It governs what is said, as in the treebanks.
// Also where it was taken for a joined clause: "The ad could start in June, said Jan Hale." "It had asked, but he refused, the source added."
import { attach, children, type Draft, firstOf, isBelow, type Mend, makePast, makeRoot } from './draft.ts';
import { isSpeech, quotedWords } from './speech.ts';

const BESIDE = /^(?:parataxis|conj|ccomp|xcomp|advcl|appos|dep)$/;

export const mendTrailingSpeech: Mend = (draft) => {
  const root = draft.heads.indexOf(-1);
  const quoted = quotedWords(draft);
  const speech = draft.forms.findLastIndex((_, at) => at > root && !quoted[at] && isSpeech(draft, at));
  if (speech < 0 || !BESIDE.test(draft.labels[speech] as string) || !endsSentence(draft, root, speech)) return;
  if (draft.xpos[speech] === 'VBN') makePast(draft, speech);
  for (const subject of children(draft, speech, /^nsubj:pass$/)) draft.labels[subject] = 'nsubj';
  const [link] = children(draft, speech, /^cc$/);
  const inner = link === undefined ? undefined : joinedClause(draft, speech);
  makeRoot(draft, speech, 'ccomp');
  if (link === undefined || inner === undefined) return;
  attach(draft, inner, root, 'conj');
  attach(draft, link, inner, 'cc');
};

/** The clause that the conjunction before the verb of saying truly joins: "but he refused". */
const joinedClause = (draft: Draft, verb: number): number | undefined =>
  children(draft, verb, /^advcl$/).find(
    (at) => at < verb && children(draft, at, /^nsubj/).length > 0 && children(draft, at, /^mark$/).length === 0,
  );

function endsSentence(draft: Draft, root: number, verb: number): boolean {
  if (children(draft, verb, /^aux(?::pass)?$/).some((at) => draft.lemmas[at] === 'be')) return false;
  const subject = children(draft, verb, /^nsubj(?::pass)?$/)[0];
  // "I guess", "you know" are remarks beside what is said.
  if (!isSpeech(draft, verb) || subject === undefined || /^(?:I|you)$/i.test(draft.forms[subject] as string))
    return false;
  if (children(draft, verb, /^(?:mark|ccomp|obj|xcomp|parataxis)$/).length > 0) return false;
  const inner = joinedClause(draft, verb);
  const joined = children(draft, verb, /^(?:advcl|cc)$/).some((at) => at < verb);
  if (joined && (inner === undefined || children(draft, verb, /^cc$/).length === 0)) return false;
  if (draft.lemmas[firstOf(draft, verb)] === 'so') return false;
  const first = Math.min(verb, firstOf(draft, subject));
  const mark = first - 1;
  if (mark <= root || !/^(?:,|["”'’]|''|[?!]|--|[–—])$/.test(draft.forms[mark] as string)) return false;
  return draft.forms.every((_, at) => at <= mark || draft.upos[at] === 'PUNCT' || isBelow(draft, at, verb));
}
