// Uploads for people without an AWS identity: a signed URL that takes one file of the said size and type, for a few minutes.
import { z } from 'zod';
import { articleIdOf } from '../../../shared/model/article-id.ts';
import { UPLOAD_LIMIT } from '../../../shared/model/limits.ts';
import { route } from '../route.ts';

/** Seconds that a signed URL holds. */
const HOLDS = 900;

const Upload = z
  .strictObject({
    name: z
      .string()
      .min(1)
      .max(500)
      .regex(/^[^\\]+$/, 'a name or path with forward slashes')
      .refine((name) => !/\p{Cc}/u.test(name), 'a name without control characters')
      .refine(
        (name) => !name.split('/').some((part) => part === '' || part === '.' || part === '..'),
        'a path without . and ..',
      )
      .meta({
        description: 'Its name, which becomes the key below inbox/. The same name again is a new revision.',
        examples: ['border.txt'],
      }),
    type: z
      .string()
      .regex(/^[\w.+-]+\/[\w.+-]+(; ?charset=[\w-]+)?$/i, 'a media type')
      .max(200)
      .meta({ description: 'Its media type.', examples: ['text/plain'] }),
    size: z
      .int()
      .min(1)
      .max(UPLOAD_LIMIT)
      .meta({ description: 'Its size in bytes.', examples: [2048] }),
  })
  .meta({ id: 'UploadRequest' });

const createUpload = route({
  method: 'POST',
  path: '/uploads',
  id: 'createUpload',
  tag: 'uploads',
  summary: 'A signed URL that takes one file by PUT, of this size and type, within a quarter of an hour',
  pathParameters: z.object({}),
  query: z.object({}),
  body: Upload,
  status: 201,
  response: z
    .object({
      id: z.string().meta({ description: 'The article that it will be.' }),
      key: z.string(),
      method: z.literal('PUT'),
      url: z.string(),
      headers: z.record(z.string(), z.string()).meta({ description: 'To be sent with the PUT as they are.' }),
      expires: z.string(),
    })
    .meta({ id: 'Upload' }),
  async answer({ inbox, now }, { body }) {
    const { name, type, size } = body;
    const key = `inbox/${name.normalize('NFC')}`;
    const url = await inbox.signedPut({ key, contentType: type, size }, HOLDS);
    const headers = { 'content-type': type, 'content-length': String(size) };
    const expires = new Date(now().getTime() + HOLDS * 1000).toISOString();
    return { status: 201, body: { id: articleIdOf(key), key, method: 'PUT', url, headers, expires } };
  },
});

export const uploadRoutes = [createUpload];
