// A position in a list ↔ a cursor: opaque, signed, and good only for the question it was given with.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Secrets } from './secret.ts';

const SIGNATURE = 16;

/** A cursor that we did not give, or gave with another question, or too long ago. */
export class BadCursor extends Error {
  override readonly name = 'BadCursor';
}

const Envelope = z.object({ m: z.string(), p: z.unknown() });

export class Cursors {
  readonly #secrets: Secrets;
  readonly #now: () => Date;

  constructor(secrets: Secrets, now: () => Date = () => new Date()) {
    this.#secrets = secrets;
    this.#now = now;
  }

  /** @param question what is asked, without limit and cursor: the same for every page */
  async give(position: unknown, question: string): Promise<string> {
    const { month, secret } = await this.#secrets.current(this.#now());
    const envelope = Buffer.from(JSON.stringify({ m: month, p: position }));
    return Buffer.concat([signature(secret, question, envelope), envelope]).toString('base64url');
  }

  /** @throws BadCursor */
  async take<T>(cursor: string, question: string, shape: z.ZodType<T>): Promise<T> {
    const bytes = Buffer.from(cursor, 'base64url');
    const signed = bytes.subarray(0, SIGNATURE);
    const envelope = bytes.subarray(SIGNATURE);
    const { m: month, p: position } = opened(envelope);
    const secret = await this.#secrets.of(month, this.#now());
    if (
      secret === undefined ||
      signed.length < SIGNATURE ||
      !timingSafeEqual(signed, signature(secret, question, envelope))
    )
      throw new BadCursor('The cursor is not of this question, or too old. Ask again without one.');
    return shape.parse(position);
  }
}

const signature = (secret: Uint8Array, question: string, envelope: Uint8Array): Buffer =>
  createHmac('sha256', secret).update(question).update('\0').update(envelope).digest().subarray(0, SIGNATURE);

function opened(envelope: Uint8Array): z.infer<typeof Envelope> {
  try {
    return Envelope.parse(JSON.parse(Buffer.from(envelope).toString('utf8')));
  } catch {
    throw new BadCursor('This is no cursor of ours.');
  }
}
