// A function's environment: what the template gives it, and what Lambda gives every function; nothing of the engine's own.
import { devNull } from 'node:os';
import { type Credentials, credentialsOf } from '../iam/principals.ts';
import type { LambdaFunction } from '../plan/functions.ts';
import { type Endpoints, REGION } from '../template/identity.ts';

export function environmentOf(
  one: LambdaFunction,
  { storage, table }: Endpoints,
  { accessKeyId, secretAccessKey }: Credentials = credentialsOf(one.name),
): Readonly<Record<string, string>> {
  return {
    PATH: process.env.PATH ?? '',
    TZ: 'UTC',
    LANG: 'en_US.UTF-8',
    ...one.environment,
    AWS_REGION: REGION,
    AWS_DEFAULT_REGION: REGION,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    // Nothing of the user's own AWS set-up may reach a function, nor a function the network.
    AWS_CONFIG_FILE: devNull,
    AWS_SHARED_CREDENTIALS_FILE: devNull,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_ENDPOINT_URL_S3: storage,
    AWS_ENDPOINT_URL_SQS: storage,
    AWS_ENDPOINT_URL_DYNAMODB: table,
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    AWS_LAMBDA_FUNCTION_NAME: one.name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(one.memoryMegabytes),
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${one.name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: 'local',
    LAMBDA_TASK_ROOT: one.code,
    _HANDLER: one.handler,
    ON_RECORD_FUNCTION_ARN: one.arn,
  };
}
