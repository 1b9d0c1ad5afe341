// A resource's properties checked against what the engine does: what it neither does nor knowingly leaves out is an error.
// understand(queue, { VisibilityTimeout: z.number().default(30) }, { Tags: 'for the bill' }) → { VisibilityTimeout: 30 }
import { z } from 'zod';
import type { ResolvedResource } from '../template/resolved.ts';

/** Properties left out on purpose, with the reason why what runs here behaves the same without them. */
export type LeftOut = Readonly<Record<string, string>>;

export const TAGS: LeftOut = { Tags: 'labels for the bill and the console' };

export function understand<S extends z.ZodRawShape>(
  { id, type, properties }: ResolvedResource,
  shape: S,
  leftOut: LeftOut = {},
): z.infer<z.ZodObject<S>> {
  const kept = Object.fromEntries(Object.entries(properties).filter(([name]) => !Object.hasOwn(leftOut, name)));
  const parsed = z.strictObject(shape).safeParse(kept);
  if (parsed.success) return parsed.data as z.infer<z.ZodObject<S>>;
  const mistakes = parsed.error.issues.map((issue) => {
    const place = issue.path.join('.');
    return issue.code === 'unrecognized_keys'
      ? `${[place, issue.keys.join(', ')].filter(Boolean).join('.')} is not understood`
      : `${place}: ${issue.message}`;
  });
  throw new Error(`${type} ${id}, as the local engine reads it: ${mistakes.join('; ')}`);
}

/** CloudFormation lets numbers and booleans be written as texts. */
export const number = z.union([z.number(), z.string().regex(/^\d+$/).transform(Number)]);
export const flag = z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')]);
export const either = <T extends z.ZodType>(one: T) =>
  z.union([one.transform((value) => [value]), z.array(one)]) as z.ZodType<z.infer<T>[]>;
