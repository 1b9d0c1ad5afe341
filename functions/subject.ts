// An event of the work bucket → the upload it is about. The object's key gives id and revision even where the object can't be opened.
import { z } from 'zod';
import type { ObjectEvent } from '../shared/lambda/object-event.ts';
import type { Objects } from '../shared/lambda/objects.ts';
import { subjectOf } from '../shared/lambda/work-objects.ts';
import type { Subject } from '../shared/table/head.ts';

const Known = z.object({
  key: z.string().optional(),
  article: z.object({ key: z.string() }).optional(),
  uploadedAt: z.string(),
  container: z.string().optional(),
});

export const subjectIn =
  (work: Objects) =>
  async ({ key, at }: ObjectEvent): Promise<Subject> => {
    const { id, revision } = subjectOf(key);
    const known = Known.safeParse(await work.readJson(key).catch(() => undefined)).data;
    return {
      id,
      revision,
      key: known?.key ?? known?.article?.key ?? key,
      uploadedAt: known?.uploadedAt ?? at,
      container: known?.container,
    };
  };
