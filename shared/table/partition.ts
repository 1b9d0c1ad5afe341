// One partition between two sort keys, read in growing pages: what is first, and take it. A merge asks several for their first.
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Table } from './client.ts';

export interface Row {
  readonly sk: string;
  readonly item: Readonly<Record<string, unknown>>;
}

/** Rows in order, to be merged with others. */
export interface Rows {
  readonly first: Row | undefined;
  take(): Row | undefined;
  /** Makes sure that `first` is known. */
  fill(): Promise<void>;
}

export interface Range {
  readonly pk: string;
  /** Both inclusive. */
  readonly low: string;
  readonly high: string;
  readonly newestFirst: boolean;
  /** The index in which the partition is, where it is not in the table itself. */
  readonly index?: 'open' | undefined;
  /** Items of the first page. */
  readonly limit: number;
}

export class Partition implements Rows {
  readonly #table: Table;
  readonly #range: Range;
  #buffer: readonly Row[] = [];
  #taken = 0;
  #exhausted = false;
  #limit: number;
  #start: Record<string, unknown> | undefined;

  constructor(table: Table, range: Range) {
    this.#table = table;
    this.#range = range;
    this.#limit = range.limit;
  }

  get first(): Row | undefined {
    return this.#buffer[this.#taken];
  }

  take(): Row | undefined {
    return this.#buffer[this.#taken++];
  }

  async fill(): Promise<void> {
    while (this.first === undefined && !this.#exhausted) {
      const { pk, low, high, newestFirst, index } = this.#range;
      const [pkName, skName] = index ? [`${index}Pk`, `${index}Sk`] : ['pk', 'sk'];
      const { Items = [], LastEvaluatedKey } = await this.#table.client.send(
        new QueryCommand({
          TableName: this.#table.name,
          ...(index && { IndexName: index }),
          KeyConditionExpression: '#pk = :pk AND #sk BETWEEN :low AND :high',
          ExpressionAttributeNames: { '#pk': pkName as string, '#sk': skName as string },
          ExpressionAttributeValues: { ':pk': pk, ':low': low, ':high': high },
          ScanIndexForward: !newestFirst,
          Limit: this.#limit,
          ExclusiveStartKey: this.#start,
        }),
      );
      this.#buffer = Items.map((item) => ({ sk: item[skName as string] as string, item }));
      this.#taken = 0;
      this.#limit = Math.min(400, this.#limit * 3);
      this.#start = LastEvaluatedKey;
      this.#exhausted = LastEvaluatedKey === undefined;
    }
  }
}

/** Rows that are known already. */
export function known(rows: readonly Row[]): Rows {
  let taken = 0;
  return {
    get first() {
      return rows[taken];
    },
    take: () => rows[taken++],
    fill: async () => undefined,
  };
}
