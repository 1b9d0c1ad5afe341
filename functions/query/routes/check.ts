// Quotations of a draft, checked against what the record quotes.
import pLimit from 'p-limit';
import { z } from 'zod';
import { quotationsIn, VERDICTS } from '../../../shared/check/index.ts';
import { checkQuotation } from '../../../shared/table/ask/check.ts';
import { quotedIndex } from '../../../shared/table/ask/quoted.ts';
import { ArticleRef, Quoted } from '../../../shared/table/views.ts';
import { linkToClaim } from '../links.ts';
import { Problem } from '../problem.ts';
import { ClaimDocument } from '../resources.ts';
import { route } from '../route.ts';

/** Quotations checked in one answer. */
const MOST = 100;
const AT_ONCE = 4;

const Quotation = z.strictObject({
  words: z
    .string()
    .min(1)
    .max(5000)
    .meta({ description: 'What the draft quotes, without its quotation marks. "…" says that words are left out.' }),
  speaker: z.string().min(1).max(200).optional().meta({ description: 'Who says it, as the draft has it.' }),
});

const Draft = z
  .strictObject({
    quotations: z.array(Quotation).min(1).max(MOST).optional(),
    draft: z.string().min(1).max(200_000).optional().meta({
      description: 'Instead: a text, of which every quotation of three words and more is checked, whoever says it.',
    }),
  })
  .refine(
    ({ quotations, draft }) => (quotations === undefined) !== (draft === undefined),
    'either quotations or a draft',
  )
  .meta({ id: 'CheckRequest' });

const CheckedDocument = z
  .object({
    words: z.string(),
    speaker: z.string().optional().meta({ description: 'As given.' }),
    start: z.int().optional().meta({ description: 'Where the words stand in the draft, in UTF-16 code units.' }),
    end: z.int().optional(),
    verdict: z.enum(VERDICTS).meta({
      description:
        'The words as they are; with words left out, as the draft says; with others than are on record; of another speaker; or nowhere.',
    }),
    own: z.boolean().optional().meta({
      description:
        'Whether the speaker given is who says it; not there where none was given, or none is named on record.',
    }),
    altered: z.array(z.object({ draft: z.string(), record: z.string() })).meta({
      description: "The draft's words in place of those on record; either may be empty.",
    }),
    leftOut: z.array(z.string()).meta({ description: 'Words on record that the draft says it leaves out.' }),
    found: z.array(
      z.object({
        article: ArticleRef,
        link: z.string().meta({ description: 'Where the words can be seen.' }),
        words: z.array(Quoted),
        speaker: z.string().nullable(),
        claim: ClaimDocument.nullable(),
      }),
    ),
  })
  .meta({ id: 'Checked' });

const check = route({
  method: 'POST',
  path: '/check',
  id: 'checkQuotations',
  tag: 'claims',
  summary: 'Whether quotations of a draft stand on record so, and by whom',
  description:
    'Looks in what articles have between quotation marks. `searched` says in how many articles, and whether there are older ones besides.',
  pathParameters: z.object({}),
  query: z.object({}),
  body: Draft,
  response: z.object({
    items: z.array(CheckedDocument),
    searched: z.object({ articles: z.int(), whole: z.boolean() }),
  }),
  async answer({ table }, { body, base }) {
    const asked = body.quotations ?? quotationsIn(body.draft ?? '');
    if (asked.length > MOST)
      throw new Problem(
        'bad-body',
        `The draft has ${asked.length} quotations; up to ${MOST} are checked at once. Send it in parts.`,
      );
    const limit = pLimit(AT_ONCE);
    const items = await Promise.all(
      asked.map((quotation) =>
        limit(async () => {
          const { speaker: own, found, ...checked } = await checkQuotation(table, quotation);
          return {
            ...quotation,
            ...checked,
            ...(own !== undefined && { own }),
            found: found.map((one) => ({
              ...one,
              link: one.claim ? linkToClaim(one.claim, base) : `${base}/#/articles/${one.article.id}`,
            })),
          };
        }),
      ),
    );
    const { articles, whole } = await quotedIndex(table);
    return { body: { items, searched: { articles: articles.length, whole } } };
  },
});

export const checkRoutes = [check];
