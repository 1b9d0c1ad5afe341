// Every number of a text that may count something: "3 1/2", "6,000", "dozens". Numbers within times, names ("Article 2", "Boeing 737",
// "T-72"), telephone numbers, ordinals and list marks are left out.
import type { Span } from '../model/span.ts';
import { cardinalAt } from '../numerals/cardinal.ts';
import { rowsOf } from '../numerals/rows.ts';
import { TENS, UNITS } from '../numerals/words.ts';

export interface Numeral extends Span {
  readonly value: number;
  readonly vague: boolean;
  readonly scale: number;
  /** Letters follow without a space: "10km". Only a unit may claim such a number. */
  readonly attached: boolean;
}

const numbered = new Set(rowsOf(new URL('./numbered-words.tsv', import.meta.url)).map(([word = '']) => word));
const SIZES = 'hundred|thousand|million|billion|trillion|dozen';
const STARTS = new RegExp(
  `(?<![A-Za-z0-9.,])(?:\\d|(?:${[...UNITS.keys(), ...TENS.keys()].join('|')})(?![A-Za-z])|(?:(?:tens|scores)(?= of )|dozens|hundreds|thousands|millions|billions|trillions)(?![A-Za-z])|half(?= of (?!an? ))|an? (?=(?:third|quarter|fifth|tenth) of )|(?:several|many|a few|a couple(?: of)?|half|half an?|a) (?=(?:${SIZES})(?![A-Za-z])))`,
  'gi',
);
const TELEPHONE = /(?<![\w.])(?:\+\d{1,3}[ -]|1-(?=\d{3}-))?(?:\(\d{2,4}\) ?)?\d{2,4}(?:[ -]\d{2,4}){2,4}(?!\w)/g;
/** What before a number makes it part of a name or of another number. */
const IN_NAME = /(?:[A-Za-z]\d{0,4}-|=["“]?|\bGroup of |[#№:/@_]|\d['’]|\d[-–]\d+[-–]|&)$/;
const PREVIOUS_WORD = /([A-Za-z][\w.’']*) $/;
/** "131 West 23rd Street" */
const ADDRESS = /^ (?:[A-Z\d][\w.]* ){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Lane)\b/;
const LIST_MARK = /^[.)] /;

const isNamed = (before: string): boolean => numbered.has(PREVIOUS_WORD.exec(before)?.[1]?.toLowerCase() ?? '');

export function numeralsOf(text: string, taken: readonly Span[]): Numeral[] {
  const telephones = [...text.matchAll(TELEPHONE)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  const blocked = [...taken, ...telephones].sort((a, b) => a.start - b.start);
  const numerals: Numeral[] = [];
  let block = 0;
  let reached = 0;
  for (const { index: start } of text.matchAll(STARTS)) {
    if (start < reached) continue;
    const cardinal = cardinalAt(text, start);
    if (!cardinal) continue;
    const { end, value, vague, scale } = cardinal;
    reached = end;
    while (block < blocked.length && (blocked[block] as Span).end <= start) block++;
    const next = blocked[block];
    if (next && next.start < end) continue;
    const before = text.slice(Math.max(0, start - 24), start);
    const after = text.slice(end, end + 40);
    const line = before.slice(before.lastIndexOf('\n') + 1);
    if (IN_NAME.test(before) || isNamed(line) || /^(?:[:/]\d|\.\d|['’]\d)/.test(after) || ADDRESS.test(after)) continue;
    if (line === '' && (start === 0 || before !== '') && LIST_MARK.test(after)) continue;
    const attached = /^[A-Za-z]/.test(after);
    if (/^(?:st|nd|rd|th|s)\b/.test(after)) continue;
    numerals.push({ start, end, value: Number(value.toPrecision(12)), vague, scale, attached });
  }
  return numerals;
}
