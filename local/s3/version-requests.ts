// Requests about versions, which fauxqs does not know: GET and HEAD and DELETE with ?versionId, ?versions, ?versioning, ?location,
// and DeleteObjects with versions in it. answerVersions(…) → true when it answered.
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { S3Request } from '../iam/s3-actions.ts';
import { escapeXml, parsedKeys } from './delete-objects.ts';
import type { DurableStore } from './durable-store.ts';
import type { Version } from './versions.ts';

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = 'xmlns="http://s3.amazonaws.com/doc/2006-03-01/"';

export function answerVersions(
  request: FastifyRequest,
  reply: FastifyReply,
  { method, bucket, key, query }: S3Request,
  store: DurableStore,
): boolean {
  const sendXml = (xml: string): true => {
    void reply.header('content-type', 'application/xml').send(XML + xml);
    return true;
  };
  if (key === '') {
    if (method === 'PUT') {
      void reply.status(200).header('location', `/${bucket}`).send();
      return true;
    }
    if ('location' in query) return sendXml(`<LocationConstraint ${NAMESPACE}/>`);
    if ('versioning' in query)
      return sendXml(
        `<VersioningConfiguration ${NAMESPACE}>${store.isVersioned(bucket) ? '<Status>Enabled</Status>' : ''}</VersioningConfiguration>`,
      );
    if ('versions' in query) return sendXml(listVersions(bucket, query, store));
    if (method === 'POST' && 'delete' in query) return sendXml(deleteObjects(bucket, request.body as Buffer, store));
    return false;
  }
  const { versionId } = query;
  if (versionId === undefined || versionId === 'null') return false;
  if (method === 'DELETE') {
    const deleted = store.deleteVersion(bucket, key, versionId);
    void reply.header('x-amz-version-id', versionId);
    if (deleted?.deleteMarker) void reply.header('x-amz-delete-marker', 'true');
    void reply.status(204).send();
    return true;
  }
  if (method !== 'GET' && method !== 'HEAD') return false;
  const object = store.getVersion(bucket, key, versionId);
  if (store.versions.find(bucket, key, versionId)?.newest) return false;
  for (const [name, value] of Object.entries(object.metadata)) void reply.header(`x-amz-meta-${name}`, value);
  void reply
    .header('x-amz-version-id', versionId)
    .header('etag', object.etag)
    .header('content-type', object.contentType)
    .header('last-modified', object.lastModified.toUTCString())
    .header('content-length', object.contentLength);
  void reply.send(method === 'HEAD' ? undefined : object.body);
  return true;
}

/** After fauxqs answered: the version that the answer is about, as S3 says it in a header. */
export function tellVersion(reply: FastifyReply, { method, bucket, key }: S3Request, store: DurableStore): void {
  if (key === '' || !store.isVersioned(bucket) || reply.hasHeader('x-amz-version-id')) return;
  const newest = store.versions.newest(bucket, key);
  if (newest === undefined || (method === 'GET' && newest.deleteMarker && reply.statusCode !== 404)) return;
  void reply.header('x-amz-version-id', newest.versionId);
  if (newest.deleteMarker) void reply.header('x-amz-delete-marker', 'true');
}

function listVersions(bucket: string, query: S3Request['query'], store: DurableStore): string {
  const { prefix = '' } = query;
  const most = Math.min(Number(query['max-keys'] ?? 1000), 1000);
  const afterKey = query['key-marker'];
  const afterVersion = query['version-id-marker'];
  const all = store.versions.list(bucket, prefix);
  const from =
    afterKey === undefined
      ? 0
      : all.findLastIndex((one) => one.key === afterKey && (!afterVersion || one.versionId === afterVersion)) + 1;
  const page = all.slice(from, from + most);
  const last = page.at(-1);
  const more = from + page.length < all.length && last !== undefined;
  return [
    `<ListVersionsResult ${NAMESPACE}><Name>${bucket}</Name><Prefix>${escapeXml(prefix)}</Prefix>`,
    `<MaxKeys>${most}</MaxKeys><IsTruncated>${more}</IsTruncated>`,
    more
      ? `<NextKeyMarker>${escapeXml(last.key)}</NextKeyMarker><NextVersionIdMarker>${last.versionId}</NextVersionIdMarker>`
      : '',
    ...page.map(versionXml),
    '</ListVersionsResult>',
  ].join('');
}

function versionXml(one: Version): string {
  const common = `<Key>${escapeXml(one.key)}</Key><VersionId>${one.versionId}</VersionId><IsLatest>${one.newest}</IsLatest><LastModified>${one.lastModified}</LastModified>`;
  return one.deleteMarker
    ? `<DeleteMarker>${common}</DeleteMarker>`
    : `<Version>${common}<ETag>${escapeXml(one.etag)}</ETag><Size>${one.size}</Size><StorageClass>STANDARD</StorageClass></Version>`;
}

function deleteObjects(bucket: string, body: Buffer, store: DurableStore): string {
  const deleted = parsedKeys(body).map(({ key, versionId }) => {
    if (versionId === undefined) store.deleteObject(bucket, key);
    else store.deleteVersion(bucket, key, versionId);
    return `<Deleted><Key>${escapeXml(key)}</Key>${versionId === undefined ? '' : `<VersionId>${versionId}</VersionId>`}</Deleted>`;
  });
  const quiet = /<Quiet>true<\/Quiet>/i.test(String(body));
  return `<DeleteResult ${NAMESPACE}>${quiet ? '' : deleted.join('')}</DeleteResult>`;
}
