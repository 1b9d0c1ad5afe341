// Cardinal numbers in figures and words, of any size: cardinalAt(text, at) reads "3 1/2", "6,000", "1.2 billion", "€5m"'s "5m",
// "two hundred and fifty", "half a million", "dozens", and gives the value, where it ends, and whether it is only an order of size.
import { SCALES, TENS, UNITS } from './words.ts';

export interface Cardinal {
  readonly value: number;
  readonly end: number;
  /** 1e6 in "3 million": a range lends it to its lower end ("2 to 3 million"). */
  readonly scale: number;
  /** "dozens", "several hundred": the value is only where such a number begins. */
  readonly vague: boolean;
}

const FIGURES = /(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?/y;
const FRACTION = /(?: |-| and )?(?:([½¼¾⅓⅔])|(?<=[ -])([1-9])\/([2-9])(?![\d/]))/y;
const GLYPHS: Readonly<Record<string, number>> = { '½': 1 / 2, '¼': 1 / 4, '¾': 3 / 4, '⅓': 1 / 3, '⅔': 2 / 3 };
const WORD = /[a-z]+/iy;
const NEXT = /(?: and |[ -])([a-z]+)/iy;
const SCALE = /(?: |-)(hundred|thousand|million|billion|trillion|dozen|lakh|crore)s?(?![a-z])/iy;
const SUFFIX = /(?:bn|mn|mln|tn|trn|[kmb])(?!\w)/iy;
/** A single letter is a scale behind a currency's sign ("$5m") or before what is counted ("1.5m homes"); else metres, or a name ("4K"). */
const SIGN =
  /(?:[$€£¥₽₴₹₺]|\b(?:CHF|USD|EUR|GBP|AUD|CAD|NZD|SGD|HKD|JPY|CNY|RMB|INR|ZAR|NOK|SEK|DKK|PLN|Rs\.?|Rp|RM)) ?$/;
const COUNTED = /(?:bn|mn|mln|tn|trn|[kmb](?= (?:[a-z-]+ )?(?:[a-z]+s|people|men|women|children)\b))/y;
const SUFFIXES: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  mln: 1e6,
  b: 1e9,
  bn: 1e9,
  tn: 1e12,
  trn: 1e12,
};
const VAGUE =
  /(?:(tens|dozens|scores|hundreds|thousands|millions|billions|trillions)(?: of (thousands|millions|billions|trillions))?|(several|a few|many|a couple(?: of)?) (dozen|hundred|thousand|million|billion|trillion))(?![a-z])/iy;
const SOME =
  /(?:half (?:a |an )?(?<half>million|billion|trillion|dozen)|(?:a|one) quarter of a (?<quarter>million|billion|trillion)|(?:a|one) (?<one>dozen)|a (?<a>hundred|thousand|million|billion|trillion))(?![a-z])/iy;
/** "three and a half million" */
const HALVES =
  /(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) and a half(?= (?:hundred|thousand|million|billion|trillion|dozen)(?![a-z]))/iy;
/** "half of them"; the "a" of "a third of them", whose part is read with its noun. */
const PART = /half(?= of )|an?(?= (?:third|quarter|fifth|tenth) of )/iy;

const MULTIPLES: Readonly<Record<string, number>> = {
  ten: 10,
  dozen: 12,
  score: 20,
  hundred: 100,
  lakh: 1e5,
  crore: 1e7,
};
const sizeOf = (word: string): number => {
  const singular = word.toLowerCase().replace(/s$/, '');
  return MULTIPLES[singular] ?? SCALES.get(singular) ?? 1;
};

/** Runs a sticky expression at one place. */
function at(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

/** Multiplies by the scales that follow: "three hundred thousand", "1.2 billion". */
function scaled(text: string, value: number, end: number): Cardinal {
  let scale = 1;
  let reached = end;
  for (let next = at(SCALE, text, reached); next; next = at(SCALE, text, reached)) {
    scale *= sizeOf(next[1] ?? '');
    reached += next[0].length;
  }
  return { value: value * scale, end: reached, scale, vague: false };
}

function figures(text: string, index: number): Cardinal | undefined {
  const match = at(FIGURES, text, index);
  if (!match) return undefined;
  let value = Number(match[0].replaceAll(',', ''));
  let end = index + match[0].length;
  const fraction = at(FRACTION, text, end);
  if (fraction) {
    value += fraction[1] ? (GLYPHS[fraction[1]] ?? 0) : Number(fraction[2]) / Number(fraction[3]);
    end += fraction[0].length;
  }
  const suffix = at(SUFFIX, text, end);
  if (suffix && (SIGN.test(text.slice(Math.max(0, index - 5), index)) || at(COUNTED, text, end))) {
    const scale = SUFFIXES[suffix[0].toLowerCase()] ?? 1;
    return { value: value * scale, end: end + suffix[0].length, scale, vague: false };
  }
  return scaled(text, value, end);
}

/** "two hundred and fifty thousand": units and tens add up, hundreds and scales multiply what stands before them. */
function words(text: string, index: number): Cardinal | undefined {
  let word = at(WORD, text, index)?.[0].toLowerCase();
  if (!word || !(UNITS.has(word) || TENS.has(word))) return undefined;
  let total = 0;
  let group = 0;
  let scale = 1;
  let end = index;
  let length = word.length;
  let previous: 'start' | 'unit' | 'ten' | 'hundred' | 'scale' = 'start';
  while (word) {
    const unit = UNITS.get(word);
    const ten = TENS.get(word);
    const large = SCALES.get(word);
    if (unit !== undefined && previous !== 'unit' && (previous !== 'ten' || unit < 10)) {
      group += unit;
      previous = 'unit';
    } else if (ten !== undefined && previous !== 'unit' && previous !== 'ten') {
      group += ten;
      previous = 'ten';
    } else if (word === 'hundred' && group > 0 && group < 100) {
      group *= 100;
      previous = 'hundred';
    } else if (large !== undefined && group > 0) {
      total += group * large;
      scale = large;
      group = 0;
      previous = 'scale';
    } else if (word === 'dozen' && group > 0) {
      group *= 12;
      end += length;
      break;
    } else break;
    end += length;
    const next = at(NEXT, text, end);
    // "and" joins only below a hundred or a scale: "one and two" are two numbers
    if (!next || (next[0].startsWith(' and') && previous !== 'hundred' && previous !== 'scale')) break;
    word = next[1]?.toLowerCase();
    length = next[0].length;
  }
  return { value: total + group, end, scale, vague: false };
}

/** "a hundred | and fifty" */
function withRest(text: string, size: number, end: number): Cardinal {
  const and = text.startsWith(' and ', end) ? words(text, end + 5) : undefined;
  return and && and.scale === 1 && and.value > 0 && and.value < 100
    ? { value: size + and.value, end: and.end, scale: 1, vague: false }
    : scaled(text, size, end);
}

/** The number that begins at an offset, undefined where none does. */
export function cardinalAt(text: string, index: number): Cardinal | undefined {
  const vague = at(VAGUE, text, index);
  if (vague) {
    const size = vague[4] ? 3 * sizeOf(vague[4]) : 2 * sizeOf(vague[1] ?? '') * (vague[2] ? sizeOf(vague[2]) : 1);
    const couple = vague[3]?.toLowerCase().startsWith('a couple') ? 2 / 3 : 1;
    return { value: Math.round(size * couple), end: index + vague[0].length, scale: 1, vague: true };
  }
  const some = at(SOME, text, index);
  if (some) {
    const { half, quarter, one, a } = some.groups ?? {};
    const size = sizeOf(half ?? quarter ?? one ?? a ?? '') / (half ? 2 : quarter ? 4 : 1);
    return a && size < 1e6 ? withRest(text, size, index + some[0].length) : scaled(text, size, index + some[0].length);
  }
  const halves = at(HALVES, text, index);
  if (halves) {
    const whole = Number(halves[1]) || (UNITS.get(halves[1]?.toLowerCase() ?? '') ?? 0);
    return scaled(text, whole + 0.5, index + halves[0].length);
  }
  const part = at(PART, text, index);
  if (part) return { value: part[0].length > 2 ? 0.5 : 1, end: index + part[0].length, scale: 1, vague: false };
  return figures(text, index) ?? words(text, index);
}
