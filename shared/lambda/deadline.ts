// The time that the messages of a batch have: until shortly before Lambda would end the process, so that there is time left to say which failed.
import type { Context } from 'aws-lambda';

/** Kept for answering: marking failures and handing back the batch. */
const MARGIN = 1500;

export class DeadlineExceeded extends Error {
  override readonly name = 'DeadlineExceeded';
}

export function beforeDeadline(context: Pick<Context, 'getRemainingTimeInMillis'>): {
  readonly signal: AbortSignal;
  readonly end: () => void;
} {
  const controller = new AbortController();
  const left = Math.max(0, context.getRemainingTimeInMillis() - MARGIN);
  const timer = setTimeout(() => controller.abort(new DeadlineExceeded('The function ran out of time.')), left);
  return { signal: controller.signal, end: () => clearTimeout(timer) };
}
