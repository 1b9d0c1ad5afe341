// By which an article is found from words that are quoted in it: hashes of pairs of neighbouring words, 32 bits each.
// sketchOf(['We will not give up a single meter']) → [hash of "will not", of "not give", …]; at most `most` of them, evenly over the quotations.
import { quotedWords } from './words.ts';

/** Pairs of words shorter than this tell little ("of the"): they count where there are no others. */
const TELLING = 4;
/** Quotations of fewer words are found by their single words too. */
const SHORT = 4;

/** Of all words of one quotation, each once, smallest first. */
export function hashesOf(text: string): readonly number[] {
  const words = quotedWords(text).words.map(({ word }) => word);
  const telling = (word: string): boolean => word.length >= TELLING || /^\p{N}/u.test(word);
  const all = words.slice(1).map((word, i) => [words[i] as string, word] as const);
  const some = all.filter((pair) => pair.some(telling));
  const pairs = (some.length > 0 ? some : all).map((pair) => pair.join(' '));
  const single = words.length < SHORT ? words.filter(telling) : [];
  return [...new Set([...pairs, ...single].map(hash))].sort((a, b) => a - b);
}

/** The smallest hashes of each quotation, in turn, until there are `most`: short quotations whole, long ones thinned. */
export function sketchOf(quotations: readonly string[], most: number): readonly number[] {
  const all = quotations.map(hashesOf);
  const sketch = new Set<number>();
  const longest = Math.max(0, ...all.map(({ length }) => length));
  for (let i = 0; i < longest; i++)
    for (const hashes of all) {
      const one = hashes[i];
      if (one === undefined) continue;
      if (sketch.size >= most) return [...sketch];
      sketch.add(one);
    }
  return [...sketch];
}

/** FNV-1a. */
function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return sum;
}
