// The table, as everything in this room takes it: its name and a client that speaks plain objects.
// connect('OnRecord-Table') → { name, client }; where the client leads is the SDK's own environment's business.
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

export interface Table {
  readonly name: string;
  readonly client: DynamoDBDocumentClient;
}

export const connect = (name: string, client = new DynamoDBClient({})): Table => ({
  name,
  client: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }),
});

/** True where a conditional write found its condition unmet. */
export const isUnmet = (error: unknown): boolean =>
  error instanceof Error && error.name === 'ConditionalCheckFailedException';

/** A conditional write: true where it was made, false where its condition was unmet. */
export const made = (write: Promise<unknown>): Promise<boolean> =>
  write.then(
    () => true,
    (error: unknown) => {
      if (isUnmet(error)) return false;
      throw error;
    },
  );
