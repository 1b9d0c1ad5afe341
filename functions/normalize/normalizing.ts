// What the first stage does with one event: reads the upload, and puts each article that it holds on its way.
// Refusals and removals skip the reading and go straight to the record.
import { inParallel } from '../../shared/lambda/in-parallel.ts';
import { isUnknown, type ObjectEvent } from '../../shared/lambda/object-event.ts';
import type { Objects } from '../../shared/lambda/objects.ts';
import type { Attempt, Outcome, Work } from '../../shared/lambda/stage.ts';
import { type ResultObject, writeArticle, writeResult } from '../../shared/lambda/work-objects.ts';
import { articleIdOf } from '../../shared/model/article-id.ts';
import { type Refusal, Refused } from '../../shared/model/refusal.ts';
import { type Normalized, normalize, UPLOAD_LIMIT } from '../../shared/normalize/index.ts';
import { besideKeyOf, type Metadata, metadataFrom, sidecarKeyOf } from '../../shared/normalize/sidecar.ts';
import type { Table } from '../../shared/table/client.ts';
import { begin, type Head, headOf, registerMembers, type Subject } from '../../shared/table/head.ts';
import { uploadOf } from '../upload-of.ts';

export interface Rooms {
  readonly inbox: (bucket: string) => Objects;
  readonly work: Objects;
  readonly table: Table;
  /** What reads the bytes. */
  readonly reader?: typeof normalize;
}

/** Bytes of a sidecar that are read. */
const SIDECAR_LIMIT = 1024 * 1024;

/** What goes on its way of an upload or a member of it. */
type Sent = Subject & { readonly rebuild?: boolean | undefined };

export const normalizing =
  (rooms: Rooms): Work =>
  async (event, attempt) => {
    const { inbox, table } = rooms;
    const beside = besideKeyOf(event.key);
    if (beside !== undefined) {
      // What is said of a file changed: the file is read again. One that is not there yet brings it along when it comes.
      if (!(await inbox(event.bucket).has(beside, attempt.signal))) return { outcome: 'skipped', because: 'a sidecar' };
      const known = await headOf(table, articleIdOf(beside));
      if (known === undefined || known.status === 'removed') return { outcome: 'skipped', because: 'a sidecar' };
      return normalized(rooms, knownAs({ ...event, key: beside, removed: false, size: undefined }, known), attempt);
    }
    // A replay may leave it to the record which revision it is.
    const known = event.replayed && isUnknown(event.revision) ? await headOf(table, articleIdOf(event.key)) : undefined;
    return normalized(rooms, known ? knownAs(event, known) : event, attempt);
  };

/** An upload that is known, to be read again: it keeps its revision and the time it was put. */
const knownAs = (event: ObjectEvent, { revision, uploadedAt }: Head): ObjectEvent => ({
  ...event,
  replayed: true,
  revision,
  at: uploadedAt ?? event.at,
});

async function normalized(
  { inbox, work, table, reader = normalize }: Rooms,
  event: ObjectEvent,
  attempt: Attempt,
): Promise<Outcome> {
  const { signal } = attempt;
  const subject: Sent = { ...uploadOf(event), ...(event.rebuild && { rebuild: true }) };
  if (event.key.endsWith('/')) return { outcome: 'skipped', because: 'a folder' };
  const tell = (result: ResultObject) => writeResult(work, result, signal);
  // What is removed may be an old version, or a delete marker: then the object is there, and is what is to be on record.
  if (event.removed && !(await inbox(event.bucket).has(event.key, signal))) {
    await tell({ result: 'removed', ...subject });
    return { outcome: 'done', about: { removed: 1 } };
  }
  if (!(await begin(table, subject, { again: event.replayed })))
    return { outcome: 'skipped', because: 'this revision or a newer one is known' };

  const upload = await read(inbox(event.bucket), event, signal);
  if (upload === undefined) return { outcome: 'skipped', because: 'deleted since' };
  const found = 'code' in upload ? [{ key: event.key, refused: upload }] : await reader(upload);
  const only = found.length === 1 && found[0]?.key === event.key ? found[0] : undefined;
  if (only) {
    await send(work, only, subject, signal);
    return 'refused' in only
      ? { outcome: 'refused', code: only.refused.code }
      : { outcome: 'done', about: { articles: 1 } };
  }
  return open(found, subject, { work, table, attempt });
}

/** The upload's bytes; why it is refused unread; or nothing, where it is gone. */
async function read(inbox: Objects, { key, revision, size = 0 }: ObjectEvent, signal: AbortSignal) {
  if (size > UPLOAD_LIMIT) return tooLarge(size);
  const object = await inbox.read(key, { limit: UPLOAD_LIMIT, signal });
  if (object === undefined) return undefined;
  if ('tooLarge' in object) return tooLarge(object.tooLarge);
  const said = await saidBeside(inbox, key, signal);
  return 'code' in said ? said : { ...object, key, revision, metadata: { ...object.metadata, ...said } };
}

/** What NAME.metadata.json says, where it lies beside NAME in the bucket as it does on a disk; or why that can't be understood. */
async function saidBeside(inbox: Objects, key: string, signal: AbortSignal): Promise<Metadata | Refusal> {
  const sidecar = await inbox.read(sidecarKeyOf(key), { limit: SIDECAR_LIMIT, signal });
  if (sidecar === undefined || 'tooLarge' in sidecar) return {};
  try {
    return metadataFrom(sidecar.bytes, key);
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}

function tooLarge(size: number): Refusal {
  const inMiB = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MiB`;
  return new Refused('size.limit', `The file is ${inMiB(size)} large; up to ${inMiB(UPLOAD_LIMIT)} are read. Split it.`)
    .refusal;
}

/** Sends the members of a container on their way, each an article of its own; a try goes on where the last one stopped. */
async function open(
  found: readonly Normalized[],
  subject: Sent,
  { work, table, attempt }: { work: Objects; table: Table; attempt: Attempt },
): Promise<Outcome> {
  const { signal } = attempt;
  const { id } = subject;
  if (found.length === 0) {
    const refused = new Refused('text.empty').refusal;
    await writeResult(work, { result: 'refused', ...subject, refused }, signal);
    return { outcome: 'refused', code: refused.code };
  }
  // A mail may be an article itself and hold others: the upload then has a reading and members.
  const own = found.find((one) => one.key === subject.key && 'article' in one);
  const held = found.filter(({ key }) => key !== subject.key);
  const members = held.map(({ key }) => articleIdOf(key));
  if (!(await registerMembers(table, subject, members)))
    return { outcome: 'skipped', because: 'a newer revision is known' };
  await inParallel(held, attempt, (member) =>
    send(work, member, { ...subject, id: articleIdOf(member.key), key: member.key, container: id }, signal),
  );
  if (own) await send(work, own, { ...subject, members }, signal);
  else {
    await writeResult(work, { result: 'opened', ...subject, members }, signal);
  }
  return { outcome: 'done', about: { articles: found.length } };
}

function send(work: Objects, found: Normalized, subject: Sent, signal: AbortSignal): Promise<void> {
  const { uploadedAt, container, members, rebuild } = subject;
  if ('refused' in found) return writeResult(work, { result: 'refused', ...subject, refused: found.refused }, signal);
  return writeArticle(work, { uploadedAt, container, members, rebuild, article: found.article }, signal);
}
