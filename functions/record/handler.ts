// A result in extractions/ → the record.
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { environment } from '../../shared/lambda/environment.ts';
import { laterOn } from '../../shared/lambda/later.ts';
import { Objects } from '../../shared/lambda/objects.ts';
import { stage } from '../../shared/lambda/stage.ts';
import { subjectOf } from '../../shared/lambda/work-objects.ts';
import { connect } from '../../shared/table/client.ts';
import { checkLayout } from '../../shared/table/layouts.ts';
import { failuresIn } from '../failures.ts';
import { subjectIn } from '../subject.ts';
import { recording } from './recording.ts';

const env = environment('TABLE_NAME', 'WORK_BUCKET', 'MAX_RECEIVES', 'QUEUE_URL');
const tries = Number(env.MAX_RECEIVES);
const table = connect(env.TABLE_NAME);
const work = new Objects(new S3Client({}), env.WORK_BUCKET);

export const handler = stage({
  work: recording({ work, table }),
  ready: () => checkLayout(table, { writes: true }),
  failures: failuresIn('record', table, subjectIn(work)),
  names: ({ key }) => subjectOf(key),
  later: laterOn(new SQSClient({}), { queueUrl: env.QUEUE_URL, tries }),
  tries,
});
