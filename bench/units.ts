// A table that counts what each call costs, as DynamoDB reckons: a write unit a started KB, for the index too; a read unit
// a started 4 KB, half of it where the read may be stale. By kind of item: the part of the key before / or #.
import type { Table } from '../shared/table/client.ts';

export interface Units {
  readonly writes: Map<string, number>;
  readonly reads: Map<string, number>;
}

type Item = Readonly<Record<string, unknown>>;

/** DynamoDB's own rule: names and values in UTF-8 bytes, numbers about half their digits, a byte for each nested value and three for each map or list. */
export function bytesOf(value: unknown): number {
  if (value instanceof Uint8Array) return value.length;
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (typeof value === 'number') return Math.ceil(String(value).length / 2) + 1;
  if (value instanceof Set) return [...value].reduce((sum: number, one) => sum + bytesOf(one), 0);
  if (Array.isArray(value)) return 3 + value.reduce((sum: number, one) => sum + 1 + bytesOf(one), 0);
  if (value !== null && typeof value === 'object') {
    return 3 + Object.entries(value).reduce((sum, [name, one]) => sum + 1 + Buffer.byteLength(name) + bytesOf(one), 0);
  }
  return 1;
}

export const itemBytes = (item: Item): number =>
  Object.entries(item).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + bytesOf(value), 0);

const kindOf = (item: Item): string => {
  const pk = String(item.pk);
  const kind = /^[^/#]+/.exec(pk)?.[0] ?? pk;
  if (kind === 'article') return item.sk === '@' ? 'head' : 'body';
  if (kind === 'names') {
    const [, , rest] = String(item.sk).split('#');
    return rest === undefined ? 'way from a name' : rest === '@' ? 'directory of entity' : 'entity at home';
  }
  return item.sk === '@' ? `directory of ${kind}` : kind;
};

export function countingUnits(table: Table, { writes, reads }: Units): Table {
  const count = (counts: Map<string, number>, kind: string, units: number) =>
    counts.set(kind, (counts.get(kind) ?? 0) + units);
  const client = {
    async send(command: { constructor: { name: string }; input: Item }) {
      const answer = await table.client.send(command as never);
      const { input } = command;
      const name = command.constructor.name.replace('Command', '');
      if (name === 'Put') count(writes, kindOf(input.Item as Item), Math.ceil(itemBytes(input.Item as Item) / 1024));
      if (name === 'Delete') count(writes, `${kindOf(input.Key as Item)} (deleted)`, 1);
      if (name === 'Update') {
        const size = bytesOf(input.ExpressionAttributeValues) + 200;
        count(writes, kindOf(input.Key as Item), Math.ceil(size / 1024));
        // The sparse index: one unit to enter it, one to leave it.
        if (/openPk/.test(String(input.UpdateExpression))) count(writes, 'index open', 1);
      }
      const factor = input.ConsistentRead ? 1 : 0.5;
      const read = (item: Item | undefined) => factor * Math.max(1, Math.ceil(itemBytes(item ?? {}) / 4096));
      if (name === 'Get') count(reads, kindOf(input.Key as Item), read((answer as { Item?: Item }).Item));
      if (name === 'Query') {
        const { Items = [] } = answer as { Items?: Item[] };
        const size = Items.reduce((sum, item) => sum + itemBytes(item), 0);
        const values = input.ExpressionAttributeValues as Record<string, string>;
        count(reads, `query ${/^[^/#]+/.exec(values[':pk'] ?? '')?.[0]}`, factor * Math.max(1, Math.ceil(size / 4096)));
      }
      if (name === 'BatchGet') {
        const [request] = Object.values(
          input.RequestItems as Record<string, { Keys: Item[]; ConsistentRead?: boolean }>,
        );
        for (const key of request?.Keys ?? []) count(reads, kindOf(key), request?.ConsistentRead ? 1 : 0.5);
      }
      return answer;
    },
  };
  return { ...table, client: client as unknown as Table['client'] };
}
