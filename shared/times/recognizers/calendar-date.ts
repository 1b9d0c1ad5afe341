// A day of a month, with its year or without: "May 13", "13 May 2021", "the 13th of May", "Feb. 24, 2022".
import { ordinalOf } from '../../numerals/small.ts';
import { dayOf, isDay } from '../calendar.ts';
import { phrase } from '../phrase.ts';
import type { Recognizer } from '../recognizer.ts';
import type { Said } from '../said.ts';
import { MONTHS } from '../vocabulary.ts';

const YEAR = '(?: ?, ?<year>| <year>)?';

export const monthOf = (word: string | undefined): number =>
  MONTHS.get((word ?? '').toLowerCase().replace('.', '')) ?? 0;

/** Month names are written with a capital: "may" and "march" are verbs. */
export const isCapital = (word: string | undefined): boolean => /^[A-Z]/.test(word ?? '');

export function dateSaid(month: number, day: number, year: string | undefined): Said | undefined {
  if (!isDay(month, day, year ? Number(year) : undefined)) return undefined;
  return year
    ? { kind: 'moment', moment: { grain: 'day', at: dayOf(Number(year), month, day) } }
    : { kind: 'date', month, day };
}

const dayNumber = (at: Readonly<Record<string, string | undefined>>): number =>
  at.ordinal ? ordinalOf(at.ordinal) : Number.parseInt(at.day ?? '', 10);

export const calendarDate: Recognizer = {
  name: 'calendar-date',
  phrases: [
    phrase(`<month> (?:the )?<day>${YEAR}`),
    phrase(`<day> <month>${YEAR}`),
    phrase(`(?:the )?<day> of <month>${YEAR}`),
    // "the Fourth of July", "July Fourth"
    phrase(`(?:the )?<ordinal> of <month>${YEAR}`),
    phrase(`<month> (?:the )?<ordinal>${YEAR}`),
  ],
  read: ({ at, before, words }) => {
    if (!isCapital(at.month) || /[.,:/-]\d*$/.test(before.replace(/[–-]$/, ''))) return undefined;
    // "a third of March" is a part of it, and "May second the motion" is a verb.
    if (at.ordinal && !/^[A-Z]/.test(at.ordinal) && !/^the .* of /i.test(words)) return undefined;
    const said = dateSaid(monthOf(at.month), dayNumber(at), at.year);
    return said && { said };
  },
};
