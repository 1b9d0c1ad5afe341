// An HTTP request → an answer from the record.
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import { S3Client } from '@aws-sdk/client-s3';
import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { environment } from '../../shared/lambda/environment.ts';
import { logger, tellable } from '../../shared/lambda/watch.ts';
import { connect } from '../../shared/table/client.ts';
import { Cursors } from '../../shared/table/cursor.ts';
import { checkLayout } from '../../shared/table/layouts.ts';
import { Secrets } from '../../shared/table/secret.ts';
import { inboxOf } from './inbox.ts';
import { routed } from './router.ts';
import { routes } from './routes.ts';

const env = environment('TABLE_NAME', 'INBOX_BUCKET');
const table = connect(env.TABLE_NAME);
const rooms = {
  table,
  cursors: new Cursors(new Secrets(table)),
  // By itself the SDK would sign the checksum of the empty body that it has at hand, and S3 would turn every file away.
  inbox: inboxOf(new S3Client({ requestChecksumCalculation: 'WHEN_REQUIRED' }), env.INBOX_BUCKET),
  now: () => new Date(),
  ready: () => checkLayout(table),
};
const answer = routed(routes, rooms, (error) => logger.error('unexpected', { error: tellable(error) }));

export const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
  .use(injectLambdaContext(logger))
  .handler((event: APIGatewayProxyEventV2) => answer(event));
