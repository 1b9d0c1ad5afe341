// Who may call a function: the template's AWS::Lambda::Permission, as the statements of a policy on that function.
// permissionsOn(resources) → Map { 'on-record-query' → [{ Effect: 'Allow', Principal: { Service: ['apigateway.amazonaws.com'] }, … }] }
import { z } from 'zod';
import type { ResolvedResource } from '../template/resolved.ts';
import type { Statement } from './policies.ts';
import { understand } from './understand.ts';

export function permissionsOn(resources: readonly ResolvedResource[]): ReadonlyMap<string, readonly Statement[]> {
  const permissions = resources
    .filter(({ type }) => type === 'AWS::Lambda::Permission')
    .map((resource) => {
      const { Action, FunctionName, Principal, SourceArn, SourceAccount } = understand(resource, {
        Action: z.string(),
        FunctionName: z.string(),
        Principal: z.string().regex(/\.amazonaws\.com$/, 'only services of AWS are let in here'),
        SourceArn: z.string().optional(),
        SourceAccount: z.string().optional(),
      });
      const name = FunctionName.replace(/^.*:function:/, '');
      const statement: Statement = {
        from: resource.id,
        Effect: 'Allow',
        Action: [Action],
        Resource: [FunctionName],
        Principal: { Service: [Principal] },
        Condition: {
          ...(SourceArn !== undefined && { ArnLike: { 'aws:SourceArn': [SourceArn] } }),
          ...(SourceAccount !== undefined && { StringEquals: { 'aws:SourceAccount': [SourceAccount] } }),
        },
      };
      return { name, statement };
    });
  return new Map(
    [...Map.groupBy(permissions, ({ name }) => name)].map(([name, own]) => [name, own.map((one) => one.statement)]),
  );
}
