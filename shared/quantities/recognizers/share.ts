// Shares: "5%", "8.5 per cent", "30 percentage points", "two-thirds", "half of", "one in five".
import { cardinalAt } from '../../numerals/cardinal.ts';
import type { Recognizer } from '../recognizer.ts';

const PERCENT = /^(?: ?%|[ -](?:per ?cent|percent|pct)(?: points?)?(?![a-z])| percentage points?(?![a-z]))/i;
const PARTS = /^[ -](half|halves|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)s?(?= of |[ ,.;)]|$)/i;
const DIVISORS: Readonly<Record<string, number>> = {
  half: 2,
  halve: 2,
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
};

/** "one in five", "one of every nine", "3 out of 10". */
const OUT_OF =
  /^ (?:(in)|out of|of every) (?=(\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twenty)(?![\w,.]\d))(?:\d+|\w+)/i;

export const share: Recognizer = {
  name: 'share',
  read: ({ numeral: { value, start, end }, after }) => {
    const percent = PERCENT.exec(after);
    if (percent) return { value, unit: '%', right: percent[0].length };
    const whole = OUT_OF.exec(after);
    const size = whole ? (cardinalAt(whole[2] ?? '', 0)?.value ?? 0) : 0;
    if (whole && value < size && (value === 1 || !whole[1])) {
      return { value: Number((value / size).toPrecision(6)), unit: '1', right: whole[0].length };
    }
    if (value === 0.5 && end - start === 'half'.length) return { value, unit: '1' };
    const part = PARTS.exec(after);
    // "two-thirds", "one third", but not "a second third"
    const divisor = DIVISORS[part?.[1]?.toLowerCase().replace(/^halves$/, 'half') ?? ''];
    if (!part || !divisor || value >= divisor || (value > 1 && !/s$/i.test(part[0]))) return undefined;
    return { value: Number((value / divisor).toPrecision(6)), unit: '1', right: part[0].length };
  },
};
