// A quotation and its speaker side by side, with no verb: `"The bridge is safe." — Ida Kolb, mayor`, `"The bridge is safe": Ida Kolb`,
// `"The bridge is safe" (Ida Kolb)`; or "Mayor Ida Kolb:" on a line of its own above the quotation. The mark between them is the cue.
import type { Token } from '../../language/index.ts';
import type { Span } from '../../model/span.ts';
import type { Passage, Reading } from '../passage.ts';
import type { Proposal, Way } from '../proposal.ts';
import { wordsBetween } from '../syntax/spans.ts';

const NAME = 'signed';
const MOST_WORDS = 14;

export const signed: Way = {
  name: NAME,
  find: (passage, reading) => [...below(passage, reading), ...above(passage, reading)],
};

/** A dash, colon or bracket right behind a quotation, and a name to the end of the paragraph. */
function below(passage: Passage, reading: Reading): readonly Proposal[] {
  const mark = passage.tokens.find(
    (token) =>
      /^(--?|[–—:(-])$/.test(token.form) && !passage.quotationAt(token) && endsBefore(reading, token) !== undefined,
  );
  const quotation = mark && endsBefore(reading, mark);
  if (!mark || !quotation || passage.headline || !endsParagraph(passage, reading)) return [];
  return propose(passage, mark, mark.index + 1, passage.last, [{ start: quotation.start, end: quotation.end }]);
}

/** A name and a colon that are all of a paragraph, and a quotation in the next one. */
function above(passage: Passage, reading: Reading): readonly Proposal[] {
  const colon = passage.tokens[passage.last];
  if (colon?.form !== ':' || !endsParagraph(passage, reading) || passage.headline) return [];
  const next = reading.quotations.find(({ start }) => start >= colon.end);
  if (!next || !/^\s*$/.test(reading.text.slice(colon.end, next.start))) return [];
  return propose(passage, colon, passage.begin, colon.index - 1, [{ start: next.start, end: next.end }]);
}

function propose(
  passage: Passage,
  mark: Token,
  from: number,
  to: number,
  content: readonly Span[],
): readonly Proposal[] {
  const words = passage.tokens.slice(from, to + 1);
  const source = wordsBetween(passage, from, to);
  const head = words.find((token, at) => token.upos === 'PROPN' && words[at + 1]?.upos !== 'PROPN');
  const speaks = words.some(({ xpos }) => /^(VBD|VBZ|VBP|MD|VB)$/.test(xpos));
  if (!source || !head || speaks || words.length > MOST_WORDS) return [];
  const cue = { start: mark.start, end: mark.end };
  return [{ rule: NAME, passage, source: { ...source, head }, cue, cueHead: mark, content, act: 'state' }];
}

const endsBefore = ({ quotations, text }: Reading, mark: Token) =>
  quotations.find(({ end, closed }) => closed && end <= mark.start && /^\s*$/.test(text.slice(end, mark.start)));

const endsParagraph = (passage: Passage, { passages }: Reading): boolean =>
  passages[passage.index + 1]?.paragraph !== passage.paragraph;
