// S3 event of the inbox → one object per article in articles/, or what there is to say in extractions/.
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { environment } from '../../shared/lambda/environment.ts';
import { laterOn } from '../../shared/lambda/later.ts';
import { Objects } from '../../shared/lambda/objects.ts';
import { stage } from '../../shared/lambda/stage.ts';
import { connect } from '../../shared/table/client.ts';
import { checkLayout } from '../../shared/table/layouts.ts';
import { failuresIn } from '../failures.ts';
import { normalizing, uploadOf } from './normalizing.ts';

const env = environment('TABLE_NAME', 'WORK_BUCKET', 'MAX_RECEIVES', 'QUEUE_URL');
const tries = Number(env.MAX_RECEIVES);
const table = connect(env.TABLE_NAME);
const s3 = new S3Client({});

export const handler = stage({
  work: normalizing({ inbox: (bucket) => new Objects(s3, bucket), work: new Objects(s3, env.WORK_BUCKET), table }),
  ready: () => checkLayout(table),
  failures: failuresIn('normalize', table, async (event) => uploadOf(event)),
  names: uploadOf,
  later: laterOn(new SQSClient({}), { queueUrl: env.QUEUE_URL, tries }),
  tries,
});
