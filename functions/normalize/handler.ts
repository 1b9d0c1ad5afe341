// S3 event of the inbox → one object per article in articles/, or what there is to say in extractions/.
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { environment } from '../../shared/lambda/environment.ts';
import { Objects } from '../../shared/lambda/objects.ts';
import { queuesOn } from '../../shared/lambda/queues.ts';
import { stage } from '../../shared/lambda/stage.ts';
import { connect } from '../../shared/table/client.ts';
import { checkLayout } from '../../shared/table/layouts.ts';
import { writingClient } from '../../shared/table/writing-client.ts';
import { uploadOf } from '../upload-of.ts';
import { normalizing } from './normalizing.ts';

const env = environment('TABLE_NAME', 'WORK_BUCKET', 'QUEUE_URL', 'FALLEN_URL');
const table = connect(env.TABLE_NAME, writingClient());
const s3 = new S3Client({});

export const handler = stage({
  name: 'normalize',
  work: normalizing({ inbox: (bucket) => new Objects(s3, bucket), work: new Objects(s3, env.WORK_BUCKET), table }),
  ready: () => checkLayout(table),
  names: uploadOf,
  queues: queuesOn(new SQSClient({}), { queueUrl: env.QUEUE_URL, fallenUrl: env.FALLEN_URL }),
});
