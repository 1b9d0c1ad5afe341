// Whether a signed URL still holds and is used as it was signed: refusalOfUrl({ method, url, headers }, secret, now)
// https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

export interface SignedRequest {
  readonly method: string;
  /** Path and query as they came over the wire. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
}

/** Why S3 would refuse it, in S3's words; undefined where it holds or is no signed URL. `secret` is undefined for keys not made here. */
export function refusalOfUrl(request: SignedRequest, secret: string | undefined, now: Date): string | undefined {
  const [path = '', search = ''] = request.url.split('?');
  const query = new URLSearchParams(search);
  const signature = query.get('X-Amz-Signature');
  if (signature === null) return undefined;
  const stamp = query.get('X-Amz-Date') ?? '';
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(stamp) ?? [];
  const signedAt = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  const expires = signedAt + Number(query.get('X-Amz-Expires')) * 1000;
  if (!(now.getTime() < expires)) return 'Request has expired';
  if (secret === undefined) return undefined;

  const [, ...scope] = (query.get('X-Amz-Credential') ?? '').split('/');
  const names = (query.get('X-Amz-SignedHeaders') ?? '').split(';');
  const canonical = [
    request.method,
    path,
    search
      .split('&')
      .filter((part) => !part.startsWith('X-Amz-Signature='))
      .map((part) => (part.includes('=') ? part : `${part}=`))
      .sort()
      .join('&'),
    ...names.map(
      (name) =>
        `${name}:${String(request.headers[name] ?? '')
          .trim()
          .replace(/ +/g, ' ')}`,
    ),
    '',
    names.join(';'),
    query.get('X-Amz-Content-Sha256') ?? 'UNSIGNED-PAYLOAD',
  ].join('\n');
  const hash = createHash('sha256').update(canonical).digest('hex');
  const toSign = ['AWS4-HMAC-SHA256', stamp, scope.join('/'), hash].join('\n');
  const key = scope.reduce<Buffer | string>(
    (last, part) => createHmac('sha256', last).update(part).digest(),
    `AWS4${secret}`,
  );
  const wanted = createHmac('sha256', key).update(toSign).digest();
  const given = Buffer.from(signature, 'hex');
  return given.length === wanted.length && timingSafeEqual(given, wanted)
    ? undefined
    : 'The request signature we calculated does not match the signature you provided.';
}
