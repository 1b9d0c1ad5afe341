// What an expression says, in a scene → when that is. "Friday", published on Saturday, May 15, 2021, is { grain: 'day', at: 18761 }.
import { type Resolved, unknown } from './resolved.ts';
import { ofDate, ofDayOfMonth, ofHoliday } from './resolvers/date.ts';
import { ofNth } from './resolvers/nth.ts';
import { ofPart } from './resolvers/part-of-year.ts';
import { ofShift, ofYearBefore } from './resolvers/shift.ts';
import { ofWeekday, ofWeekend } from './resolvers/weekday.ts';
import type { Said } from './said.ts';
import type { Scene } from './scene.ts';

/** Where a part lies, or what a shift counts from, is itself resolved first. */
function containing(said: Said, scene: Scene): Resolved | undefined {
  if ('within' in said && said.within) return resolve(said.within, scene);
  return 'base' in said && said.base ? resolve(said.base, scene) : undefined;
}

export function resolve(said: Said, scene: Scene): Resolved {
  switch (said.kind) {
    case 'moment':
      return { moment: said.moment, anchor: 'none' };
    case 'date':
      return ofDate(said, scene, containing(said, scene));
    case 'part-of-year':
      return ofPart(said, scene, containing(said, scene));
    case 'weekday':
      return ofWeekday(said, scene, containing(said, scene));
    case 'nth':
      return ofNth(said, containing(said, scene));
    case 'weekend':
      return ofWeekend(scene);
    case 'shift':
      return ofShift(said, scene, containing(said, scene));
    case 'holiday':
      return ofHoliday(said, scene, containing(said, scene));
    case 'day-of-month':
      return ofDayOfMonth(said, scene);
    case 'year-before':
      return ofYearBefore(said, scene);
    case 'same-day':
      return ofShift({ kind: 'shift', grain: 'day', count: 0, from: 'context' }, scene);
    case 'value':
      return unknown(said.value);
  }
}
