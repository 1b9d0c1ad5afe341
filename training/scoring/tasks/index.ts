// All tasks whose weights are learned, each after those that its examples rest on.
import type { Task } from '../task.ts';
import { coreference } from './coreference.ts';
import { disputes } from './disputes.ts';
export const TASKS: readonly Task[] = [coreference, disputes];
