// Whether an error says that something was full, rather than that anything is wrong: then waiting helps, and nothing else does.
// isThrottle(error) is true of DynamoDB's ProvisionedThroughputExceeded, of S3's SlowDown, and of a 429.
const FULL = new Set([
  'ProvisionedThroughputExceededException',
  'ThrottlingException',
  'Throttling',
  'ThrottledException',
  'RequestThrottledException',
  'RequestThrottled',
  'RequestLimitExceeded',
  'LimitExceededException',
  'TooManyRequestsException',
  'SlowDown',
  'ServiceUnavailable',
  'OverLimit',
]);

export function isThrottle(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { $metadata } = error as { readonly $metadata?: { readonly httpStatusCode?: number } };
  return FULL.has(error.name) || $metadata?.httpStatusCode === 429;
}

interface Watched {
  readonly middlewareStack: {
    // biome-ignore lint/suspicious/noExplicitAny: the SDK's middleware is typed by each client's commands
    add(middleware: (next: any) => any, options: { step: 'deserialize'; name: string; priority: 'high' }): void;
  };
}

let seen = 0;

/** How many calls of this process were turned away so, those that the SDK made good included. */
export const throttlesSeen = (): number => seen;

/** Counts what the SDK's own retries hide. Returns the client. */
export function watchThrottles<Client extends Watched>(client: Client): Client {
  client.middlewareStack.add(
    (next: (args: unknown) => Promise<unknown>) => async (args: unknown) => {
      try {
        return await next(args);
      } catch (error) {
        if (isThrottle(error)) seen += 1;
        throw error;
      }
    },
    { step: 'deserialize', name: 'watchThrottles', priority: 'high' },
  );
  return client;
}
