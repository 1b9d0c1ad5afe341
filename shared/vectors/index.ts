// Words → nearness of meaning: 64 numbers a word, made from a sentence encoder (CARD.md). Unknown words count nothing.
// similarity("dismissed", "fired") → 0.48; similarity("dismissed", "bridge") → about 0; meaningOf(['troops', 'crossed', 'border']) → a vector for `cosine`.
// Only for comparing what is said; nothing here reads a sentence.
import { readFileSync } from 'node:fs';

interface Table {
  readonly size: number;
  readonly rows: ReadonlyMap<string, number>;
  readonly data: DataView;
  readonly begin: number;
}

/** -1 to 1 in each place, of length 1; shorter vectors never stand. */
export type Meaning = Float32Array;

let loaded: Table | undefined;

/** Read when first asked for: a start that compares nothing does not wait for it. */
function table(): Table {
  if (loaded) return loaded;
  const bytes = readFileSync(new URL('./english-words.bin', import.meta.url));
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.toString('latin1', 0, 4) !== 'VEC1') throw new Error('english-words.bin is not a table of word vectors');
  const end = bytes.indexOf('\n\n', 12);
  const words = bytes.toString('latin1', 12, end).split('\n');
  loaded = {
    size: data.getUint32(8, true),
    rows: new Map(words.map((word, row) => [word, row])),
    data,
    begin: end + 2,
  };
  return loaded;
}

/**
 * The mean of the words' vectors, each by how rare it is in news.
 * @returns undefined where no word is known. Case does not matter.
 */
export function meaningOf(words: readonly string[]): Meaning | undefined {
  const { size, rows, data, begin } = table();
  const sum = new Float32Array(size);
  let known = false;
  for (const word of words) {
    const row = rows.get(word.toLowerCase());
    if (row === undefined) continue;
    known = true;
    const at = begin + row * (size + 8);
    const factor = data.getFloat32(at, true) * data.getFloat32(at + 4, true);
    for (let i = 0; i < size; i++) sum[i] = (sum[i] as number) + factor * data.getInt8(at + 8 + i);
  }
  const length = Math.sqrt(sum.reduce((total, x) => total + x * x, 0));
  return known && length > 0 ? sum.map((x) => x / length) : undefined;
}

/** -1 to 1; of two meanings. */
export const cosine = (a: Meaning, b: Meaning): number => a.reduce((sum, x, i) => sum + x * (b[i] as number), 0);

/** -1 to 1; 0 where a word is not known. Equal words give 1. */
export function similarity(a: string, b: string): number {
  if (a.toLowerCase() === b.toLowerCase()) return 1;
  const [x, y] = [meaningOf([a]), meaningOf([b])];
  return x && y ? cosine(x, y) : 0;
}

/** How rare a word is in news: near 1 for the rarest and the unknown, near 0 for "the". */
export function rarity(word: string): number {
  const { size, rows, data, begin } = table();
  const row = rows.get(word.toLowerCase());
  return row === undefined ? 1 : data.getFloat32(begin + row * (size + 8) + 4, true);
}
