// Which permissions a DynamoDB call needs: the action on each table it names, or on the index that a query reads.
// tableActions('Query', { TableName: 'record', IndexName: 'byDay' }, arnOf) → [{ action: 'dynamodb:Query', resource: '…/index/byDay' }]
import type { Needed } from './s3-actions.ts';

export interface Body {
  readonly TableName?: string;
  readonly IndexName?: string;
  readonly Item?: Item;
  readonly Key?: Item;
  readonly ConsistentRead?: boolean;
  readonly KeyConditionExpression?: string;
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>>;
  readonly ExpressionAttributeValues?: Item;
  readonly RequestItems?: Readonly<Record<string, unknown>>;
  readonly TransactItems?: readonly Readonly<Record<string, Body>>[];
}

type Item = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** What is to be known of a table: its ARN, and the attribute that holds its partition key. */
export interface TableFacts {
  readonly arn: string;
  readonly partitionKey: string;
}

const TRANSACTED: Readonly<Record<string, string>> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  Get: 'GetItem',
  ConditionCheck: 'ConditionCheckItem',
};

export function tableActions(operation: string, body: Body, factsOf: (table: string) => TableFacts): readonly Needed[] {
  const need = (action: string, { TableName = '', IndexName }: Body, keys: readonly string[]): Needed => ({
    action: `dynamodb:${action}`,
    resource: `${factsOf(TableName).arn}${IndexName === undefined ? '' : `/index/${IndexName}`}`,
    facts: keys.length === 0 ? {} : { 'dynamodb:leadingkeys': keys },
  });
  if (body.RequestItems !== undefined)
    return Object.entries(body.RequestItems).map(([TableName, asked]) =>
      need(operation, { TableName }, batchKeys(asked, factsOf(TableName).partitionKey)),
    );
  if (body.TransactItems !== undefined)
    return body.TransactItems.flatMap((item) =>
      Object.entries(item).map(([kind, one]) => need(TRANSACTED[kind] ?? kind, one, leadingKeys(one, factsOf))),
    );
  if (body.TableName === undefined) return [{ action: `dynamodb:${operation}`, resource: '*', facts: {} }];
  return [need(operation, body, leadingKeys(body, factsOf))];
}

/** The partition keys that a call touches, for the condition dynamodb:LeadingKeys. None for a query of an index. */
function leadingKeys(body: Body, factsOf: (table: string) => TableFacts): readonly string[] {
  const { partitionKey } = factsOf(body.TableName ?? '');
  const direct = textOf((body.Item ?? body.Key)?.[partitionKey]);
  if (direct !== undefined) return [direct];
  if (body.IndexName !== undefined) return [];
  for (const [, name = '', value = ''] of (body.KeyConditionExpression ?? '').matchAll(/(#?\w+)\s*=\s*(:\w+)/g))
    if ((body.ExpressionAttributeNames?.[name] ?? name) === partitionKey) {
      const key = textOf(body.ExpressionAttributeValues?.[value]);
      if (key !== undefined) return [key];
    }
  return [];
}

function batchKeys(asked: unknown, partitionKey: string): readonly string[] {
  const wrapped = asked as readonly { PutRequest?: Body; DeleteRequest?: Body }[] | { readonly Keys?: readonly Item[] };
  const items = Array.isArray(wrapped)
    ? wrapped.map(({ PutRequest, DeleteRequest }) => PutRequest?.Item ?? DeleteRequest?.Key)
    : ((wrapped as { readonly Keys?: readonly Item[] }).Keys ?? []);
  return items.flatMap((item) => textOf(item?.[partitionKey]) ?? []);
}

function textOf(value: Readonly<Record<string, unknown>> | undefined): string | undefined {
  const [text] = Object.values(value ?? {});
  return text === undefined ? undefined : String(text);
}
