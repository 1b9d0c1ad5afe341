// Two numbers that bound one quantity: "between 20 and 30 soldiers", "$5 million to $7 million", "2-3 percent", "10 to 15 km".
// "Rose from 2 to 3 million euros" is a change: two quantities.
// The unit, the scale ("2 to 3 million") and what is counted come from the upper end where the lower has none. Scores ("3-2") are dropped.
import type { Found } from './read.ts';

const BETWEEN = /\bbetween $/i;
/** "from 2 to 3 million", "fell $2 to $71.20": where it was, or how far it went, and where it is. */
const CHANGE =
  /\b(?:from|by|rose|fell|up|down|gained|lost|dropped|climbed|jumped|slipped|added|edged|shed|slid|surged|plunged|declined|grew) $/i;
const JOIN = /^ ?(?:to|[-–—]|or|and) ?$/;

function bounds(first: Found, second: Found, text: string): boolean {
  const gap = text.slice(first.end, second.start);
  if (!JOIN.test(gap)) return false;
  const isAges = first.unit === 'a' && second.unit === 'count' && !second.counted;
  const isMoney = /^[A-Z]{3}$/.test(first.unit) && second.unit === 'count' && !second.counted && gap !== ' and '; // "$10-15 million"
  if (first.unit !== second.unit && !isAges && !isMoney && (first.unit !== 'count' || first.counted)) return false;
  if (gap === ' and ') return BETWEEN.test(before(first, text));
  return lower(first, second) < second.value && (first.unit !== 'count' || first.counted === undefined);
}

const before = ({ start }: Found, text: string): string => text.slice(Math.max(0, start - 10), start);

/** "2 to 3 million" begins at two million. */
const lower = (first: Found, second: Found): number =>
  first.scale === 1 && second.scale > 1 && first.value * second.scale < second.value
    ? first.value * second.scale
    : first.value;

/** A score or a vote: two small bare figures with a dash between them. */
const isScore = (first: Found, second: Found, text: string): boolean =>
  /^ ?[-–—] ?$/.test(text.slice(first.end, second.start)) &&
  second.unit === 'count' &&
  first.unit === 'count' &&
  (!second.counted || lower(first, second) >= second.value);

export function joinRanges(found: readonly Found[], text: string): Found[] {
  const joined: Found[] = [];
  for (let i = 0; i < found.length; i++) {
    const first = found[i] as Found;
    const second = found[i + 1];
    if (second && isScore(first, second, text)) i++;
    else if (second && bounds(first, second, text)) {
      const value = lower(first, second);
      if (CHANGE.test(before(first, text)))
        joined.push({ ...first, value, unit: second.unit === 'count' ? first.unit : second.unit });
      else {
        const opening = BETWEEN.exec(before(first, text))?.[0].length ?? 0;
        const unit = first.unit === 'a' || second.unit === 'count' ? first.unit : second.unit;
        joined.push({ ...second, unit, start: first.start - opening, value, upTo: second.value });
        i++;
      }
    } else joined.push(first);
  }
  return joined;
}
