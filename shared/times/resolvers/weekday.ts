// A weekday or weekend: the last one, or the next where the verb points ahead; the day of publication bears its own name.
import { firstDayOf, momentOf, weekdayOf } from '../calendar.ts';
import { type Of, onDay, type Resolved, unknown } from '../resolved.ts';
import type { Scene } from '../scene.ts';

export function ofWeekday({ weekday, toward, from }: Of<'weekday'>, scene: Scene, within?: Resolved): Resolved {
  if (within && 'moment' in within && within.moment.grain === 'day') {
    const after = (weekday - weekdayOf(within.moment.at) + 7) % 7 || 7;
    return onDay(within.moment.at + (toward === -1 ? (after % 7) - 7 : after), within.anchor);
  }
  if (within && 'moment' in within) return onDay(firstDayOf(within.moment) + weekday - 1, within.anchor);
  const { now, direction, lastDay } = scene;
  if (from === 'context' && lastDay !== undefined) {
    // "the following Monday", "the previous Friday"
    const after = (weekday - weekdayOf(lastDay) + 7) % 7;
    return onDay(lastDay + (toward === -1 ? after - 7 : after || 7), 'context');
  }
  if (now?.day === undefined) return unknown(`XXXX-WXX-${weekday}`);
  if (from === 'neighbour' && lastDay !== undefined) {
    const at = lastDay + ((weekday - weekdayOf(lastDay) + 7) % 7 || 7);
    if (direction !== 'past' || at <= now.day) return onDay(at, now.anchor);
  }
  const back = (weekdayOf(now.day) - weekday + 7) % 7;
  const ahead = (7 - back) % 7;
  const isAhead = toward === 1 || (toward !== -1 && (direction === 'future' || (toward === 0 && direction !== 'past')));
  const step = isAhead ? ahead || (toward === 1 ? 7 : 0) : -(back || (toward === -1 ? 7 : 0));
  return onDay(now.day + step, now.anchor);
}

export function ofWeekend({ now, direction }: Scene): Resolved {
  if (now?.day === undefined) return unknown('XXXX-WXX-WE');
  const { at } = momentOf('weekend', now.day);
  return {
    moment: { grain: 'weekend', at: weekdayOf(now.day) >= 6 || direction === 'future' ? at : at - 1 },
    anchor: now.anchor,
  };
}
