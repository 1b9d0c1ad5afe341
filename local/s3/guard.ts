// What stands before fauxqs' S3: permissions, sub-resources that it would answer wrongly, conditions, versions.
// guardStorage(app, …) adds hooks to the app that buildApp made; a request that passes them all is fauxqs' to answer.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Principal } from '../iam/authorize.ts';
import type { Gate } from '../iam/gate.ts';
import type { Principals } from '../iam/principals.ts';
import { type S3Request, s3Actions } from '../iam/s3-actions.ts';
import { refusalOfUrl } from '../iam/signed-url.ts';
import type { Bucket } from '../plan/buckets.ts';
import { parsedKeys } from './delete-objects.ts';
import type { DurableStore } from './durable-store.ts';
import { S3Error } from './fauxqs.ts';
import { answerVersions } from './version-requests.ts';

export interface Storage {
  readonly store: DurableStore;
  readonly gate: Gate;
  readonly principals: Principals;
  readonly buckets: readonly Bucket[];
}

/** Query parameters of the requests that fauxqs, or this guard, answers truly. Any other names a sub-resource we lack. */
const KNOWN = new Set(
  `list-type prefix delimiter max-keys continuation-token start-after encoding-type fetch-owner marker uploads uploadid
   partnumber delete attributes versionid versions versioning location lifecycle x-id key-marker version-id-marker`.split(
    /\s+/,
  ),
);
const UNANSWERED_HEADERS = [
  'x-amz-tagging',
  'x-amz-object-lock-mode',
  'x-amz-website-redirect-location',
  'x-amz-write-offset-bytes',
];

/** Answers a request of S3, or returns false and leaves it to fauxqs. Throws S3Error to refuse. */
export function guardS3(request: FastifyRequest, reply: FastifyReply, storage: Storage): boolean {
  const { store, buckets } = storage;
  const asked = readRequest(request);
  refuseUnknown(request, asked);
  const bucket = buckets.find(({ name }) => name === asked.bucket);
  if (asked.bucket !== '' && bucket === undefined)
    throw new S3Error('NoSuchBucket', 'The specified bucket does not exist', 404);
  const principal = principalOf(request, storage.principals);
  const secret = storage.principals.secretOf(asked.query['X-Amz-Credential'] ?? '');
  const { method, headers } = request;
  const broken = refusalOfUrl({ method, url: request.originalUrl, headers }, secret, new Date());
  if (broken !== undefined)
    throw new S3Error(broken.includes('expired') ? 'AccessDenied' : 'SignatureDoesNotMatch', broken, 403);
  const why = storage.gate.check(principal, s3Actions(asked), bucket?.policy);
  if (why !== undefined) throw new S3Error('AccessDenied', why, 403);
  if (bucket === undefined) return false;
  if (asked.key === '') refuseBucketChanges(asked);
  hideAbsence(asked, principal, storage);
  checkConditions(request, asked, store);
  store.cause = asked.copySource === undefined ? 'ObjectCreated:Put' : 'ObjectCreated:Copy';
  return answerVersions(request, reply, asked, store);
}

export function principalOf(request: FastifyRequest, principals: Principals): Principal {
  const query = request.query as Readonly<Record<string, string | undefined>>;
  return principals.of(request.headers.authorization, query['X-Amz-Credential']);
}

function readRequest(request: FastifyRequest): S3Request {
  const { bucket = '', '*': key = '' } = request.params as Readonly<Record<string, string | undefined>>;
  const query = request.query as S3Request['query'];
  const source = request.headers['x-amz-copy-source'];
  return {
    method: request.method,
    bucket,
    key,
    query,
    ...(typeof source === 'string'
      ? {
          copySource: decodeURIComponent(source)
            .replace(/^\//, '')
            .replace(/\?versionId=.*$/, ''),
        }
      : {}),
    ...(request.method === 'POST' && 'delete' in query
      ? { deletedKeys: parsedKeys(request.body as Buffer).map(({ key }) => key) }
      : {}),
  };
}

function refuseUnknown(request: FastifyRequest, { query, method, bucket, key }: S3Request): void {
  const unknown = Object.keys(query).find(
    (name) => !KNOWN.has(name.toLowerCase()) && !/^(x-amz-|response-)/i.test(name),
  );
  const header = UNANSWERED_HEADERS.find((name) => name in request.headers);
  const wrongMethod =
    (method !== 'GET' && ['versioning', 'location', 'versions', 'attributes'].some((name) => name in query)) ||
    (method === 'GET' && 'uploads' in query) ||
    (method === 'POST' && bucket !== '' && key === '' && !('delete' in query) && !('uploads' in query));
  const named = unknown ?? header ?? (wrongMethod ? `${method} ${Object.keys(query).join('&')}` : undefined);
  if (named !== undefined) throw new S3Error('NotImplemented', `The local engine does not do this: ${named}`, 501);
}

/** Buckets are the template's: no client makes or removes one. Making one that is there is no mistake. */
function refuseBucketChanges({ method, query }: S3Request): void {
  if (method === 'DELETE' || (method === 'PUT' && 'lifecycle' in query))
    throw new S3Error('NotImplemented', 'Buckets are made by the template; change it instead', 501);
}

/** S3 tells who may not list a bucket that an absent object is forbidden, not that it is absent. */
function hideAbsence({ method, bucket, key, query }: S3Request, principal: Principal, { store, gate }: Storage): void {
  if (
    (method !== 'GET' && method !== 'HEAD') ||
    key === '' ||
    query.versionId !== undefined ||
    store.buckets.get(bucket)?.has(key)
  )
    return;
  const list = { action: 's3:ListBucket', resource: `arn:aws:s3:::${bucket}`, facts: {} };
  if (principal.kind !== 'owner' && !gate.may(principal, list))
    throw new S3Error(
      'AccessDenied',
      'Access Denied: the object is absent, and only who may list the bucket is told so',
      403,
    );
}

/** If-Match and If-None-Match on puts and removals, which fauxqs overlooks. */
function checkConditions(
  request: FastifyRequest,
  { method, bucket, key, query }: S3Request,
  store: DurableStore,
): void {
  const completes = method === 'POST' && query.uploadId !== undefined;
  if (key === '' || !(method === 'PUT' || method === 'DELETE' || completes) || query.partNumber !== undefined) return;
  const held = store.buckets.get(bucket)?.get(key);
  const bare = (etag: string | undefined): string | undefined => etag?.replace(/^W\//, '').replaceAll('"', '');
  const match = bare(request.headers['if-match']);
  const noneMatch = bare(request.headers['if-none-match']);
  if (match !== undefined && held === undefined)
    throw new S3Error('NoSuchKey', 'The specified key does not exist.', 404);
  const failed =
    (match !== undefined && match !== '*' && match !== bare(held?.etag)) ||
    (noneMatch !== undefined && held !== undefined && (noneMatch === '*' || noneMatch === bare(held.etag)));
  if (failed)
    throw new S3Error('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold', 412);
}

/** S3's own words for an error, on any app that fauxqs made. */
export function sendS3Error(request: FastifyRequest, reply: FastifyReply, error: InstanceType<typeof S3Error>): void {
  void reply.status(error.statusCode).header('content-type', 'application/xml');
  void reply.send(request.method === 'HEAD' ? undefined : error.toXml());
}

export type App = FastifyInstance;
