// The notation that recognizers write their phrases in, as a regular expression: "<month> <day>" finds "May 13".
// `<name>` stands for a class of words and captures it; `<to:year>` captures it under another name; the rest is as in RegExp.
import { ORDINAL, SMALL } from '../numerals/small.ts';
import { MONTHS, PARTS_OF_DAY, SEASON_NUMBERS, UNITS_OF_TIME, WEEKDAYS } from './vocabulary.ts';

const oneOf = (words: Iterable<string>): string => [...words].sort((a, b) => b.length - a.length).join('|');
/** The words that are no abbreviations: "may", but not "mar" or "sun". */
const whole = (words: ReadonlyMap<string, number>): string =>
  oneOf([...words.keys()].filter((word) => word.length > 5 || /^(?:april|march|may|june|july)$/.test(word)));

const CLASSES: Readonly<Record<string, string>> = {
  month: `(?:(?:${whole(MONTHS)})\\b|(?:${oneOf(MONTHS.keys())})\\b\\.?)`,
  longmonth: `(?:${whole(MONTHS)})`,
  weekday: `(?:${whole(WEEKDAYS)})`,
  shortday: `(?:${oneOf(WEEKDAYS.keys())})\\b\\.?`,
  day: '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?![\\d%:]|[.,]\\d)',
  ordinalday: '(?:3[01]|[12]\\d|[1-9])(?:st|nd|rd|th)(?!\\w)',
  year: '(?:1\\d|20)\\d\\d(?![\\d%:]|[.,]\\d)',
  season: oneOf(SEASON_NUMBERS.keys()),
  number: SMALL,
  ordinal: ORDINAL,
  singular: 'day|night|week|weekend|month|quarter|year|decade|century',
  unit: `(?:${oneOf(UNITS_OF_TIME.keys())})s?`,
  part: oneOf(PARTS_OF_DAY.keys()),
  vague: 'several|(?:a )?few|a couple of|many|dozens of|hundreds of|thousands of',
  short: '\\d\\d',
  hours: '(?:2[0-4]|1\\d|0?\\d)',
  minutes: '[0-5]\\d',
  half: 'a\\.m\\.?|p\\.m\\.?|am|pm',
  zone: 'GMT|UTC|Z|[ECMP][SD]?T|CEST|CET|BST|MSK',
};

/** A space of a phrase, but not one in brackets. */
const SPACE = / (?![^[\]]*\])/g;

export function phrase(source: string): RegExp {
  const expanded = source
    .replace(SPACE, '(?: {1,2})')
    .replace(
      /(?<!\(\?)<(?:(\w+):)?(\w+)>/g,
      (_, name: string | undefined, words: string) => `(?<${name ?? words}>${CLASSES[words]})`,
    );
  return new RegExp(`(?<![A-Za-z0-9$€£])(?:${expanded})(?![A-Za-z0-9])`, 'gi');
}
