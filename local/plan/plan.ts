// The template as a plan of what to run here: buckets, queues, tables, functions and what feeds them, the API, the roles.
// makePlan(assembly, endpoints) throws when the template holds a resource or a property that the engine neither runs nor
// knowingly leaves out, so that nothing that would matter on AWS is silently missing here.
import type { Assembly } from '../template/assembly.ts';
import type { Endpoints } from '../template/identity.ts';
import { type ResolvedResource, resolveTemplate } from '../template/resolved.ts';
import { type HttpApi, readApi } from './api.ts';
import { type Bucket, readBuckets } from './buckets.ts';
import {
  type EventSource,
  isDeploymentHelper,
  type LambdaFunction,
  readEventSources,
  readFunctions,
} from './functions.ts';
import { type Role, readRoles } from './policies.ts';
import { type Queue, readQueues } from './queues.ts';
import { readTables, type Table } from './tables.ts';
import { LEFT_OUT_TYPES, RUN_TYPES } from './types.ts';

export interface Plan {
  readonly stackName: string;
  readonly buckets: readonly Bucket[];
  readonly queues: readonly Queue[];
  readonly tables: readonly Table[];
  readonly functions: readonly LambdaFunction[];
  readonly eventSources: readonly EventSource[];
  readonly api?: HttpApi;
  readonly roles: readonly Role[];
  readonly outputs: Readonly<Record<string, string>>;
  /** Resources that do not run here, each with the reason why nothing is missed. */
  readonly leftOut: readonly { readonly id: string; readonly type: string; readonly why: string }[];
}

export function makePlan(assembly: Assembly, endpoints: Endpoints): Plan {
  const { stackName, resources: all, outputs } = resolveTemplate(assembly, endpoints);
  const helperRoles = new Set(all.filter(isDeploymentHelper).map(({ properties }) => String(properties.Role)));
  const helperRoleNames = new Set(
    all.filter((one) => helperRoles.has(one.attributes.Arn ?? '')).map(({ name }) => name),
  );
  const belongsToHelper = (one: ResolvedResource): boolean =>
    isDeploymentHelper(one) ||
    helperRoleNames.has(one.name) ||
    (one.type === 'AWS::IAM::Policy' &&
      ((one.properties.Roles as readonly string[] | undefined) ?? []).some((role) => helperRoleNames.has(role)));

  const leftOut = all.flatMap((one) => {
    const why = belongsToHelper(one)
      ? 'CDK’s helper at deployment; the engine does its work'
      : LEFT_OUT_TYPES[one.type];
    if (why === undefined && !RUN_TYPES.has(one.type))
      throw new Error(`${one.type} ${one.id} is not understood by the local engine`);
    return why === undefined ? [] : [{ id: one.id, type: one.type, why }];
  });
  const resources = all.filter((one) => !leftOut.some(({ id }) => id === one.id));
  const api = readApi(resources);
  return {
    stackName,
    buckets: readBuckets(resources),
    queues: readQueues(resources),
    tables: readTables(resources),
    functions: readFunctions(resources, assembly.assetPath),
    eventSources: readEventSources(resources),
    ...(api === undefined ? {} : { api }),
    roles: readRoles(resources),
    outputs,
    leftOut,
  };
}
