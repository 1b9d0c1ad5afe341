// A result in extractions/ → the record.
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { environment } from '../../shared/lambda/environment.ts';
import { Objects } from '../../shared/lambda/objects.ts';
import { queuesOn } from '../../shared/lambda/queues.ts';
import { stage } from '../../shared/lambda/stage.ts';
import { subjectOf } from '../../shared/lambda/work-objects.ts';
import { connect } from '../../shared/table/client.ts';
import { checkLayout } from '../../shared/table/layouts.ts';
import { writingClient } from '../../shared/table/writing-client.ts';
import { recording } from './recording.ts';

const env = environment('TABLE_NAME', 'WORK_BUCKET', 'QUEUE_URL', 'FALLEN_URL');
const table = connect(env.TABLE_NAME, writingClient());
const work = new Objects(new S3Client({}), env.WORK_BUCKET);

export const handler = stage({
  name: 'record',
  work: recording({ work, table }),
  ready: () => checkLayout(table, { writes: true }),
  names: ({ key }) => subjectOf(key),
  queues: queuesOn(new SQSClient({}), { queueUrl: env.QUEUE_URL, fallenUrl: env.FALLEN_URL }),
});
