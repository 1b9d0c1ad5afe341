// One object → its drafts, or its members' drafts, through containers within containers, each with its key or its refusal.
// news.zip holding week.jsonl → keys "news.zip#week.jsonl#1", "news.zip#week.jsonl#2" …
import { type Refusal, Refused } from '../model/refusal.ts';
import { Allowance, CONTAINER_LIMITS } from './containers/limits.ts';
import type { Draft } from './draft.ts';
import type { Finding } from './finding.ts';
import type { Source } from './formats/source.ts';
import { rootName } from './formats/xml-file.ts';
import { formatOf, type Look, PLAIN } from './formats.ts';
import { metadataFor } from './sidecar.ts';
import { refuseUnread, refuseUnreadText } from './signs.ts';
import { decode } from './text/decode.ts';

export interface Dropped {
  readonly bytes: Uint8Array;
  readonly key: string;
  readonly contentType?: string | undefined;
  readonly metadata?: Readonly<Record<string, string>> | undefined;
}

export type Expanded = { readonly key: string; readonly metadata: Readonly<Record<string, string>> } & (
  | { readonly draft: Draft }
  | { readonly refused: Refusal }
);

export async function expand(dropped: Dropped): Promise<readonly Expanded[]> {
  const results: Expanded[] = [];
  await expandInto(results, dropped, dropped.key, new Allowance(dropped.bytes.length), 0);
  return results;
}

async function expandInto(
  results: Expanded[],
  dropped: Dropped,
  name: string,
  allowance: Allowance,
  depth: number,
): Promise<void> {
  const { key, metadata = {} } = dropped;
  try {
    const { drafts = [], members = [], wraps = false } = await findingOf(dropped, name, allowance);
    if (members.length > 0 && !wraps && depth >= CONTAINER_LIMITS.depth) throw new Refused('container.depth');
    if (drafts.length + members.length === 0) throw new Refused('text.empty', 'The archive holds no files.');
    const unique = uniquely();
    for (const draft of drafts) {
      if (draft.member === undefined) results.push({ key, metadata, draft });
      else results.push({ key: unique(`${key}#${draft.member}`), metadata: sharedBy(metadata), draft });
    }
    const sidecars = metadataFor(members);
    for (const member of members) {
      if (sidecars.isSidecar(member.path)) continue;
      const memberKey = wraps ? key : unique(`${key}#${member.path}`);
      const shared = wraps ? metadata : sharedBy(metadata);
      const { bytes, contentType, refused = new Refused('format.corrupt').refusal } = member;
      if (!bytes) results.push({ key: memberKey, metadata: shared, refused });
      else
        try {
          const inner = { bytes, key: memberKey, contentType, metadata: { ...shared, ...sidecars.of(member.path) } };
          await expandInto(results, inner, member.path, allowance, depth + 1);
        } catch (error) {
          if (!(error instanceof Refused)) throw error;
          results.push({ key: memberKey, metadata: shared, refused: error.refusal });
        }
    }
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    results.push({ key, metadata, refused: error.refusal });
  }
}

/** Of what is said of a container, its members' own title and address are not the container's. */
function sharedBy(metadata: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(metadata).filter(([name]) => name !== 'title' && name !== 'url'));
}

async function findingOf(
  { bytes, key, contentType = '', metadata = {} }: Dropped,
  name: string,
  allowance: Allowance,
): Promise<Finding> {
  if (bytes.length === 0) throw new Refused('text.empty', 'The file is empty.');
  refuseUnread(bytes);
  const charset = /charset="?([\w:-]{1,40})/i.exec(contentType)?.[1];
  const file = name.slice(name.lastIndexOf('/') + 1);
  const ending = /\.([a-z0-9]{1,10})$/i.exec(file)?.[1]?.toLowerCase() ?? '';
  const look: Look = {
    bytes,
    head: decode(bytes.subarray(0, 4096), charset).trimStart(),
    ending,
    contentType: contentType.toLowerCase(),
  };
  refuseUnreadText(look.head);
  const format = formatOf(look);
  if (!format) throw new Refused('format.unsupported');
  const declared = look.head.startsWith('<?xml');
  if (
    (format.name === PLAIN && (declared || (ending === 'xml' && look.head.startsWith('<')))) ||
    // e-books, DocBook and others have elements that are called as HTML's are
    (format.name === 'HTML' && declared && (rootName(look.head) ?? 'html').toLowerCase() !== 'html')
  )
    throw new Refused(
      'format.unsupported',
      'This XML is of no kind that is read: NewsML-G2, NewsML 1.x, NITF, RSS and Atom are.',
    );
  const source: Source = { bytes, name: file || key, charset, title: metadata.title, url: metadata.url };
  return format.read(source, allowance);
}

/** Gives each key once: a second "a" is "a~2". */
function uniquely(): (key: string) => string {
  const seen = new Map<string, number>();
  return (key) => {
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key}~${count}`;
  };
}
