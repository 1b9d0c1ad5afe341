// Which permissions an S3 request needs, by AWS's "Actions defined by Amazon S3": a GET of an object with a version id needs
// s3:GetObjectVersion on it; a list needs s3:ListBucket on the bucket.

export interface Needed {
  readonly action: string;
  readonly resource: string;
  readonly facts: Readonly<Record<string, readonly string[]>>;
}

export interface S3Request {
  readonly method: string;
  readonly bucket: string;
  readonly key: string;
  readonly query: Readonly<Record<string, string | undefined>>;
  /** 'bucket/key' of a copy's source. */
  readonly copySource?: string;
  /** Keys named in the body of a DeleteObjects call. */
  readonly deletedKeys?: readonly string[];
}

export function s3Actions(request: S3Request): readonly Needed[] {
  const { bucket, key, query } = request;
  const whole = `arn:aws:s3:::${bucket}`;
  const need = (action: string, resource: string, facts: Needed['facts'] = {}): Needed => ({
    action: `s3:${action}`,
    resource,
    facts,
  });
  if (bucket === '') return [need('ListAllMyBuckets', '*')];
  if (key === '') return bucketActions(request, whole, need);
  const object = `${whole}/${key}`;
  const versioned = query.versionId === undefined ? '' : 'Version';
  switch (request.method) {
    case 'GET':
    case 'HEAD':
      return [need(`GetObject${versioned}`, object)];
    case 'DELETE':
      return [
        query.uploadId === undefined ? need(`DeleteObject${versioned}`, object) : need('AbortMultipartUpload', object),
      ];
    default: {
      const source = request.copySource === undefined ? [] : [need('GetObject', `arn:aws:s3:::${request.copySource}`)];
      return [need('PutObject', object), ...source];
    }
  }
}

function bucketActions(
  { method, query, deletedKeys }: S3Request,
  whole: string,
  need: (action: string, resource: string, facts?: Needed['facts']) => Needed,
): readonly Needed[] {
  if (method === 'POST') return (deletedKeys ?? []).map((one) => need('DeleteObject', `${whole}/${one}`));
  if (method === 'PUT') return [need('lifecycle' in query ? 'PutLifecycleConfiguration' : 'CreateBucket', whole)];
  if (method === 'DELETE') return [need('DeleteBucket', whole)];
  if ('lifecycle' in query) return [need('GetLifecycleConfiguration', whole)];
  if ('versioning' in query) return [need('GetBucketVersioning', whole)];
  if ('location' in query) return [need('GetBucketLocation', whole)];
  const prefix: Needed['facts'] = query.prefix === undefined ? {} : { 's3:prefix': [query.prefix] };
  return [need('versions' in query ? 'ListBucketVersions' : 'ListBucket', whole, prefix)];
}
