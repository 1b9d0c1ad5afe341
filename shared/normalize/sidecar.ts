// What the user says of a file in NAME.metadata.json beside it, on the disk or within an archive: { "published": "2021-05-03", "outlet": "Varden Post" }.
// A field that is misspelt is told, wherever the file is read: nobody finds out weeks later that no date was taken.
import { Refused } from '../model/refusal.ts';
import type { Member } from './finding.ts';
import { parseJson, record } from './formats/json.ts';
import { decode } from './text/decode.ts';

const ENDING = '.metadata.json';
const FIELDS = ['published', 'modified', 'url', 'outlet', 'title', 'language', 'byline', 'author'] as const;

export type Metadata = Readonly<Partial<Record<(typeof FIELDS)[number], string>>>;

/** @throws Error that says what is not understood, and what is. */
export function metadataIn(words: string): Metadata {
  const own = record(parseJson(words.replace(/^\uFEFF/, '')));
  if (own === undefined) throw new Error(`It is no JSON object. ${TAKES}`);
  for (const [name, value] of Object.entries(own)) {
    if (!(FIELDS as readonly string[]).includes(name))
      throw new Error(`The field "${name.slice(0, 60)}" is not known. ${TAKES}`);
    if (typeof value !== 'string') throw new Error(`The field "${name}" is no text. ${TAKES}`);
  }
  return Object.fromEntries(Object.entries(own)) as Metadata;
}

const TAKES = `It takes ${FIELDS.slice(0, -1).join(', ')} and ${FIELDS.at(-1)}, each a text.`;

/** The key of what stands beside an object, and the other way round: "inbox/a.txt" ↔ "inbox/a.txt.metadata.json". */
export const sidecarKeyOf = (key: string): string => key + ENDING;
export const besideKeyOf = (key: string): string | undefined =>
  key.endsWith(ENDING) ? key.slice(0, -ENDING.length) : undefined;

/** @throws Refused where it is not understood */
export function metadataFrom(bytes: Uint8Array, name: string): Metadata {
  try {
    return metadataIn(decode(bytes));
  } catch (error) {
    throw new Refused('format.corrupt', `${name}${ENDING}: ${(error as Error).message}`);
  }
}

export interface Sidecars {
  readonly isSidecar: (path: string) => boolean;
  /** @throws Refused where what stands beside a member is not understood. */
  readonly of: (path: string) => Readonly<Record<string, string>>;
}

export function metadataFor(members: readonly Member[]): Sidecars {
  const paths = new Set(members.map((member) => member.path));
  const isSidecar = (path: string) => path.endsWith(ENDING) && paths.has(path.slice(0, -ENDING.length));
  const found = new Map(
    members.filter(({ path }) => isSidecar(path)).map(({ path, bytes }) => [path.slice(0, -ENDING.length), bytes]),
  );
  return {
    isSidecar,
    of: (path) => {
      const bytes = found.get(path);
      return bytes ? metadataFrom(bytes, path) : {};
    },
  };
}
