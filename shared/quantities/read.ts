// Numerals → quantities with units: each number is read by the first recognizer in the list that can.
import type { Sentence, Syntax, Token } from '../language/index.ts';
import type { Span } from '../model/span.ts';
import type { Numeral } from './numeral.ts';
import { RECOGNIZERS } from './recognizers.ts';

export interface Found extends Span {
  readonly value: number;
  readonly upTo?: number;
  readonly unit: string;
  readonly vague: boolean;
  readonly scale: number;
  readonly counted?: Span | undefined;
}

const AROUND = 40;

/** "between -0.6 and -0.2 percent": a minus of its own before what can be less than nothing. */
const MINUS = /(?:^|[\s(])[-−]$/;
const SIGNED = /^(?:%|Cel|\[degF\]|count)$/;

/** The sentence an offset stands in, for offsets that only grow. */
function sentences(syntax: Syntax): (offset: number) => Sentence | undefined {
  let i = 0;
  return (offset) => {
    while (i < syntax.sentences.length && (syntax.sentences[i] as Sentence).end <= offset) i++;
    return syntax.sentences[i];
  };
}

function firstFrom(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as Token).start >= offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

export function readNumerals(syntax: Syntax, numerals: readonly Numeral[]): Found[] {
  const { text } = syntax;
  const sentenceAt = sentences(syntax);
  let reached = 0;
  return numerals.flatMap((numeral) => {
    if (numeral.start < reached) return [];
    const { start, end, vague, scale } = numeral;
    const before = text.slice(Math.max(0, start - AROUND), start);
    const tokens = sentenceAt(start)?.tokens ?? [];
    const beside = {
      numeral,
      before: before.slice(before.lastIndexOf('\n') + 1),
      after: text.slice(end, end + AROUND).split('\n', 1)[0] ?? '',
      tokens,
      next: firstFrom(tokens, end),
    };
    for (const { read } of RECOGNIZERS) {
      const measured = read(beside);
      if (!measured) continue;
      const { value, unit, left = 0, right = 0, counted } = measured;
      // the sign between two numbers belongs to one of them
      if (start - left < reached) continue;
      reached = end + right;
      const negative = left === 0 && value > 0 && SIGNED.test(unit) && MINUS.test(before);
      if (negative) return [{ start: start - 1, end: end + right, value: -value, unit, vague, scale }];
      return [{ start: start - left, end: end + right, value, unit, vague, scale, ...(counted && { counted }) }];
    }
    return [];
  });
}
