// Small numbers as dates and durations use them: "3", "three", "twenty-one", "a", "1,000"; ordinals "3rd", "third".
// `SMALL` and `ORDINAL` are sources for regular expressions (without groups); smallOf("twenty-one") gives 21, ordinalOf("3rd") gives 3.
import { ORDINALS, TENS, UNITS } from './words.ts';

const oneOf = (words: Iterable<string>): string => [...words].sort((a, b) => b.length - a.length).join('|');
const digits = [...UNITS].filter(([, value]) => value > 0 && value < 10).map(([word]) => word);

export const SMALL = `(?:\\d{1,3}(?:,\\d{3})+|\\d{1,4}(?:\\.\\d{1,2})?|(?:${oneOf(TENS.keys())})(?:[- ](?:${oneOf(digits)}))?|${oneOf(UNITS.keys())}|an?)`;

export const ORDINAL = `(?:\\d{1,3}(?:st|nd|rd|th)|(?:twenty|thirty)-(?:${oneOf(ORDINALS.keys())})|${oneOf(ORDINALS.keys())})`;

/** The number that words of the form SMALL write. */
export function smallOf(words: string): number {
  const lower = words.toLowerCase();
  if (/^\d/.test(lower)) return Number(lower.replaceAll(',', ''));
  if (lower === 'a' || lower === 'an') return 1;
  return lower.split(/[- ]/).reduce((sum, word) => sum + (TENS.get(word) ?? UNITS.get(word) ?? 0), 0);
}

/** The place that words of the form ORDINAL name. */
export function ordinalOf(words: string): number {
  const lower = words.toLowerCase();
  if (/^\d/.test(lower)) return Number.parseInt(lower, 10);
  return lower.split('-').reduce((sum, word) => sum + (TENS.get(word) ?? ORDINALS.get(word) ?? 0), 0);
}
