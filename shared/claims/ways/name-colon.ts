// A name, a colon, and the words: headlines ("Velk: Talks Have Failed"), transcripts ("REPORTER: Will you resign?", "Q: …", "A: …").
// The colon is the cue; a paragraph of a transcript runs to its end, a headline likewise.
import type { Token } from '../../language/index.ts';
import type { Passage, Reading } from '../passage.ts';
import type { Proposal, Way } from '../proposal.ts';
import { wordsBetween } from '../syntax/spans.ts';

const NAME = 'name-colon';

export const nameColon: Way = {
  name: NAME,
  find: (passage, reading) => (startsParagraph(passage, reading) ? named(passage, reading) : []),
};

const startsParagraph = (passage: Passage, { passages }: Reading): boolean =>
  passages[passage.index - 1]?.paragraph !== passage.paragraph;

function named(passage: Passage, reading: Reading): readonly Proposal[] {
  const colon = passage.tokens.slice(passage.begin, passage.begin + 9).find((token) => token.form === ':');
  if (!colon || colon.index === passage.begin || colon.index >= passage.last) return [];
  const before = passage.tokens.slice(passage.begin, colon.index);
  if (
    !before.every(isNamePart) ||
    !before.some((token) => token.upos === 'PROPN' || /^(?:[QA]|\p{Lu}{2,})$/u.test(token.form))
  )
    return [];
  const transcript = before.every((token) => !/\p{Ll}/u.test(token.form)) || !passage.headline;
  const source = wordsBetween(passage, passage.begin, colon.index - 1);
  const content = transcript
    ? paragraphAfter(passage, reading, colon)
    : wordsBetween(passage, colon.index + 1, passage.last);
  if (!source || !content || (!passage.headline && passage.tokens[colon.index + 1] === undefined)) return [];
  const head = before.findLast((token) => token.upos === 'PROPN') ?? (before.at(-1) as Token);
  return [
    {
      rule: NAME,
      passage,
      source: { ...source, head },
      cue: { start: colon.start, end: colon.end },
      cueHead: colon,
      content: [content],
      act: content && passage.text[content.end] === '?' ? 'consult' : 'state',
      score: passage.headline ? 0.7 : 0.75,
    },
  ];
}

const isNamePart = (token: Token): boolean => /^\p{Lu}{2,}$/u.test(token.form) || isWordOfName(token);

const isWordOfName = (token: Token): boolean =>
  /^(PROPN|ADJ|NOUN|X|CCONJ|ADP|PUNCT)$/.test(token.upos) &&
  !/^["“”(]$/.test(token.form) &&
  (token.upos !== 'NOUN' || /^\p{Lu}/u.test(token.form)) &&
  (token.upos !== 'PUNCT' || /^[.’'&-]$/.test(token.form)) &&
  token.form.toLowerCase() !== 'with';

function paragraphAfter(passage: Passage, { passages }: Reading, colon: Token) {
  let last = passage;
  for (
    let next = passages[passage.index + 1];
    next && next.paragraph === passage.paragraph;
    next = passages[next.index + 1]
  )
    last = next;
  const start = passage.tokens[colon.index + 1]?.start;
  return start === undefined ? null : { start, end: last.sentence.end };
}
