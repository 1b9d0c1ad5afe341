// The template's functions: where the bundle lies, its handler, environment, limits and role; and what feeds each from which queue.
// { name: 'on-record-normalize', code: '/…/asset.6f…', handler: 'index.handler', timeoutSeconds: 60, memoryMegabytes: 512, … }
import { z } from 'zod';
import type { ResolvedResource } from '../template/resolved.ts';
import { permissionsOn } from './permissions.ts';
import type { Statement } from './policies.ts';
import { flag, number, TAGS, understand } from './understand.ts';

export interface LambdaFunction {
  readonly id: string;
  readonly name: string;
  readonly arn: string;
  readonly code: string;
  readonly handler: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutSeconds: number;
  readonly memoryMegabytes: number;
  /** The ARN of the role that the function runs in. */
  readonly role: string;
  readonly reservedConcurrency?: number;
  /** Who may call it. */
  readonly policy: readonly Statement[];
  /** Where Lambda writes its logs, in the function's role; absent where the template leaves it to Lambda. */
  readonly logGroup?: string;
  /** Whether Lambda sends its traces, in the function's role. */
  readonly traced: boolean;
}

export interface EventSource {
  readonly id: string;
  /** The function's name. */
  readonly function: string;
  /** The queue's ARN. */
  readonly queue: string;
  readonly batchSize: number;
  readonly windowSeconds: number;
  readonly maxConcurrency?: number;
  readonly reportsBatchItemFailures: boolean;
}

const FUNCTION_LEFT_OUT = {
  ...TAGS,
  FunctionName: 'read with the names',
  Architectures: 'the bundles are JavaScript',
  Description: 'for people',
  EphemeralStorage: '/tmp is the machine’s own',
  RuntimeManagementConfig: 'the Node that runs the engine runs the functions',
  Layers: 'checked apart',
};

/** Functions that CDK adds to do CloudFormation's work at deployment; the engine does that work itself. */
export function isDeploymentHelper({ id, type, properties }: ResolvedResource): boolean {
  return (
    type === 'AWS::Lambda::Function' &&
    /^(BucketNotificationsHandler|CustomS3AutoDelete|LogRetention|CustomResource)/.test(id) &&
    properties.Handler !== undefined
  );
}

export function readFunctions(
  resources: readonly ResolvedResource[],
  assetPath: (objectKey: string) => string,
): readonly LambdaFunction[] {
  const permissions = permissionsOn(resources);
  return resources
    .filter((resource) => resource.type === 'AWS::Lambda::Function' && !isDeploymentHelper(resource))
    .map((resource) => {
      const { id, name, attributes, properties } = resource;
      if (Array.isArray(properties.Layers) && properties.Layers.length > 0)
        throw new Error(`AWS::Lambda::Function ${id}: layers are not understood by the local engine`);
      const one = understand(
        resource,
        {
          Code: z.strictObject({ S3Bucket: z.string(), S3Key: z.string() }),
          Handler: z.string(),
          Runtime: z.string().regex(/^nodejs\d+\.x$/, 'only Node functions run here'),
          Environment: z.strictObject({ Variables: z.record(z.string(), z.coerce.string()) }).optional(),
          Timeout: number.default(3),
          MemorySize: number.default(128),
          Role: z.string(),
          ReservedConcurrentExecutions: number.optional(),
          LoggingConfig: z.looseObject({ LogGroup: z.string().optional() }).optional(),
          TracingConfig: z.strictObject({ Mode: z.string() }).optional(),
        },
        FUNCTION_LEFT_OUT,
      );
      return {
        id,
        name,
        arn: attributes.Arn ?? '',
        code: assetPath(one.Code.S3Key),
        handler: one.Handler,
        environment: one.Environment?.Variables ?? {},
        timeoutSeconds: one.Timeout,
        memoryMegabytes: one.MemorySize,
        role: one.Role,
        policy: permissions.get(name) ?? [],
        traced: one.TracingConfig?.Mode === 'Active',
        ...(one.LoggingConfig?.LogGroup === undefined ? {} : { logGroup: one.LoggingConfig.LogGroup }),
        ...(one.ReservedConcurrentExecutions === undefined
          ? {}
          : { reservedConcurrency: one.ReservedConcurrentExecutions }),
      };
    });
}

export function readEventSources(resources: readonly ResolvedResource[]): readonly EventSource[] {
  return resources
    .filter(({ type }) => type === 'AWS::Lambda::EventSourceMapping')
    .flatMap((resource) => {
      const one = understand(
        resource,
        {
          EventSourceArn: z.string().regex(/^arn:aws:sqs:/, 'only queues feed functions here'),
          FunctionName: z.string(),
          BatchSize: number.default(10),
          MaximumBatchingWindowInSeconds: number.default(0),
          Enabled: flag.default(true),
          FunctionResponseTypes: z.array(z.literal('ReportBatchItemFailures')).default([]),
          ScalingConfig: z.strictObject({ MaximumConcurrency: number }).optional(),
        },
        TAGS,
      );
      if (!one.Enabled) return [];
      return [
        {
          id: resource.id,
          function: one.FunctionName.replace(/^.*:function:/, ''),
          queue: one.EventSourceArn,
          batchSize: one.BatchSize,
          windowSeconds: one.MaximumBatchingWindowInSeconds,
          reportsBatchItemFailures: one.FunctionResponseTypes.length > 0,
          ...(one.ScalingConfig === undefined ? {} : { maxConcurrency: one.ScalingConfig.MaximumConcurrency }),
        },
      ];
    });
}
