// Text → its language (ISO 639-1), by ELD's n-grams: of the small identifiers the only one that reads a headline ("Deal signed in Varden" → en).
// What the source declares settles only what the words leave open: pages in Russian under lang="en" are common.
import type { eld } from 'eld/extrasmall';

type Identifier = typeof eld;

/** A text's language, always a code; `und` where the script itself is unknown. `declared` is what the source calls it. */
export type LanguageOf = (text: string, declared?: string) => string;

/** Enough to be sure, whatever the article's length. */
const SAMPLE = 4000;

/** Fewer characters don't outweigh what the source declares. */
const SURE = 40;

/** Loaded when the first text asks: the n-grams are a quarter of what a function would else read at its start. */
export async function languages(): Promise<LanguageOf> {
  const { eld } = await import('eld/extrasmall');
  return (text, declared) => languageBy(eld, text, declared);
}

function languageBy(eld: Identifier, text: string, declared = ''): string {
  const stated = declared.trim().toLowerCase().split(/[-_]/, 1)[0] ?? '';
  const middle = Math.max(0, Math.floor(text.length / 2) - SAMPLE / 2);
  const sample = text.length <= SAMPLE * 2 ? text : `${text.slice(0, SAMPLE)} ${text.slice(middle, middle + SAMPLE)}`;
  const known = /^[a-z]{2,3}$/.test(stated);
  if (known && sample.length < SURE) return stated;
  const guess = eld.detect(sample);
  if (guess.language !== 'en' && isMostlyEnglish(eld, sample)) return 'en';
  if (guess.language && guess.isReliable()) return guess.language;
  if (known) return stated;
  return /\p{Script=Latin}/u.test(sample) ? 'en' : guess.language || 'und';
}

/** A paragraph in another script outweighs three in English by its n-grams; most of the words count. */
function isMostlyEnglish(eld: Identifier, sample: string): boolean {
  const paragraphs = sample.split('\n\n').filter((words) => words.length >= SURE);
  if (paragraphs.length < 2 || paragraphs.length > 200) return false;
  const english = paragraphs.filter((words) => eld.detect(words).language === 'en');
  const length = (all: readonly string[]) => all.reduce((sum, words) => sum + words.length, 0);
  return length(english) > length(paragraphs) * 0.6;
}

const NAMES = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });

/** "ru" → "Russian". */
export function languageName(code: string): string {
  return code === 'und' ? 'an unknown language' : (NAMES.of(code) ?? code);
}
