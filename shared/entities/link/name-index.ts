// Long names by what may stand for them, so that each mention is looked up once: initials, first word, last word.
// indexed(["corvin bread"], (name) => name.split(" ")[0]).get("corvin") → "corvin bread"
export function indexed<T>(
  items: readonly T[],
  keyOf: (item: T) => string | undefined,
): ReadonlyMap<string, readonly T[]> {
  const index = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (!key) continue;
    const list = index.get(key);
    if (list) list.push(item);
    else index.set(key, [item]);
  }
  return index;
}
