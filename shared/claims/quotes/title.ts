// Whether what stands in quotation marks is a title ("Meet the Press", "Morning Joe,") and not something said.
import type { QuotedSpan } from './quotation-marks.ts';

const MOST_WORDS = 8;
const LONGEST = 80;

/** Every longer word has a capital, there are few of them, and no sentence ends inside. */
export function isTitle(text: string, { inner }: QuotedSpan): boolean {
  if (inner.end - inner.start > LONGEST) return false;
  const words = text.slice(inner.start, inner.end).replace(/[,.]\s*$/, '');
  if (/[.?!…;:]/.test(words)) return false;
  const all = words.match(/[\p{L}\p{N}’'&-]+/gu) ?? [];
  const long = all.filter((word) => word.length > 3);
  return (
    all.length > 1 && all.length <= MOST_WORDS && long.length > 0 && /^\p{Lu}/u.test(words) && long.every(isCapital)
  );
}

const isCapital = (word: string): boolean => /^[\p{Lu}\p{N}]/u.test(word);
