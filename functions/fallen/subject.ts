// An event → the upload it is about: of the inbox by the event itself, of the work bucket by what lies there, or where that is gone
// or can't be opened, by what the record knows. The object's key gives id and revision in any case.
import { z } from 'zod';
import type { ObjectEvent } from '../../shared/lambda/object-event.ts';
import type { Objects } from '../../shared/lambda/objects.ts';
import { isWorkKey, subjectOf } from '../../shared/lambda/work-objects.ts';
import type { Table } from '../../shared/table/client.ts';
import { headOf, type Subject } from '../../shared/table/head.ts';
import { uploadOf } from '../upload-of.ts';

const Known = z.object({
  key: z.string().optional(),
  article: z.object({ key: z.string() }).optional(),
  uploadedAt: z.string(),
  container: z.string().optional(),
});

export async function subjectIn(
  { work, table }: { readonly work: Objects; readonly table: Table },
  event: ObjectEvent,
): Promise<Subject> {
  if (!isWorkKey(event.key)) return uploadOf(event);
  const { id, revision } = subjectOf(event.key);
  const known = Known.safeParse(await work.readJson(event.key).catch(unopened)).data;
  const head = known ? undefined : await headOf(table, id);
  return {
    id,
    revision,
    key: known?.key ?? known?.article?.key ?? head?.key ?? event.key,
    uploadedAt: known?.uploadedAt ?? head?.uploadedAt ?? event.at,
    container: known?.container ?? head?.container,
  };
}

/** What lies there but is no JSON tells nothing; what can't be reached now is asked for again. */
function unopened(error: unknown): undefined {
  if (!(error instanceof SyntaxError)) throw error;
}
