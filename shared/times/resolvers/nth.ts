// The nth day, weekday, week or weekend of a month or year. A week belongs where most of its days lie, as ISO 8601 has it.
// The last Friday of March 2021 is 2021-03-26; its second week is 2021-W10.
import { firstDayOf, momentOf, weekdayOf } from '../calendar.ts';
import { type Of, onDay, type Resolved, unknown } from '../resolved.ts';

/** Days into a month by which its first week is sure to be its own, and before its end its last. */
const OWN = 3;

export function ofNth({ unit, weekday = 1, number }: Of<'nth'>, whole: Resolved | undefined): Resolved {
  if (!whole || !('moment' in whole))
    return unknown(
      { day: 'XXXX-XX-XX', weekday: `XXXX-WXX-${weekday}`, week: 'XXXX-WXX', weekend: 'XXXX-WXX-WE' }[unit],
    );
  const first = firstDayOf(whole.moment);
  const last = firstDayOf({ ...whole.moment, at: whole.moment.at + 1 }) - 1;
  if (unit === 'day') {
    const day = number > 0 ? first + number - 1 : last;
    return day > last ? unknown('XXXX-XX-XX') : onDay(day, whole.anchor);
  }
  if (unit === 'week') {
    const day = number > 0 ? first + OWN + 7 * (number - 1) : last - OWN;
    return { moment: momentOf('week', day), anchor: whole.anchor };
  }
  const wanted = unit === 'weekend' ? 6 : weekday;
  const at =
    number > 0
      ? first + ((wanted - weekdayOf(first) + 7) % 7) + 7 * (number - 1)
      : last - ((weekdayOf(last) - wanted + 7) % 7);
  if (at > last) return unknown(`XXXX-WXX-${wanted}`);
  return unit === 'weekend' ? { moment: momentOf('weekend', at), anchor: whole.anchor } : onDay(at, whole.anchor);
}
