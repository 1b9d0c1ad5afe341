// NAME.metadata.json beside NAME within an archive → what the user says of that member: { "published": "2021-05-03", "outlet": "Varden Post" }.
import type { Member } from './finding.ts';
import { parseJson, record } from './formats/json.ts';
import { decode } from './text/decode.ts';

const ENDING = '.metadata.json';
const FIELDS = ['published', 'modified', 'url', 'outlet', 'title', 'language', 'byline', 'author'] as const;

export interface Sidecars {
  readonly isSidecar: (path: string) => boolean;
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
      const own = bytes && record(parseJson(decode(bytes)));
      return Object.fromEntries(
        FIELDS.flatMap((field) => (typeof own?.[field] === 'string' ? [[field, own[field]]] : [])),
      );
    },
  };
}
