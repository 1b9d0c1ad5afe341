// When an expression is: a moment of the calendar, or a value that the calendar is not enough for ("XXXX-05-14", "P3D", "PAST_REF").
import type { Time } from '../model/time.ts';
import { type Moment, momentValue, yearOf } from './calendar.ts';
import type { Said } from './said.ts';

export type Anchor = Time['anchor'];

export type Resolved =
  | { readonly moment: Moment; readonly anchor: Anchor }
  | { readonly value: string; readonly anchor: Anchor };

export type Of<K extends Said['kind']> = Extract<Said, { kind: K }>;

export const unknown = (value: string): Resolved => ({ value, anchor: 'none' });

export const onDay = (at: number, anchor: Anchor): Resolved => ({ moment: { grain: 'day', at }, anchor });

export const two = (number: number): string => String(number).padStart(2, '0');

/** The year that a part lies in, where it is said beside it. */
export const yearWithin = (within: Resolved | undefined): { year: number; anchor: Anchor } | undefined =>
  within && 'moment' in within ? { year: yearOf(within.moment), anchor: within.anchor } : undefined;

/** The TIMEX3 value, with the hour behind a day. */
export function timexOf(resolved: Resolved, hour?: string): string {
  const value = 'moment' in resolved ? momentValue(resolved.moment) : resolved.value;
  if (!hour || !/-(?:\d\d|XX)-(?:\d\d|XX)$|WXX-\d$/.test(value)) return value; // a month has no hour
  return `${value}${hour.startsWith('T') ? hour : `T${hour}`}`;
}
