// Status: where an upload stands; at any time in exactly one of the four.
import { z } from 'zod';

export const Status = z.enum(['processing', 'recorded', 'refused', 'failed']);
export type Status = z.infer<typeof Status>;
