// Which permissions a DynamoDB call needs: the action on each table it names, or on the index that a query reads.
// tableActions('Query', { TableName: 'record', IndexName: 'byDay' }, arnOf) → [{ action: 'dynamodb:Query', resource: '…/index/byDay' }]
import type { Needed } from './s3-actions.ts';

interface Body {
  readonly TableName?: string;
  readonly IndexName?: string;
  readonly RequestItems?: Readonly<Record<string, unknown>>;
  readonly TransactItems?: readonly Readonly<Record<string, { readonly TableName?: string }>>[];
}

const TRANSACTED: Readonly<Record<string, string>> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  Get: 'GetItem',
  ConditionCheck: 'ConditionCheckItem',
};

export function tableActions(operation: string, body: Body, arnOf: (table: string) => string): readonly Needed[] {
  const need = (action: string, table: string, index = ''): Needed => ({
    action: `dynamodb:${action}`,
    resource: `${arnOf(table)}${index}`,
    facts: {},
  });
  if (body.RequestItems !== undefined) return Object.keys(body.RequestItems).map((table) => need(operation, table));
  if (body.TransactItems !== undefined)
    return body.TransactItems.flatMap((item) =>
      Object.entries(item).map(([kind, { TableName = '' }]) => need(TRANSACTED[kind] ?? kind, TableName)),
    );
  if (body.TableName === undefined) return [need(operation, '*')];
  return [need(operation, body.TableName, body.IndexName === undefined ? '' : `/index/${body.IndexName}`)];
}
