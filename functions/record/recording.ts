// What the third stage does with one event: writes what came of an upload, and takes back what a container no longer holds.
import { inParallel } from '../../shared/lambda/in-parallel.ts';
import type { Objects } from '../../shared/lambda/objects.ts';
import type { Attempt, Outcome, Work } from '../../shared/lambda/stage.ts';
import { intermediatesOf, type ResultObject, resultObjectFrom, writeResult } from '../../shared/lambda/work-objects.ts';
import type { Table } from '../../shared/table/client.ts';
import { headOf } from '../../shared/table/head.ts';
import {
  type Recording,
  recordOpened,
  recordReading,
  recordRefused,
  recordRemoved,
} from '../../shared/table/record.ts';

export interface Rooms {
  readonly work: Objects;
  readonly table: Table;
}

export const recording =
  ({ work, table }: Rooms): Work =>
  async ({ key, rebuild }, attempt) => {
    const { signal } = attempt;
    const stored = await work.readJson(key, signal);
    if (stored === undefined) return { outcome: 'expired' };
    const opened = resultObjectFrom(stored);
    const result = rebuild ? { ...opened, rebuild } : opened;
    await releaseMembers(result, { work, table, attempt });
    const outcome = outcomeOf(result, await write(table, result));
    if (result.result === 'removed') await forget(work, result, signal);
    return outcome;
  };

/** What was deleted leaves no copies on its way either: its intermediates go before they would expire, this result last. */
async function forget(work: Objects, { id, revision }: ResultObject, signal: AbortSignal): Promise<void> {
  for (const prefix of intermediatesOf(id)) {
    const last = `${prefix}${revision}.json`;
    for await (const key of work.keysUnder(prefix, signal)) if (key <= last) await work.remove(key, signal);
  }
}

function write(table: Table, result: ResultObject): Promise<Recording> {
  switch (result.result) {
    case 'read': {
      const { extraction, uploadedAt, container, rebuild } = result;
      return recordReading(table, result, { extraction, uploadedAt, container }, { rebuild });
    }
    case 'refused':
      return recordRefused(table, result, result.refused);
    case 'removed':
      return recordRemoved(table, result);
    case 'opened':
      return recordOpened(table, result, result.members);
  }
}

function outcomeOf(result: ResultObject, recording: Recording): Outcome {
  if (recording === 'stale') return { outcome: 'skipped', because: 'a newer revision is known' };
  if (recording === 'known') return { outcome: 'skipped', because: 'recorded already' };
  if (result.result === 'refused') return { outcome: 'refused', code: result.refused.code };
  if (result.result !== 'read') return { outcome: 'done', about: { [result.result]: 1 } };
  const { entities, claims, disputes } = result.extraction;
  return {
    outcome: 'done',
    about: { entities: entities.length, claims: claims.length, disputes: disputes.length },
  };
}

/**
 * What an earlier revision of a container held and this one does not is removed: by an object each, as there may be
 * thousands. Before the head forgets them, so that a try that is cut off is made good by the next.
 */
async function releaseMembers(
  result: ResultObject,
  { work, table, attempt }: Rooms & { readonly attempt: Attempt },
): Promise<void> {
  const { id, revision, uploadedAt } = result;
  const head = await headOf(table, id);
  if (head?.members === undefined || head.revision > revision) return;
  const held = new Set(result.members);
  // In one order at every try: what one has released, the next passes over.
  const gone = [...head.members].filter((member) => !held.has(member)).sort();
  await inParallel(gone, attempt, (member) =>
    writeResult(work, { result: 'removed', id: member, key: '', revision, uploadedAt, container: id }, attempt.signal),
  );
}
