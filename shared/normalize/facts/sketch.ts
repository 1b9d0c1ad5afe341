// Text → a sketch of it, and two sketches → how alike the texts are, so that the same wire story in two outlets is seen.
// Bottom-k MinHash over shingles of four words (Broder 1997): the SIZE smallest hashes; unrelated stories share next to none.

const SIZE = 96;
const SHINGLE = 4;
/** Words that are looked at: more than any article has. */
const MOST = 50_000;
const WORD = /[\p{L}\p{N}]+/gu;

/** The smallest hashes of the text's word shingles, rising; fewer where the text is short. */
export function sketchOf(text: string): readonly number[] {
  const hashes: number[] = [];
  for (const [word] of text
    .slice(0, MOST * 10)
    .toLowerCase()
    .matchAll(WORD)) {
    if (hashes.length >= MOST) break;
    hashes.push(hash(word));
  }
  const found = new Set<number>();
  for (let i = 0; i + SHINGLE <= hashes.length || (i === 0 && hashes.length > 0); i++) {
    let mixed = 0;
    for (let j = i; j < Math.min(i + SHINGLE, hashes.length); j++)
      mixed = finish(Math.imul(mixed, 31) + (hashes[j] as number));
    found.add(mixed >>> 0);
  }
  return [...Uint32Array.from(found).sort().subarray(0, SIZE)];
}

/** Estimated share of common shingles (Jaccard), 0 to 1. Standard error is about 0.05 at a half. */
export function similarity(a: readonly number[], b: readonly number[]): number {
  const other = new Set(b);
  const inBoth = new Set(a.filter((value) => other.has(value)));
  const smallest = [...new Set([...a, ...b])]
    .sort((x, y) => x - y)
    .slice(0, Math.max(1, Math.min(SIZE, Math.max(a.length, b.length))));
  return smallest.filter((value) => inBoth.has(value)).length / Math.max(1, smallest.length);
}

/** FNV-1a, 32 bits. */
function hash(word: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) value = Math.imul(value ^ word.charCodeAt(i), 0x01000193);
  return value;
}

/** MurmurHash3's finalizer: spreads the bits, so that the smallest are as good as random. */
function finish(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
