// Buckets and queues on one port, by fauxqs behind its guard; everything in one SQLite file under the state folder.
// const storage = await openStorage('.on-record/storage', 4801); storage.serve(plan, …) → requests are answered from then on
import type { DatabaseSync } from 'node:sqlite';
import type { FastifyInstance } from 'fastify';
import type { Faults } from './faults.ts';
import type { Gate } from './iam/gate.ts';
import type { Principals } from './iam/principals.ts';
import { refusal } from './loopback.ts';
import type { Meter } from './meter.ts';
import type { Plan } from './plan/plan.ts';
import { DurableStore } from './s3/durable-store.ts';
import { buildApp, S3Error, SnsStore, SqsStore } from './s3/fauxqs.ts';
import { guardS3, sendS3Error } from './s3/guard.ts';
import { openKeeper } from './s3/keeper.ts';
import { notifier, sendTestEvents } from './s3/notify.ts';
import { tellVersion } from './s3/version-requests.ts';
import { guardSqs } from './sqs/guard.ts';
import { makeQueues } from './sqs/queues.ts';

/** The largest single put; larger files go up in parts. S3's own limit is 5 GiB, and this machine's memory is smaller. */
const PUT_LIMIT = 512 * 1024 * 1024;

const FORM = 'application/x-www-form-urlencoded';

export interface StorageParts {
  readonly plan: Plan;
  readonly gate: Gate;
  readonly principals: Principals;
  readonly meter: Meter;
  readonly faults: Faults;
}

export interface Storage {
  readonly store: DurableStore;
  readonly sqs: InstanceType<typeof SqsStore>;
  readonly db: DatabaseSync;
  readonly close: () => Promise<void>;
}

export async function openStorage(
  directory: string,
  { plan, gate, principals, meter, faults }: StorageParts,
  port: number,
): Promise<Storage> {
  const keeper = openKeeper(directory);
  const versioned = new Set(plan.buckets.filter((bucket) => bucket.versioned).map(({ name }) => name));
  const store = new DurableStore(keeper, versioned);
  const sqs = new SqsStore();
  const sns = new SnsStore();
  sqs.host = '';
  keeper.load(sqs, sns, store);
  sqs.persistence = keeper;
  store.persistence = keeper;
  makeQueues(plan, sqs, keeper);
  store.onChange = notifier(plan.buckets, sqs, { faults, meter });
  for (const bucket of plan.buckets) {
    if (store.buckets.has(bucket.name)) continue;
    store.createBucket(bucket.name);
    sendTestEvents(bucket, sqs);
  }

  const app = buildApp({ logger: false, stores: { sqsStore: sqs, snsStore: sns, s3Store: store } });
  liftPutLimit(app);
  const origins = plan.buckets.flatMap((bucket) => bucket.origins);
  app.addHook('onRequest', (request, reply, done) => {
    const why = refusal(request.headers, origins);
    // S3 takes a PUT of any type, and of none.
    if (request.method === 'PUT') request.headers['content-type'] ??= 'binary/octet-stream';
    const service = request.headers['x-amz-target'] === undefined ? 's3' : 'sqs';
    const late = faults.holdFor(request.url) + (faults.plan?.latency?.[service] ?? 0);
    const hold = principals.of(request.headers.authorization).kind === 'role' ? late : 0;
    if (why === undefined) return hold > 0 ? void setTimeout(done, hold) : done();
    void reply.status(403).send({ message: why });
  });
  app.addHook('preHandler', (request, reply, done) => {
    try {
      const answered =
        request.url.split('?')[0] === '/' && request.method === 'POST'
          ? guardSqs(request, reply, { plan, sqs, gate, principals, meter, faults })
          : guardStorageRequest();
      if (!answered) done();
    } catch (error) {
      if (!(error instanceof S3Error)) throw error;
      sendS3Error(request, reply, error);
    }
    function guardStorageRequest(): boolean {
      meter.count(request.method === 'GET' || request.method === 'HEAD' ? 's3Get' : 's3Put');
      const fault =
        principals.of(request.headers.authorization).kind === 'role' ? faults.serviceFault('s3') : undefined;
      if (fault === 'throttle') throw new S3Error('SlowDown', 'Please reduce your request rate.', 503);
      if (fault === 'error')
        throw new S3Error('InternalError', 'We encountered an internal error. Please try again.', 500);
      return guardS3(request, reply, { store, gate, principals, buckets: plan.buckets });
    }
  });
  app.addHook('onSend', (request, reply, _payload, done) => {
    const { bucket = '', '*': key = '' } = (request.params ?? {}) as Readonly<Record<string, string | undefined>>;
    if (reply.statusCode < 300) tellVersion(reply, { method: request.method, bucket, key, query: {} }, store);
    done();
  });
  await app.listen({ port, host: '127.0.0.1' });
  return {
    store,
    sqs,
    db: keeper.db,
    close: async () => {
      await app.close();
      keeper.close();
    },
  };
}

/** fauxqs takes 11 MiB; its parser of bodies is replaced by one that takes more. */
function liftPutLimit(app: FastifyInstance): void {
  app.removeContentTypeParser('*');
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: PUT_LIMIT }, (_request, body, done) =>
    done(null, body),
  );
  // curl sends what it puts as a form's, where nobody says otherwise; to S3 those are bytes as others are.
  app.removeContentTypeParser(FORM);
  app.addContentTypeParser(FORM, { parseAs: 'buffer', bodyLimit: PUT_LIMIT }, (request, body, done) =>
    done(null, request.method === 'PUT' ? body : Object.fromEntries(new URLSearchParams(body.toString()))),
  );
}
