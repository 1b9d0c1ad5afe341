// Figures: who says how many of what, as of when. Each is a number that a claim counts something by.
// "The ministry said 12 soldiers were killed" (May 3) → { value: 12, counted: "soldiers", of: "killed", by: the ministry, day: 2021-05-03 }.
import type { Quantity } from '../model/quantity.ts';
import type { Span } from '../model/span.ts';
import type { Reading, Reference, Statement } from './statement.ts';
import { stemOf } from './words.ts';

export interface Figure extends Reference {
  readonly value: number;
  /** Upper end of a range. */
  readonly upTo?: number;
  readonly approximate: Quantity['approximate'];
  /** What is counted, as written ("soldiers"); empty where the sentence leaves it out ("12 were killed"). */
  readonly counted: string;
  /** Where the number stands in the article. */
  readonly words: Span;
  readonly day: string | undefined;
  /** True for "three more", "another 12": to be added to what was said before, not compared with it. */
  readonly additional: boolean;
}

const ADDED = /^(?:\s*(?:more|others?|additional)\b)/i;
const ADDING = /\b(?:another|further|additional)\s*$/i;

/** The counts in each claim's content, in reading order. */
export function figuresOf(reading: Reading, statements: readonly Statement[]): readonly Figure[] {
  const { text } = reading.article;
  return statements.flatMap((statement) =>
    reading.quantities
      .filter(({ unit }) => unit === 'count')
      .filter(({ start, end }) => statement.content.some((span) => span.start <= start && end <= span.end))
      .map(
        ({ start, end, value, upTo, approximate, counted }): Figure => ({
          key: statement.key,
          claim: statement.claim,
          value,
          ...(upTo !== undefined && { upTo }),
          approximate,
          counted: counted ? text.slice(counted.start, counted.end) : '',
          words: { start, end },
          day: statement.day,
          additional: ADDED.test(text.slice(end, end + 20)) || ADDING.test(text.slice(Math.max(0, start - 20), start)),
        }),
      ),
  );
}

export interface FigureSummary {
  readonly lowest: Figure;
  readonly highest: Figure;
  readonly latest: Figure;
  /** The rule of conflict coders: of the latest day's totals the lowest. */
  readonly conservative: Figure;
  readonly all: readonly Figure[];
}

/** Totals that count what `of` names (a word, any number of it); undefined where there are none. Additions are listed and not compared. */
export function summaryOf(figures: readonly Figure[], of: string): FigureSummary | undefined {
  const wanted = stemOf(of.toLowerCase());
  const all = figures
    .filter(({ counted }) =>
      counted
        .toLowerCase()
        .split(/\s+/)
        .some((word) => stemOf(word) === wanted),
    )
    .sort((a, b) => ((a.day ?? '') < (b.day ?? '') ? -1 : (a.day ?? '') > (b.day ?? '') ? 1 : a.value - b.value));
  const totals = all.filter(({ additional }) => !additional);
  const latest = totals.at(-1);
  if (!latest) return undefined;
  const least = (list: readonly Figure[]): Figure => list.reduce((low, one) => (one.value < low.value ? one : low));
  return {
    lowest: least(totals),
    highest: totals.reduce((high, one) => ((one.upTo ?? one.value) > (high.upTo ?? high.value) ? one : high)),
    latest,
    conservative: least(totals.filter(({ day }) => day === latest.day)),
    all,
  };
}
