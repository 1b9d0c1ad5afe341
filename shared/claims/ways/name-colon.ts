// A name, a colon, and the words: headlines ("Velk: Talks Have Failed"), transcripts ("REPORTER: Will you resign?", "Q: …", "A: …").
// The colon is the cue. In a transcript the words run to the next name, over paragraphs; in a headline to its end.
import type { Token } from '../../language/index.ts';
import type { Span } from '../../model/span.ts';
import type { Passage, Reading } from '../passage.ts';
import type { Proposal, Way } from '../proposal.ts';
import { wordsBetween } from '../syntax/spans.ts';

const NAME = 'name-colon';

export const nameColon: Way = {
  name: NAME,
  find: (passage, reading) => {
    const colon = colonOf(passage, reading);
    return colon ? named(passage, reading, colon) : [];
  },
};

/** The colon after a name that opens a paragraph. */
function colonOf(passage: Passage, { passages }: Reading): Token | undefined {
  if (passages[passage.index - 1]?.paragraph === passage.paragraph) return undefined;
  const colon = passage.tokens.slice(passage.begin, passage.begin + 9).find((token) => token.form === ':');
  if (!colon || colon.index === passage.begin || colon.index >= passage.last) return undefined;
  const before = passage.tokens.slice(passage.begin, colon.index);
  const isName = before.every(isNamePart) && before.some((token) => token.upos === 'PROPN' || isCapitals(token));
  return isName ? colon : undefined;
}

function named(passage: Passage, reading: Reading, colon: Token): readonly Proposal[] {
  const before = passage.tokens.slice(passage.begin, colon.index);
  const source = wordsBetween(passage, passage.begin, colon.index - 1);
  const content = passage.headline
    ? [wordsBetween(passage, colon.index + 1, passage.last)]
    : turnAfter(passage, reading, colon);
  const said = content.filter((span) => span !== null);
  if (!source || said.length === 0) return [];
  const head = before.findLast((token) => token.upos === 'PROPN') ?? (before.at(-1) as Token);
  const asks = passage.text[(said.at(-1) as Span).end - 1] === '?';
  return [
    {
      rule: NAME,
      passage,
      source: { ...source, head },
      cue: { start: colon.start, end: colon.end },
      cueHead: colon,
      content: said,
      act: asks ? 'consult' : 'state',
    },
  ];
}

/** What is said until the next name, a span a paragraph; to the end of its paragraph where no other turn follows. */
function turnAfter(passage: Passage, reading: Reading, colon: Token): readonly Span[] {
  const start = passage.tokens[colon.index + 1]?.start;
  if (start === undefined) return [];
  const spans: { start: number; end: number }[] = [{ start, end: passage.sentence.end }];
  let paragraph = passage.paragraph;
  let closed = 1;
  for (let at = passage.index + 1; at < reading.passages.length && at < passage.index + 40; at++) {
    const next = reading.passages[at] as Passage;
    if (next.paragraph !== paragraph) {
      if (paragraph === passage.paragraph) closed = spans.length;
      if (colonOf(next, reading)) return spans;
      spans.push({ start: next.sentence.start, end: next.sentence.end });
      paragraph = next.paragraph;
    } else (spans.at(-1) as { end: number }).end = next.sentence.end;
  }
  return spans.slice(0, closed);
}

const isCapitals = (token: Token): boolean => /^(?:[QA]|\p{Lu}{2,})$/u.test(token.form);

const isNamePart = (token: Token): boolean =>
  isCapitals(token) ||
  (/^(PROPN|ADJ|NOUN|X|CCONJ|ADP|PUNCT)$/.test(token.upos) &&
    (token.upos !== 'NOUN' || /^\p{Lu}/u.test(token.form)) &&
    (token.upos !== 'PUNCT' || /^[.’'&-]$/.test(token.form)) &&
    token.form.toLowerCase() !== 'with');
