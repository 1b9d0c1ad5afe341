// Time: a time expression in the text with its TIMEX3 value.
// "late on May 13" → { value: "2021-05-13", mod: "END", anchor: "publication" }; a year that can't be known stays XXXX.
import { z } from 'zod';

export const Time = z
  .object({
    start: z.int().nonnegative(),
    end: z.int().nonnegative(),
    /** TIMEX3: "2021-05-14", "2021-05", "2021-W19", "2021-Q2", "2021-SU", "2021-05-13TNI", "P3D", "XXXX-05-14", "PAST_REF". */
    value: z.string(),
    /** What the value was reckoned from; `none` where the words say it all. */
    anchor: z.enum(['none', 'publication', 'dateline', 'context']),
    /** For a range: where it ends. */
    until: z.string().optional(),
    /** TIMEX3's mod: "late 2006" is the END of 2006, "nearly two decades" LESS_THAN P2DE. */
    mod: z.enum(['START', 'MID', 'END', 'APPROX', 'LESS_THAN', 'MORE_THAN']).optional(),
  })
  .readonly();
export type Time = z.infer<typeof Time>;
