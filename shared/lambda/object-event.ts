// The body of an SQS message → what happened to which objects, as S3 tells it.
// "inbox/a+b%C3%A9.txt" → key "inbox/a bé.txt"; s3:TestEvent → nothing.
import { z } from 'zod';

const Notice = z.object({
  Records: z
    .array(
      z.object({
        eventName: z.string(),
        eventTime: z.iso.datetime(),
        s3: z.object({
          bucket: z.object({ name: z.string() }),
          object: z.object({ key: z.string(), size: z.number().optional(), sequencer: z.string().optional() }),
        }),
      }),
    )
    .optional(),
});

export interface ObjectEvent {
  readonly bucket: string;
  readonly key: string;
  readonly removed: boolean;
  /** Sent again by hand (`onrecord replay`): to be worked on even where it is finished, as what works on it may have changed. */
  readonly replayed: boolean;
  /** Sent again to be written anew, even where the record says that it has the same (`onrecord replay --rebuild`). */
  readonly rebuild?: boolean;
  /** Bytes, where S3 says so. */
  readonly size: number | undefined;
  /** Orders the events of one key; see `revisionOf`. */
  readonly revision: string;
  /** ISO 8601, when it happened. */
  readonly at: string;
}

/** The name of the events that `onrecord replay` sends; all else in them is as S3 would write it. */
export const REPLAY = 'OnRecord:Replay';
export const REBUILD = 'OnRecord:Rebuild';

/** @throws where the message is no S3 event: such a message can only become a dead letter. */
export function objectEventsOf(body: string): readonly ObjectEvent[] {
  const { Records = [] } = Notice.parse(JSON.parse(body));
  return Records.map(({ eventName, eventTime, s3: { bucket, object } }) => ({
    bucket: bucket.name,
    key: decodeKey(object.key),
    removed: /(^|:)(ObjectRemoved|LifecycleExpiration):/.test(eventName),
    replayed: eventName === REPLAY || eventName === REBUILD,
    ...(eventName === REBUILD && { rebuild: true }),
    size: object.size,
    revision: revisionOf(object.sequencer ?? ''),
    at: eventTime,
  }));
}

/** S3 encodes keys in events as a form does: a space is +, and a plus %2B. */
const decodeKey = (key: string): string => decodeURIComponent(key.replaceAll('+', ' '));

/**
 * A sequencer in a form that orders by code units. AWS: right-pad the shorter with zeros, then compare as text
 * (https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html).
 */
export const revisionOf = (sequencer: string): string => sequencer.toUpperCase().padEnd(32, '0');

/** True of an event that does not say which revision it is of: a replay may leave that to the record. */
export const isUnknown = (revision: string): boolean => /^0*$/.test(revision);
