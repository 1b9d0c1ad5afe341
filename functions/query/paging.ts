// Pages ↔ cursors: takes the cursor of the question, and gives the next one with the answer.
import { z } from 'zod';
import type { Page } from '../../shared/table/page.ts';
import { Position } from '../../shared/table/page.ts';
import type { Rooms } from './route.ts';

export const pageSchema = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item),
    next: z.string().optional().meta({ description: 'The cursor of the next page; absent on the last.' }),
  });

interface Paged {
  readonly question: string;
  readonly query: { readonly cursor?: string | undefined };
}

export async function paged<T, P = Position>(
  { cursors }: Rooms,
  { question, query }: Paged,
  find: (after: P | undefined) => Promise<{ readonly items: readonly T[]; readonly next?: P }>,
  shape: z.ZodType<P> = Position as unknown as z.ZodType<P>,
): Promise<{ readonly items: readonly T[]; readonly next?: string }> {
  const after = query.cursor === undefined ? undefined : await cursors.take(query.cursor, question, shape);
  const { items, next } = await find(after);
  return { items, ...(next !== undefined && { next: await cursors.give(next, question) }) };
}

export type { Page };
