// Where the words of a claim may end: before each constituent that begins after their first word, and at the end of their sentence.
// "said | the ban stays, which Tarsk denies" → ends after "the ban stays" (before ", which", a relative clause), and after "denies".
import type { Token } from '../../language/index.ts';
import type { Passage } from '../passage.ts';
import { isWord } from '../syntax/spans.ts';
import { relationOf } from '../syntax/tree.ts';

export interface Boundary {
  /** The last token that belongs to the words where they end here. */
  readonly last: number;
  /** The first word after it; undefined at the end of the sentence. */
  readonly next: Token | undefined;
  /** What stands between the two: a comma, a dash, nothing … */
  readonly mark: string;
  /** The topmost constituent that begins there, and the word it hangs on. */
  readonly top: Token | undefined;
  readonly head: Token | undefined;
}

const TIGHT = new Set([
  'punct',
  'det',
  'fixed',
  'flat',
  'compound',
  'goeswith',
  'aux',
  'cop',
  'case',
  'mark',
  'nummod',
  'expl',
]);
const MOST = 24;

/** In reading order, the end of the sentence last. */
export function boundariesOf(passage: Passage, first: number, stop: number): readonly Boundary[] {
  const tops = new Map<number, Token>();
  for (let at = first + 1; at <= stop; at++) {
    const token = passage.tokens[at] as Token;
    const head = passage.head(token);
    if (!head || TIGHT.has(relationOf(token))) continue;
    const start = firstWord(passage, passage.left(token));
    if (start <= first || head.index >= start || start > stop) continue;
    const other = tops.get(start);
    if (!other || (passage.head(other)?.index ?? 0) > head.index) tops.set(start, token);
  }
  for (let at = first + 1; at < stop; at++) {
    const { form } = passage.tokens[at] as Token;
    if (/^([,;:(]|--?|[–—])$/.test(form) && isWord(passage.tokens[at + 1] as Token) && !tops.has(at + 1))
      tops.set(at + 1, passage.tokens[at + 1] as Token);
  }
  const found = [...tops]
    .sort(([a], [b]) => a - b)
    .flatMap(([start, top]): Boundary[] => {
      const last = lastWord(passage, start - 1, first);
      const inside = passage.quotationAt(passage.tokens[start] as Token);
      if (inside && inside === passage.quotationAt(passage.tokens[last] as Token)) return [];
      const head = passage.head(top);
      return [
        {
          last,
          next: passage.tokens[start] as Token,
          mark: markBetween(passage, last, start),
          top,
          head: head && head.index < start ? head : undefined,
        },
      ];
    });
  const end = lastWord(passage, stop, first);
  return [
    ...found.filter(({ last }) => last < end).slice(0, MOST),
    { last: end, next: undefined, mark: 'end', top: undefined, head: undefined },
  ];
}

function firstWord(passage: Passage, from: number): number {
  let at = from;
  while (at < passage.last && /^([,;:()]|--?|[–—])$/.test(passage.tokens[at]?.form ?? '')) at++;
  return at;
}

function lastWord(passage: Passage, from: number, least: number): number {
  let at = from;
  while (at > least && !isWord(passage.tokens[at] as Token) && !passage.quotationAt(passage.tokens[at] as Token)) at--;
  return at;
}

function markBetween(passage: Passage, last: number, start: number): string {
  const forms = passage.tokens.slice(last + 1, start).map(({ form }) => form);
  return forms.find((form) => /^([,;:(]|--?|[–—])$/.test(form))?.replace(/^--?$|^[–—]$/, '—') ?? '';
}
