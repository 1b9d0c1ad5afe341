// Who may do what: the statements of the template's roles, buckets and queues, as the permission check reads them.
// A statement names actions, resources and conditions with wildcards; a condition that is not understood is an error at start.
import { z } from 'zod';
import { assertUnderstood } from '../iam/conditions.ts';
import type { ResolvedResource } from '../template/resolved.ts';
import { either, TAGS, understand } from './understand.ts';

const text = either(z.string());

const statement = z.strictObject({
  Sid: z.string().optional(),
  Effect: z.enum(['Allow', 'Deny']),
  Action: text.optional(),
  NotAction: text.optional(),
  Resource: text.optional(),
  NotResource: text.optional(),
  Principal: z.union([z.literal('*'), z.record(z.string(), text)]).optional(),
  Condition: z
    .record(z.string(), z.record(z.string(), either(z.union([z.string(), z.boolean(), z.number()]))))
    .optional(),
});

export const document = z.looseObject({ Statement: either(statement) });

export type Statement = z.infer<typeof statement> & {
  /** Where in the template it stands: `NormalizeRoleDefaultPolicy/0`. */
  readonly from: string;
};

export interface Role {
  readonly id: string;
  readonly name: string;
  readonly arn: string;
  readonly statements: readonly Statement[];
}

/** AWS's own policy for writing logs; the engine writes the logs itself. */
const LOGS_ONLY = /AWSLambdaBasicExecutionRole$|AWSXRayDaemonWriteAccess$|AWSXrayWriteOnlyAccess$/;

export function statementsOf(policy: z.infer<typeof document>, from: string): readonly Statement[] {
  return policy.Statement.map((one, index) => {
    const where = `${from}/${index}`;
    assertUnderstood(one.Condition, where);
    return { ...one, from: where };
  });
}

/** The roles with the statements of their inline and attached policies. Throws on a managed policy it can't know. */
export function readRoles(resources: readonly ResolvedResource[]): readonly Role[] {
  const attached = resources
    .filter(({ type }) => type === 'AWS::IAM::Policy' || type === 'AWS::IAM::ManagedPolicy')
    .map((resource) => {
      const policy = understand(
        resource,
        { PolicyDocument: document, Roles: z.array(z.string()).optional() },
        { PolicyName: 'a name', ManagedPolicyName: 'a name', Description: 'for people', Path: 'a name' },
      );
      return {
        arn: resource.ref,
        roles: policy.Roles ?? [],
        statements: statementsOf(policy.PolicyDocument, resource.id),
      };
    });
  return resources
    .filter(({ type }) => type === 'AWS::IAM::Role')
    .map((resource) => {
      const { id, name, attributes } = resource;
      const role = understand(
        resource,
        {
          ManagedPolicyArns: z.array(z.string()).optional(),
          Policies: z.array(z.strictObject({ PolicyName: z.string(), PolicyDocument: document })).optional(),
        },
        {
          ...TAGS,
          AssumeRolePolicyDocument: 'the engine itself starts each function in its role',
          RoleName: 'a name',
          Description: 'for people',
          Path: 'a name',
          MaxSessionDuration: 'sessions here end with the engine',
        },
      );
      const inline = (role.Policies ?? []).flatMap(({ PolicyName, PolicyDocument }) =>
        statementsOf(PolicyDocument, `${id}.${PolicyName}`),
      );
      const managed = (role.ManagedPolicyArns ?? []).flatMap((arn) => {
        const own = attached.find((policy) => policy.arn === arn);
        if (own === undefined && !LOGS_ONLY.test(arn))
          throw new Error(`role ${id}: managed policy ${arn} is not known here`);
        return own?.statements ?? [];
      });
      const byName = attached.flatMap(({ roles, statements }) => (roles.includes(name) ? statements : []));
      return { id, name, arn: attributes.Arn ?? '', statements: [...inline, ...managed, ...byName] };
    });
}
