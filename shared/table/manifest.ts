// What a reading has in the table, by the keys themselves: kept with its body, so that any later version can take back what this one
// wrote, even where it would write the like elsewhere. manifestOf(placed) → { items: [["all#2021-05#2", "2021-…"], …], lists: { … } }
import { directoryKey, entityListOf, type Key } from './keys.ts';
import { waysOf } from './names.ts';
import { pack, unpack } from './pack.ts';
import type { Placed } from './placement.ts';

type Pair = readonly [pk: string, sk: string];

/** Things about a list beside its items: its directory, where it was added to, and the ways to it from other names. */
interface Beside {
  readonly directory: Key | undefined;
  readonly ways: readonly Key[];
}

export interface Manifest {
  readonly items: readonly Key[];
  readonly lists: ReadonlyMap<string, Beside>;
}

export function manifestOf({ items, contributions, atHome }: Placed): Manifest {
  const lists = [...contributions].map(([list, added]): [string, Beside] => [
    list,
    {
      directory: atHome.has(list) ? undefined : directoryKey(list),
      ways: entityListOf(list) === undefined ? [] : [...waysOf(list, added).values()],
    },
  ]);
  return { items: items.map(({ pk, sk }) => ({ pk, sk })), lists: new Map(lists) };
}

type Packed = readonly [items: readonly Pair[], lists: readonly (readonly [string, Pair | 0, ...Pair[]])[]];

export function packManifest({ items, lists }: Manifest): Uint8Array {
  const pair = ({ pk, sk }: Key): Pair => [pk, sk];
  const told = [...lists].map(
    ([list, { directory, ways }]) => [list, directory ? pair(directory) : 0, ...ways.map(pair)] as const,
  );
  return pack([items.map(pair), told] satisfies Packed);
}

export function unpackManifest(packed: Uint8Array): Manifest {
  const [items, lists] = unpack<Packed>(packed);
  const key = ([pk, sk]: Pair): Key => ({ pk, sk });
  return {
    items: items.map(key),
    lists: new Map(
      lists.map(([list, directory, ...ways]) => [
        list,
        { directory: directory === 0 ? undefined : key(directory), ways: ways.map(key) },
      ]),
    ),
  };
}
