// A message that fell out of a stage → the upload is marked as failed, and the message lies among the stage's dead letters.
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import { MetricUnit } from '@aws-lambda-powertools/metrics';
import { logMetrics } from '@aws-lambda-powertools/metrics/middleware';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import middy from '@middy/core';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { environment } from '../../shared/lambda/environment.ts';
import { Objects } from '../../shared/lambda/objects.ts';
import { logger, metrics, tellable } from '../../shared/lambda/watch.ts';
import { connect } from '../../shared/table/client.ts';
import { writingClient } from '../../shared/table/writing-client.ts';
import { falling } from './falling.ts';

const env = environment('TABLE_NAME', 'WORK_BUCKET', 'NORMALIZE_DEAD_URL', 'EXTRACT_DEAD_URL', 'RECORD_DEAD_URL');
const fall = falling({
  work: new Objects(new S3Client({}), env.WORK_BUCKET),
  table: connect(env.TABLE_NAME, writingClient()),
  sqs: new SQSClient({}),
  deadLetters: { normalize: env.NORMALIZE_DEAD_URL, extract: env.EXTRACT_DEAD_URL, record: env.RECORD_DEAD_URL },
});

export const handler = middy<SQSEvent, SQSBatchResponse>()
  .use(injectLambdaContext(logger))
  .use(logMetrics(metrics))
  .handler(async ({ Records }: SQSEvent) => {
    const failed = await Promise.all(
      Records.map(async (record) => {
        try {
          const fallen = await fall(record);
          if (fallen.kept) metrics.addMetric('fallen', MetricUnit.Count, 1);
          logger.warn('fallen', { ...fallen });
          return [];
        } catch (error) {
          // It comes again after the visibility timeout, for as long as the queue keeps it.
          logger.error('failed', { error: tellable(error) });
          return [{ itemIdentifier: record.messageId }];
        }
      }),
    );
    return { batchItemFailures: failed.flat() };
  });
