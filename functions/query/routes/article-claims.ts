// An article's claims, in reading order, page by page: one of a day's debates may have thousands.
import { z } from 'zod';
import { fitting } from '../../../shared/table/ask/claims.ts';
import { BadCursor } from '../../../shared/table/cursor.ts';
import { refOf } from '../../../shared/table/items-of.ts';
import { viewsOf } from '../../../shared/table/views-of.ts';
import { CLAIM_COLUMNS } from '../columns.ts';
import { exported } from '../exports.ts';
import { paged, pageSchema } from '../paging.ts';
import { ArticlePath, claimFilters, cursor, filterOf, format, limit } from '../parameters.ts';
import { ClaimDocument } from '../resources.ts';
import { route } from '../route.ts';
import { existing } from './existing.ts';

/** Up to which claim of which reading a page went. */
const ClaimPosition = z.object({ n: z.int().nonnegative(), reading: z.string() }).readonly();
type ClaimPosition = z.infer<typeof ClaimPosition>;

const articleClaims = route({
  method: 'GET',
  path: '/articles/{id}/claims',
  id: 'listArticleClaims',
  tag: 'articles',
  summary: "An article's claims, in reading order, with their words",
  pathParameters: ArticlePath,
  query: z.object({
    ...claimFilters,
    limit: limit
      .unwrap()
      .default(500)
      .meta({ description: 'How many at most on a page.', examples: [500] }),
    cursor,
    format,
  }),
  response: pageSchema(ClaimDocument),
  formats: ['application/jsonl', 'text/csv', 'application/ld+json'],
  async answer(rooms, asked) {
    const { limit } = asked.query;
    const { summary, extraction, hash: reading = '' } = await existing(rooms.table, asked.path.id);
    if (extraction === undefined) return exported({ items: [] }, asked, CLAIM_COLUMNS);
    const ref = refOf({ extraction, uploadedAt: summary.uploadedAt ?? '' });
    const fits = fitting(filterOf(asked.query));
    const claims = viewsOf(extraction, ref).claims.flatMap((claim) => fits(claim) ?? []);
    const page = await paged<(typeof claims)[number], ClaimPosition>(
      rooms,
      asked,
      async (after) => {
        if (after && after.reading !== reading)
          throw new BadCursor('The article was read anew since that page. Ask again without a cursor.');
        const n = (after?.n ?? 0) + limit;
        return { items: claims.slice(n - limit, n), ...(n < claims.length && { next: { n, reading } }) };
      },
      ClaimPosition,
    );
    return exported(page, asked, CLAIM_COLUMNS);
  },
});

export const articleClaimRoutes = [articleClaims];
