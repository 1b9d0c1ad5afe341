// All tasks whose weights are learned, each after those that its examples rest on.
import type { Task } from '../task.ts';
import { claimEnds } from './claim-ends.ts';
import { claims } from './claims.ts';
import { coreference } from './coreference.ts';
import { disputes } from './disputes.ts';

export const TASKS: readonly Task[] = [coreference, claimEnds, claims, disputes];
