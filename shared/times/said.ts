// What an expression says before it is known when: "Friday" says a weekday, "last week" one week less than now.
// Recognizers give it, refiners join it, resolve.ts turns it into a TIMEX3 value.
import type { Span } from '../model/span.ts';
import type { Grain, Moment } from './calendar.ts';

/** -1: "last", 0: "this", 1: "next". */
export type Toward = -1 | 0 | 1;

export type Said =
  /** Known by itself: 2018, May 14, 2021, the 1990s. */
  | { readonly kind: 'moment'; readonly moment: Moment }
  /** A day of a month whose year is not said; the weekday helps to find it. */
  | {
      readonly kind: 'date';
      readonly month: number;
      readonly day: number;
      readonly weekday?: number;
      readonly within?: Said;
    }
  /** "the 13th", of the month that is spoken of. */
  | { readonly kind: 'day-of-month'; readonly day: number }
  /** A part of a year that is not said, or said beside it ("the first quarter of last year"). `number` counts from 1. */
  | {
      readonly kind: 'part-of-year';
      readonly grain: 'month' | 'quarter' | 'half' | 'season';
      readonly number: number;
      readonly toward?: Toward;
      readonly within?: Said;
    }
  | {
      readonly kind: 'weekday';
      readonly weekday: number;
      readonly toward?: Toward;
      /** Counted from the day spoken of: "the following Monday"; or the next one after its neighbour: "Tuesday and Wednesday". */
      readonly from?: 'context' | 'neighbour';
      /** The week it lies in, or the day it comes before or after. */
      readonly within?: Said;
    }
  /** A day, weekday, week or weekend counted within a month or year: "the last Friday of this month". From the end where below nought. */
  | {
      readonly kind: 'nth';
      readonly unit: 'day' | 'week' | 'weekend' | 'weekday';
      readonly weekday?: number;
      readonly number: number;
      readonly base: Said;
    }
  /** "the weekend": the last one, or the one to come. */
  | { readonly kind: 'weekend' }
  /** So many of a grain before or after now ("last week") or what was spoken of ("the previous day"). */
  | {
      readonly kind: 'shift';
      readonly grain: Grain;
      readonly count: number;
      readonly from: 'now' | 'context';
      readonly base?: Said;
      /** The duration that it says where there is nothing to count from, or no verb that points ahead. */
      readonly otherwise?: string;
    }
  | { readonly kind: 'holiday'; readonly name: string; readonly within?: Said }
  /** What was spoken of, in the year before: the same quarter, month or year. */
  | { readonly kind: 'year-before'; readonly grain?: Grain | undefined }
  /** A clock time or part of a day whose day is not said. */
  | { readonly kind: 'same-day' }
  /** Durations and vague references: the value as it is. */
  | { readonly kind: 'value'; readonly value: string };

/** What TIMEX3 calls mod, where it bears on the value: "late 2006", "by the end of the year". */
export type Modifier = 'START' | 'MID' | 'END' | 'APPROX' | 'LESS_THAN' | 'MORE_THAN';

export interface Expression extends Span {
  readonly said: Said;
  /** Part of the day (MO, AF, EV, NI …) or a clock time (T09:30, T16:15Z), to be put behind the day. */
  readonly hour?: string | undefined;
  readonly modifier?: Modifier | undefined;
  /** Where a range ends, written in the same words ("May 12-13"). */
  readonly until?: Said | undefined;
  /** A range whose end is the next expression ("from 2014 to 2016"). */
  readonly leads?: boolean | undefined;
  /** A word that modifies its neighbour and says nothing alone ("late", "the end of"). */
  readonly loose?: boolean | undefined;
  /** The recognizer that proposed it. */
  readonly rule: string;
}
