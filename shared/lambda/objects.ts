// Objects of a bucket: looked for, read as bytes or JSON, and written as JSON. `undefined` where the object is gone.
import {
  DeleteObjectCommand,
  GetObjectCommand,
  type GetObjectCommandOutput,
  HeadObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';

export interface StoredObject {
  readonly bytes: Uint8Array;
  readonly contentType: string | undefined;
  readonly metadata: Readonly<Record<string, string>>;
}

export interface TooLarge {
  readonly tooLarge: number;
}

export class Objects {
  readonly #s3: S3Client;
  readonly #bucket: string;

  constructor(s3: S3Client, bucket: string) {
    this.#s3 = s3;
    this.#bucket = bucket;
  }

  /** The object, unless its size, known before it is read, is above the limit. */
  async read(
    key: string,
    { limit = Infinity, signal }: { limit?: number; signal?: AbortSignal } = {},
  ): Promise<StoredObject | TooLarge | undefined> {
    const answer = await this.#get(key, signal);
    if (answer?.Body === undefined) return undefined;
    const size = answer.ContentLength ?? 0;
    if (size > limit) {
      (answer.Body as { destroy?: () => void }).destroy?.();
      return { tooLarge: size };
    }
    return {
      bytes: await answer.Body.transformToByteArray(),
      contentType: answer.ContentType,
      metadata: decoded(answer.Metadata ?? {}),
    };
  }

  async #get(key: string, signal: AbortSignal | undefined): Promise<GetObjectCommandOutput | undefined> {
    try {
      return await this.#s3.send(new GetObjectCommand({ Bucket: this.#bucket, Key: key }), { abortSignal: signal });
    } catch (error) {
      if (error instanceof NoSuchKey) return undefined;
      throw error;
    }
  }

  async has(key: string, signal?: AbortSignal): Promise<boolean> {
    try {
      await this.#s3.send(new HeadObjectCommand({ Bucket: this.#bucket, Key: key }), { abortSignal: signal });
      return true;
    } catch (error) {
      if (error instanceof NotFound) return false;
      throw error;
    }
  }

  async readJson(key: string, signal?: AbortSignal): Promise<unknown> {
    const object = await this.read(key, signal ? { signal } : {});
    return object && 'bytes' in object ? JSON.parse(Buffer.from(object.bytes).toString('utf8')) : undefined;
  }

  /** Keys under a prefix, a thousand at a time. */
  async *keysUnder(prefix: string, signal?: AbortSignal): AsyncGenerator<string> {
    let ContinuationToken: string | undefined;
    do {
      const command = new ListObjectsV2Command({ Bucket: this.#bucket, Prefix: prefix, ContinuationToken });
      const page = await this.#s3.send(command, { abortSignal: signal });
      for (const { Key } of page.Contents ?? []) if (Key !== undefined) yield Key;
      ContinuationToken = page.NextContinuationToken;
    } while (ContinuationToken !== undefined);
  }

  async remove(key: string, signal?: AbortSignal): Promise<void> {
    await this.#s3.send(new DeleteObjectCommand({ Bucket: this.#bucket, Key: key }), { abortSignal: signal });
  }

  async writeJson(key: string, value: unknown, signal?: AbortSignal): Promise<void> {
    await this.#s3.send(
      new PutObjectCommand({
        Bucket: this.#bucket,
        Key: key,
        Body: JSON.stringify(value),
        ContentType: 'application/json',
      }),
      { abortSignal: signal },
    );
  }
}

/** Header values are ASCII: what is not comes percent-encoded. A value that only looks so stays as it is. */
function decoded(metadata: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(metadata).map(([name, value]) => {
      try {
        return [name, decodeURI(value)];
      } catch {
        return [name, value];
      }
    }),
  );
}
