// Answers as HTTP: JSON or another type, with an ETag (304 where the client has it already), compressed where it may be.
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

export interface Content {
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Smaller bodies would grow. */
const WORTH_COMPRESSING = 1024;
/** A function's answer may have 6 MB, headers and wrapping included (https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html). */
const LARGEST = 5_500_000;

export function responseTo(
  { headers = {} }: Pick<APIGatewayProxyEventV2, 'headers'>,
  { status, contentType, text, headers: more = {} }: Content,
): APIGatewayProxyStructuredResultV2 {
  const common = {
    'cache-control': 'private, no-cache',
    vary: 'accept-encoding',
    'x-content-type-options': 'nosniff',
    ...more,
  };
  if (status !== 200) return { statusCode: status, headers: { 'content-type': contentType, ...common }, body: text };
  // Weak: the compressed and the plain body are the same answer.
  const etag = `W/"${createHash('sha256').update(contentType).update(text).digest('base64url').slice(0, 22)}"`;
  const known = (headers['if-none-match'] ?? '').split(',').map((tag) => tag.trim());
  if (known.includes(etag) || known.includes('*')) return { statusCode: 304, headers: { etag, ...common } };
  const described = { 'content-type': contentType, etag, ...common };
  if (text.length < WORTH_COMPRESSING || !acceptsGzip(headers['accept-encoding'])) {
    if (Buffer.byteLength(text) > LARGEST) return tooLarge(common);
    return { statusCode: 200, headers: described, body: text };
  }
  const body = gzipSync(text, { level: 5 }).toString('base64');
  if (body.length > LARGEST) return tooLarge(common);
  return { statusCode: 200, headers: { ...described, 'content-encoding': 'gzip' }, body, isBase64Encoded: true };
}

const tooLarge = (headers: Readonly<Record<string, string>>): APIGatewayProxyStructuredResultV2 => ({
  statusCode: 413,
  headers: { 'content-type': 'application/problem+json', ...headers },
  body: JSON.stringify({
    type: 'about:blank',
    title: 'The answer is too large',
    status: 413,
    detail:
      'The answer is larger than can be sent. Ask for it compressed (accept-encoding: gzip), or for claims page by page.',
  }),
});

const acceptsGzip = (accepted = ''): boolean =>
  accepted.split(',').some((part) => /^\s*(gzip|\*)\s*(;\s*q=(?!0(\.0*)?\s*$).*)?$/i.test(part));
