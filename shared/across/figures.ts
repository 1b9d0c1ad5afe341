// Figures: who says how many of what, as of when. Each is a number that a claim counts something by.
// "The ministry said 12 soldiers were killed" (May 3) → { value: 12, counted: "soldiers", of: "killed", by: the ministry, day: 2021-05-03 }.
import { listAt } from '../entities/lists/lines.ts';
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
  /** The words around the number, as far as the clause goes: what was done to what is counted stands here ("were killed"). */
  readonly clause: string;
  /** Where the number stands in the article. */
  readonly words: Span;
  readonly day: string | undefined;
  /** True for "three more", "another 12": to be added to what was said before, not compared with it. */
  readonly additional: boolean;
}

/** Words that count the same thing, by what one asks for. */
const ALIKE = new Map(
  listAt(new URL('./counted-alike.txt', import.meta.url))
    .map(([group = '']) => group.split(' ').map(stemOf))
    .flatMap((stems) => stems.map((stem) => [stem, new Set(stems)] as const)),
);

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
          clause: clauseAround(text, { start, end }, statement.content),
          words: { start, end },
          day: statement.day,
          additional: ADDED.test(text.slice(end, end + 20)) || ADDING.test(text.slice(Math.max(0, start - 20), start)),
        }),
      ),
  );
}

/** Letters looked at to either side. */
const REACH = { before: 40, after: 80 };

/** From the last comma, stop, "and" or other number before it to the next one after it, within the claim. */
function clauseAround(text: string, { start, end }: Span, content: readonly Span[]): string {
  const within = content.find((span) => span.start <= start && end <= span.end) ?? { start, end };
  const before = text.slice(Math.max(within.start, start - REACH.before), start);
  const after = text.slice(end, Math.min(within.end, end + REACH.after));
  const [near = ''] = before.split(/[,;.:]\s|\band\b|\d/).slice(-1);
  const [far = ''] = after.split(/[,;.:]\s|\band\b(?=[^,;.]*\d)|\d/);
  return `${near}${text.slice(start, end)}${far}`.replace(/\s+/g, ' ').trim();
}

/** Whether a figure counts what `of` names: a word, in any number or tense of it, or one that counts alike ("killed", "dead"). */
export function countsOf({ counted, clause }: Pick<Figure, 'counted' | 'clause'>, of: string): boolean {
  const wanted = stemOf(of.toLowerCase());
  const stems = (words: string): readonly string[] => (words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(stemOf);
  if (stems(counted).includes(wanted)) return true;
  const alike = ALIKE.get(wanted);
  return alike !== undefined && stems(`${counted} ${clause}`).some((stem) => alike.has(stem));
}

/** As much of a figure as is compared. */
type Counted = Pick<Figure, 'value' | 'upTo' | 'counted' | 'clause' | 'additional'> & {
  readonly day?: string | undefined;
};

export interface FigureSummary<T extends Counted = Figure> {
  readonly lowest: T;
  readonly highest: T;
  readonly latest: T;
  /** The rule of conflict coders: of the latest day's totals the lowest. */
  readonly conservative: T;
  readonly all: readonly T[];
}

/** Totals that count what `of` names (a word, any number of it); undefined where there are none. Additions are listed and not compared. */
export function summaryOf<T extends Counted>(figures: readonly T[], of: string): FigureSummary<T> | undefined {
  const all = figures
    .filter((figure) => countsOf(figure, of))
    .sort((a, b) => ((a.day ?? '') < (b.day ?? '') ? -1 : (a.day ?? '') > (b.day ?? '') ? 1 : a.value - b.value));
  const totals = all.filter(({ additional }) => !additional);
  const latest = totals.at(-1);
  if (!latest) return undefined;
  const least = (list: readonly T[]): T => list.reduce((low, one) => (one.value < low.value ? one : low));
  return {
    lowest: least(totals),
    highest: totals.reduce((high, one) => ((one.upTo ?? one.value) > (high.upTo ?? high.value) ? one : high)),
    latest,
    conservative: least(totals.filter(({ day }) => day === latest.day)),
    all,
  };
}
