// Every way of saying a time that is read, one a file. Where two read the same words the earlier in the list wins.
import type { Recognizer } from './recognizer.ts';
import { ago } from './recognizers/ago.ts';
import { calendarDate } from './recognizers/calendar-date.ts';
import { clock } from './recognizers/clock.ts';
import { dayOfMonth } from './recognizers/day-of-month.ts';
import { dayRange } from './recognizers/day-range.ts';
import { dayWord } from './recognizers/day-word.ts';
import { decade } from './recognizers/decade.ts';
import { duration } from './recognizers/duration.ts';
import { earlierLater } from './recognizers/earlier-later.ts';
import { edge } from './recognizers/edge.ts';
import { holiday } from './recognizers/holiday.ts';
import { knownDay } from './recognizers/known-day.ts';
import { month } from './recognizers/month.ts';
import { nthOf } from './recognizers/nth-of.ts';
import { numericDate } from './recognizers/numeric-date.ts';
import { partOfDay } from './recognizers/part-of-day.ts';
import { quarter } from './recognizers/quarter.ts';
import { relativeUnit } from './recognizers/relative-unit.ts';
import { samePeriod } from './recognizers/same-period.ts';
import { season } from './recognizers/season.ts';
import { theDay } from './recognizers/the-day.ts';
import { vague } from './recognizers/vague.ts';
import { weekOf } from './recognizers/week-of.ts';
import { weekday } from './recognizers/weekday.ts';
import { weekend } from './recognizers/weekend.ts';
import { year } from './recognizers/year.ts';
import { yearRange } from './recognizers/year-range.ts';

export const RECOGNIZERS: readonly Recognizer[] = [
  knownDay,
  nthOf,
  weekOf,
  numericDate,
  dayRange,
  calendarDate,
  yearRange,
  holiday,
  samePeriod,
  dayWord,
  quarter,
  month,
  season,
  decade,
  clock,
  year,
  weekend,
  weekday,
  ago,
  earlierLater,
  relativeUnit,
  theDay,
  dayOfMonth,
  vague,
  partOfDay,
  duration,
  edge,
];
