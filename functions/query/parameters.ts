// The parameters that questions share, each with an example that works on the golden articles.
import { z } from 'zod';
import { Act } from '../../shared/model/claim.ts';
import { EntityType } from '../../shared/model/entity.ts';

const date = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
const says = 'a day, month or year: 2021-05-14, 2021-05 or 2021';

export const from = z
  .string()
  .regex(date, says)
  .optional()
  .meta({ description: `From this date on, inclusive: ${says}.`, examples: ['2021-05'] });
export const to = z
  .string()
  .regex(date, says)
  .optional()
  .meta({ description: `Up to this date, inclusive: ${says}.`, examples: ['2031'] });
export const day = z.iso
  .date()
  .optional()
  .meta({ description: 'One day: short for the same `from` and `to`.', examples: ['2021-05-14'] });
export const limit = z.coerce
  .number()
  .int()
  .min(1)
  .max(1000)
  .default(20)
  .meta({ description: 'How many at most on a page.', examples: [20] });
export const cursor = z
  .string()
  .max(2000)
  .optional()
  .meta({ description: 'Where the page begins: the `next` of the page before. Good for the same question only.' });
export const order = z
  .enum(['newest', 'oldest'])
  .default('newest')
  .meta({ description: 'What comes first.', examples: ['newest'] });

/** One or more of some names, separated by commas; each once. */
export function someOf<Name extends string>(names: readonly Name[]) {
  const one = `(${names.join('|')})`;
  return z
    .string()
    .regex(new RegExp(`^${one}(,${one})*$`), `one or more of ${names.join(', ')}, separated by commas`)
    .transform((text) => [...new Set(text.split(',') as Name[])]);
}

export const act = someOf(Act.options)
  .optional()
  .meta({
    description: `What is done by saying it, one or more, separated by commas: ${Act.options.join(', ')}.`,
    examples: ['accuse,deny'],
  });
export const form = z
  .enum(['direct', 'indirect', 'mixed'])
  .optional()
  .meta({ description: "In the speaker's words, in others', or both.", examples: ['direct'] });
export const words = z
  .string()
  .min(2)
  .max(200)
  .regex(/[\p{L}\p{N}]/u, 'words, not marks alone')
  .optional()
  .meta({
    description: 'Words that the content holds, each at least as the beginning of a word.',
    examples: ['village'],
  });
export const withEntity = z
  .string()
  .min(3)
  .max(300)
  .optional()
  .meta({ description: 'The id of a second entity that has a part in it.', examples: ['place/estrava'] });
export const format = z
  .enum(['json', 'jsonl', 'csv', 'jsonld'])
  .default('json')
  .meta({ description: 'JSON, JSON Lines, CSV, or JSON-LD (schema.org, Web Annotation, PROV).', examples: ['json'] });

export const ArticlePath = z.object({
  id: z
    .string()
    .regex(/^[0-9a-f]{24}$/, '24 hexadecimal digits')
    .meta({ description: "The article's id.", examples: ['0959373c80e391cc10c5cea7'] }),
});
export const EntityPath = z.object({
  type: EntityType.meta({ description: 'The first half of its id.', examples: ['place'] }),
  name: z
    .string()
    .min(1)
    .max(300)
    .meta({ description: 'The second half of its id.', examples: ['kavaria'] }),
});

export const spanOf = (query: { from?: string | undefined; to?: string | undefined; day?: string | undefined }) => ({
  from: query.from ?? query.day,
  to: query.to ?? query.day,
});
