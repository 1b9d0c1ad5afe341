// A recognizer: one way in which a number with the words beside it is a quantity: money, a share, a measure, an age, a count.
import type { Token } from '../language/index.ts';
import type { Span } from '../model/span.ts';
import type { Numeral } from './numeral.ts';

/** A number with what stands beside it. */
export interface Beside {
  readonly numeral: Numeral;
  /** Up to 40 characters on either side, not past a line's end. */
  readonly before: string;
  readonly after: string;
  /** The tokens of its sentence, and the index of the first one behind the number. */
  readonly tokens: readonly Token[];
  readonly next: number;
}

/** What was read: `left` and `right` are how many characters beside the number belong to it. */
export interface Measured {
  readonly value: number;
  readonly unit: string;
  readonly left?: number;
  readonly right?: number;
  readonly counted?: Span | undefined;
}

export interface Recognizer {
  readonly name: string;
  readonly read: (beside: Beside) => Measured | undefined;
}

/** Words in a sticky expression, longest first; `i` flag. */
export const startingWith = (words: Iterable<string>): RegExp =>
  new RegExp(
    `^(?:${[...words]
      .sort((a, b) => b.length - a.length)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
      .join('|')})(?![A-Za-z0-9])`,
    'i',
  );
