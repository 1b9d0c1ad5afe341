// An S3 event notification as S3 writes it, for a put or a removal: eventRecord({ name: 'ObjectCreated:Put', … }).
// Keys are URL-encoded with + for a space, as S3 does and as its consumers must undo.
import { REGION } from '../template/identity.ts';

export interface ObjectEvent {
  /** Without `s3:`: ObjectCreated:Put, ObjectCreated:CompleteMultipartUpload, ObjectRemoved:Delete … */
  readonly name: string;
  readonly bucket: string;
  readonly key: string;
  readonly sequencer: string;
  readonly at: Date;
  readonly size?: number;
  /** Without quotes. */
  readonly etag?: string;
  readonly versionId?: string;
}

export function eventRecord(event: ObjectEvent, configurationId: string): object {
  return {
    eventVersion: '2.1',
    eventSource: 'aws:s3',
    awsRegion: REGION,
    eventTime: event.at.toISOString(),
    eventName: event.name,
    userIdentity: { principalId: 'AWS:LOCAL' },
    requestParameters: { sourceIPAddress: '127.0.0.1' },
    responseElements: { 'x-amz-request-id': event.sequencer, 'x-amz-id-2': 'local' },
    s3: {
      s3SchemaVersion: '1.0',
      configurationId,
      bucket: { name: event.bucket, ownerIdentity: { principalId: 'LOCAL' }, arn: `arn:aws:s3:::${event.bucket}` },
      object: {
        key: encodeKey(event.key),
        ...(event.size === undefined ? {} : { size: event.size }),
        ...(event.etag === undefined ? {} : { eTag: event.etag }),
        ...(event.versionId === undefined ? {} : { versionId: event.versionId }),
        sequencer: event.sequencer,
      },
    },
  };
}

/** The message that S3 sends to a queue once, when it is first told to notify it. */
export function testEvent(bucket: string): object {
  return {
    Service: 'Amazon S3',
    Event: 's3:TestEvent',
    Time: new Date().toISOString(),
    Bucket: bucket,
    RequestId: 'LOCAL',
    HostId: 'local',
  };
}

/** 'inbox/a b&ü.txt' → 'inbox/a+b%26%C3%BC.txt'. */
export function encodeKey(key: string): string {
  return key
    .split('/')
    .map((part) =>
      encodeURIComponent(part.toWellFormed())
        .replace(/[!'()~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
        .replaceAll('%20', '+'),
    )
    .join('/');
}
