// What a function tells its operators: one structured log and one set of metrics, by service name. Never a word of an article.
import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';

export const logger = new Logger();
export const metrics = new Metrics({ logger });

/** The name of an error and where it arose; its message may quote what was read, so that only our own and AWS's are told. */
export function tellable(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { name: typeof error };
  const { name, stack = '' } = error;
  const at = stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 6)
    .map((line) => line.trim());
  const fromAws = '$metadata' in error;
  return { name, at, ...(fromAws && { message: error.message }) };
}
