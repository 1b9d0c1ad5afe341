// Do two names name the same party? "Velk" and "Tomas Velk" do, "Ministry of Finance" and "Ministry" don't.
// Gold writes names that are just as good side by side: "Tomas Velk | the president"; "-" among them: no entity will do too.

/** Lower-case words without accents, possessives and "the". */
export const wordsOf = (name: string): readonly string[] =>
  (
    name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/['’]s\b/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).filter((word) => word !== 'the');

export const keyOf = (name: string): string => wordsOf(name).join(' ');

export const alternatives = (names: string): readonly string[] =>
  names
    .split('|')
    .map((name) => name.trim())
    .filter(Boolean);

/** Last words that say too little for a part of a name to stand for the whole. */
const KINDS = new Set(
  `ministry department government office court police council army party union group company commission committee
   agency spokesperson spokesman spokeswoman`.split(/\s+/),
);

/** Equal; or one holds all words of the other and they end alike; or they share six words of ten. */
export function sameName(a: string, b: string): boolean {
  const [p, q] = [wordsOf(a), wordsOf(b)];
  if (p.length === 0 || q.length === 0) return false;
  if (p.join(' ') === q.join(' ')) return true;
  const [one, other] = [new Set(p), new Set(q)];
  const both = [...one].filter((word) => other.has(word)).length;
  const last = p.at(-1) as string;
  if (both === Math.min(one.size, other.size) && last === q.at(-1) && !KINDS.has(last)) return true;
  return both / (one.size + other.size - both) >= 0.6;
}
