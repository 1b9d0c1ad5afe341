// What the record is told of uploads whose last try is made: that they failed, in which stage, and by what.
// It is told before the try, for a crash says nothing, and again when the try has ended.
import type { ObjectEvent } from '../shared/lambda/object-event.ts';
import type { Failures } from '../shared/lambda/stage.ts';
import type { Table } from '../shared/table/client.ts';
import { markFailed, markUnfailed, type Subject } from '../shared/table/head.ts';

/** What is said of a last try before it is made. */
export const feared = (stage: string) => ({
  stage,
  reason: `The last try of ${stage} ended without a word: the process crashed or ran out of time.`,
});

export function failuresIn(stage: string, table: Table, subjectOf: (event: ObjectEvent) => Promise<Subject>): Failures {
  const say = async (event: ObjectEvent, reason: string): Promise<void> => {
    if (!event.removed) await markFailed(table, await subjectOf(event), { stage, reason });
  };
  return {
    fear: (event) => say(event, feared(stage).reason),
    tell: (event, error) =>
      say(event, `The last try of ${stage} ended with ${error instanceof Error ? error.name : 'an error'}.`),
    clear: async (event) => {
      if (!event.removed) await markUnfailed(table, await subjectOf(event), stage);
    },
  };
}
