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

/** The value, or undefined where the words are no JSON. */
export function parseJson(words: string): Json | undefined {
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
