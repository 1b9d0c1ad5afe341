// The client of whoever writes in bulk: it slows itself down where the table turns it away, rather than try as fast as it can, and
// tells when that happened. writingClient() → a DynamoDBClient
import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { watchThrottles } from '../lambda/throttles.ts';

export const writingClient = (config: DynamoDBClientConfig = {}): DynamoDBClient =>
  watchThrottles(new DynamoDBClient({ retryMode: 'adaptive', maxAttempts: 8, ...config }));
