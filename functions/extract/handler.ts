// An article in articles/ → its reading in extractions/.
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { environment } from '../../shared/lambda/environment.ts';
import { Objects } from '../../shared/lambda/objects.ts';
import { queuesOn } from '../../shared/lambda/queues.ts';
import { stage } from '../../shared/lambda/stage.ts';
import { subjectOf } from '../../shared/lambda/work-objects.ts';
import { extracting } from './extracting.ts';
import { gazetteersIn } from './gazetteers.ts';

const env = environment('WORK_BUCKET', 'INBOX_BUCKET', 'QUEUE_URL', 'FALLEN_URL');
const s3 = new S3Client({});
const work = new Objects(s3, env.WORK_BUCKET);

export const handler = stage({
  name: 'extract',
  work: extracting({ work, gazetteer: gazetteersIn(s3, env.INBOX_BUCKET) }),
  names: ({ key }) => subjectOf(key),
  queues: queuesOn(new SQSClient({}), { queueUrl: env.QUEUE_URL, fallenUrl: env.FALLEN_URL }),
});
