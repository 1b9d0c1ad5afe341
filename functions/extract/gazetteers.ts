// The user's own names: every CSV under gazetteer/ in the inbox bucket, read again only where its ETag has changed.
// A file that can't be read is told of in the log and left out: it must not stop the news.
import { ListObjectsV2Command, type S3Client } from '@aws-sdk/client-s3';
import { type Gazetteer, parseGazetteer } from '../../shared/entities/gazetteer.ts';
import { Objects } from '../../shared/lambda/objects.ts';
import { logger } from '../../shared/lambda/watch.ts';

/** How long what was listed is taken to hold. */
const HOLDS = 60_000;

export function gazetteersIn(s3: S3Client, bucket: string, now: () => number = Date.now): () => Promise<Gazetteer> {
  const objects = new Objects(s3, bucket);
  const read = new Map<string, Gazetteer>();
  let listed: Promise<Gazetteer> | undefined;
  let listedAt = -Infinity;

  const list = async (): Promise<Gazetteer> => {
    const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: 'gazetteer/' }));
    const files = Contents.filter(({ Key }) => Key?.toLowerCase().endsWith('.csv'));
    const names = files.map(({ Key, ETag }) => ({ key: Key as string, version: `${Key} ${ETag}` }));
    for (const version of read.keys()) if (!names.some((name) => name.version === version)) read.delete(version);
    for (const { key, version } of names) if (!read.has(version)) read.set(version, await readOne(objects, key));
    return names.flatMap(({ version }) => read.get(version) ?? []);
  };

  return () => {
    if (listed === undefined || now() - listedAt > HOLDS) {
      listedAt = now();
      listed = list().catch((error: unknown) => {
        listed = undefined;
        throw error;
      });
    }
    return listed;
  };
}

async function readOne(objects: Objects, key: string): Promise<Gazetteer> {
  const object = await objects.read(key);
  if (object === undefined || 'tooLarge' in object) return [];
  try {
    return parseGazetteer(new TextDecoder().decode(object.bytes));
  } catch (error) {
    logger.warn('gazetteer left out', { key, reason: error instanceof Error ? error.message : String(error) });
    return [];
  }
}
