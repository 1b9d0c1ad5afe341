// The words beside a number that say how exact it is: "some" 6,000, "at least" 14, "up to" $5 million, 20 "or more".
import type { Quantity } from '../model/quantity.ts';
import type { Span } from '../model/span.ts';
import { rowsOf } from '../numerals/rows.ts';

type Approximation = Quantity['approximate'];

const rows = rowsOf(new URL('./approximators.tsv', import.meta.url));
const kinds = new Map(rows.map(([words = '', kind = 'no']) => [words, kind as Approximation]));
const BEFORE = new RegExp(
  `(?<![A-Za-z])(${[...kinds.keys()].sort((a, b) => b.length - a.length).join('|')})(?: a| the)? $|([~≈]) ?$`,
  'i',
);
const AFTER =
  /^(?:( or so| or thereabouts|-odd)|( or more| at least|[- ]plus|\+)|( or (?:less|fewer)| at most))(?![A-Za-z])/i;
const REACH = 30;

export interface Approximated {
  readonly approximate: Approximation;
  /** How many characters on either side say so. */
  readonly left: number;
  readonly right: number;
}

/** How exact the number at a span is; what lies before `from` belongs to another. */
export function approximationOf(text: string, { start, end }: Span, from: number): Approximated {
  const before = text.slice(Math.max(from, start - REACH), start);
  const found = BEFORE.exec(before);
  if (found) {
    const approximate = found[2] ? 'about' : (kinds.get(found[1]?.toLowerCase() ?? '') ?? 'no');
    return { approximate, left: found[0].length, right: 0 };
  }
  const behind = AFTER.exec(text.slice(end, end + REACH));
  if (!behind) return { approximate: 'no', left: 0, right: 0 };
  return { approximate: behind[1] ? 'about' : behind[2] ? 'at-least' : 'at-most', left: 0, right: behind[0].length };
}
