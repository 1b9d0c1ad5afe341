// The parameters that questions share, each with an example that works on the golden articles.
import { z } from 'zod';
import { Act } from '../../shared/model/claim.ts';
import { Dispute } from '../../shared/model/dispute.ts';
import { EntityType } from '../../shared/model/entity.ts';
import type { ClaimFilter } from '../../shared/table/ask/claims.ts';
import { Copies } from '../../shared/table/ask/copies.ts';
import type { ClaimView, DisputeView } from '../../shared/table/views.ts';
import { Problem } from './problem.ts';
import type { Rooms } from './route.ts';

const date = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
const says = 'a day, month or year: 2021-05-14, 2021-05 or 2021';
/** February 30 is none. */
const isDay = (text: string): boolean =>
  text.length < 10 || new Date(`${text}T00:00:00Z`).getUTCDate() === Number(text.slice(8));

export const from = z
  .string()
  .regex(date, says)
  .refine(isDay, 'a day that there is')
  .optional()
  .meta({ description: `From this date on, inclusive: ${says}.`, examples: ['2021-05'] });
export const to = z
  .string()
  .regex(date, says)
  .refine(isDay, 'a day that there is')
  .optional()
  .meta({ description: `Up to this date, inclusive: ${says}.`, examples: ['2031'] });
export const day = z.iso
  .date()
  .optional()
  .meta({ description: 'One day: short for the same `from` and `to`.', examples: ['2021-05-14'] });
export const limit = z.coerce
  .number('a whole number')
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
/** An id, and not a name: asked for as one it would find nothing, and say nothing of it. */
export const entityId = z
  .string()
  .max(300)
  .regex(
    new RegExp(`^(?:${EntityType.options.join('|')})/.`),
    'an id such as place/AM. /entities?name=… finds the id of a name',
  );
export const withEntity = entityId.optional().meta({
  description: 'The id of a second entity that has a part in it.',
  examples: ['place/estrava'],
});
export const format = z
  .enum(['json', 'jsonl', 'csv', 'jsonld'])
  .default('json')
  .meta({
    description:
      'JSON, JSON Lines, CSV (its first page begins with the names of the columns), or JSON-LD (schema.org, Web Annotation, PROV).',
    examples: ['json'],
  });
/** Of lists that are no claims. */
export const fileFormat = z
  .enum(['json', 'jsonl', 'csv'])
  .default('json')
  .meta({
    description: 'JSON, JSON Lines, or CSV (its first page begins with the names of the columns).',
    examples: ['json'],
  });

const flag = (description: string) =>
  z
    .enum(['true', 'false'])
    .default('false')
    .transform((said) => said === 'true')
    .meta({ description, examples: ['true'] });

export const itself = flag(
  'Only the entity itself: of a country not its ministries, army and officials, who otherwise answer for it too.',
);
export const namedOnly = flag('Only claims of a speaker who is known by name.');
export const confidence = z.coerce
  .number()
  .min(0)
  .max(1)
  .optional()
  .meta({ description: 'How sure the reading is of the claim at least, 0 to 1.', examples: [0.6] });
export const outlet = z
  .string()
  .min(1)
  .max(100)
  .optional()
  .meta({ description: 'The outlet, whole.', examples: ['Reuters'] });
export const copies = z
  .enum(['one', 'all'])
  .default('one')
  .meta({
    description: 'Articles with the very same words are told as one, with their number in `copies`; or each by itself.',
    examples: ['all'],
  });

type Kind = DisputeView['kind'];
const KINDS = Dispute.unwrap().shape.kind.options;
/** These agree; all others dispute. */
const AGREEING: readonly Kind[] = ['restates', 'refines', 'supports'];
const GROUPS: Readonly<Record<'disputes' | 'agrees' | 'all', readonly Kind[]>> = {
  disputes: KINDS.filter((kind) => !AGREEING.includes(kind)),
  agrees: KINDS.filter((kind) => AGREEING.includes(kind)),
  all: KINDS,
};
export const kinds = someOf([...KINDS, 'disputes', 'agrees', 'all'] as const)
  .prefault('disputes')
  .transform((given) => [
    ...new Set(given.flatMap((one): readonly Kind[] => (one in GROUPS ? GROUPS[one as 'all'] : [one as Kind]))),
  ])
  .meta({
    description: `How the one answers the other: ${KINDS.join(', ')}; \`disputes\` for those that deny, reject or counter, \`agrees\` for the others, \`all\` for both.`,
    examples: ['rejects'],
  });

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

export const entityIdOf = ({ type, name }: z.infer<typeof EntityPath>): string => `${type}/${name}`;

/** Throws where it ends before it begins. */
export function spanOf(query: { from?: string | undefined; to?: string | undefined; day?: string | undefined }) {
  const [from, to] = [query.from ?? query.day, query.to ?? query.day];
  if (from !== undefined && to !== undefined && from.slice(0, to.length) > to)
    throw new Problem('bad-parameter', `from: ${from} is later than ${to}, to which it is asked.`, 'from');
  return { from, to };
}

/** What narrows a list of claims, besides dates. */
export const claimFilters = { act, form, with: withEntity, words, named: namedOnly, confidence, outlet };
export const filterOf = (query: {
  act?: readonly Act[] | undefined;
  form?: ClaimView['form'] | undefined;
  with?: string | undefined;
  words?: string | undefined;
  named: boolean;
  confidence?: number | undefined;
  outlet?: string | undefined;
}): ClaimFilter => {
  const { act, form, with: other, words, named, confidence, outlet } = query;
  return { acts: act, form, with: other, words, named, confidence, outlet };
};

/** Folds copies, unless all are asked for. */
export const copiesOf = (
  { table }: Rooms,
  { copies, ...query }: Parameters<typeof spanOf>[0] & { copies: 'one' | 'all'; outlet?: string | undefined },
): Copies | undefined => (copies === 'all' ? undefined : new Copies(table, { ...spanOf(query), outlet: query.outlet }));
