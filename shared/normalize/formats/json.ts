// JSON values from outside, looked at safely: what is not of the wanted kind is undefined, and nothing is ever copied into an object of ours.
// record({ a: 1 })?.a → 1; text(3) → undefined; items("x") → ["x"].

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** An object's own properties; `__proto__` and its like are plain names in it. */
export function record(value: Json | undefined): Readonly<Record<string, Json>> | undefined {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined;
  return value as Readonly<Record<string, Json>>;
}

export const text = (value: Json | undefined): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

export const items = (value: Json | undefined): readonly Json[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value as Json];

export const item = (value: Json | undefined) => record(items(value)[0]);

/** Deeper than any news item; a million brackets are no reason to build a million lists. */
const DEEPEST = 200;

/** The value, or undefined where the words are no JSON, or nest deeper than 200 levels. */
export function parseJson(words: string): Json | undefined {
  if (depthOf(words) > DEEPEST) return undefined;
  try {
    return JSON.parse(words) as Json;
  } catch {
    return undefined;
  }
}

/** For flatMap: the objects among values. */
export const records = (value: Json) => {
  const found = record(value);
  return found ? [found] : [];
};

/** How deep brackets nest, those within strings left out. */
function depthOf(words: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let i = 0; i < words.length && deepest <= DEEPEST; i++) {
    const code = words.charCodeAt(i);
    if (quoted) {
      if (code === 0x5c) i++;
      else if (code === 0x22) quoted = false;
    } else if (code === 0x22) quoted = true;
    else if (code === 0x5b || code === 0x7b) deepest = Math.max(deepest, ++depth);
    else if (code === 0x5d || code === 0x7d) depth--;
  }
  return deepest;
}
