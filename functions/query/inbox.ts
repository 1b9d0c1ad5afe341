// The inbox, as the API sees it: whether something lies there that the record does not know yet, and signed ways to put more.
import { HeadObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';

export interface Inbox {
  /** When the object was put; undefined where there is none. */
  putAt(key: string): Promise<string | undefined>;
  /** A URL that takes one PUT of exactly this size and type, for some seconds. */
  signedPut(object: { key: string; contentType: string; size: number }, seconds: number): Promise<string>;
}

export const inboxOf = (s3: S3Client, bucket: string): Inbox => ({
  async putAt(key) {
    try {
      const { LastModified } = await s3.send(new HeadObjectCommand({ Bucket: bucket, Key: key }));
      return LastModified?.toISOString();
    } catch (error) {
      if (error instanceof Error && error.name === 'NotFound') return undefined;
      throw error;
    }
  },
  signedPut({ key, contentType, size }, seconds) {
    const command = new PutObjectCommand({ Bucket: bucket, Key: key, ContentType: contentType, ContentLength: size });
    // Signed headers: another size or type is turned away by S3 itself.
    const signableHeaders = new Set(['content-type', 'content-length', 'host']);
    return getSignedUrl(s3, command, { expiresIn: seconds, signableHeaders });
  },
});
