// What the record answers, made short for an assistant: who, what, in which article, at which address. A claim of the API →
// { who: "Tomas Velk", who_as_written: "Velk", who_id: "person/tomas-velk", act: "state", words: "We will not …", article: "…", published: "2021-05-15", address: "http://…" }
import { z } from 'zod';

const Named = z.looseObject({ id: z.string(), name: z.string() });
const Party = z.looseObject({ words: z.string(), entity: Named.optional(), actingAs: Named.optional() });
const ArticleRef = z.looseObject({
  id: z.string(),
  title: z.string(),
  outlet: z.string().optional(),
  at: z.string(),
  publishedAt: z.string().optional(),
  undated: z.boolean().optional(),
});

export const ClaimAnswer = z.looseObject({
  ref: z.string(),
  article: ArticleRef,
  act: z.string(),
  polarity: z.string(),
  form: z.string(),
  source: Party.nullable(),
  via: z.array(Party).optional(),
  content: z.array(z.looseObject({ words: z.string() })),
  addressee: Party.optional(),
  target: Party.optional(),
  time: z.looseObject({ words: z.string(), value: z.string() }).optional(),
  hedges: z.array(z.looseObject({ words: z.string() })),
});
export type ClaimAnswer = z.infer<typeof ClaimAnswer>;
type Party = z.infer<typeof Party>;

const nameOf = (party: Party): string => (party.actingAs ?? party.entity)?.name ?? party.words;
const idOf = (party: Party | null): string | undefined => (party?.actingAs ?? party?.entity)?.id;

export const articleOf = ({ id, title, outlet, at, publishedAt, undated }: z.infer<typeof ArticleRef>) => ({
  article: title,
  article_id: id,
  ...(outlet !== undefined && { outlet }),
  published: publishedAt ?? (undated ? null : at.slice(0, 10)),
});

export function claimOf(claim: ClaimAnswer, api: string) {
  const { source, via = [], addressee, target, time, hedges, content, act, polarity, form, article, ref } = claim;
  return {
    who: source ? nameOf(source) : null,
    ...(source && { who_as_written: source.words }),
    who_id: idOf(source),
    act,
    ...(polarity === 'negative' && { not: true }),
    words: content.map(({ words }) => words).join(' … '),
    in_their_own_words: form === 'direct',
    ...(target && { against: nameOf(target), against_id: idOf(target) }),
    ...(addressee && { to: nameOf(addressee) }),
    ...(via.length > 0 && { on_the_word_of: via.map(nameOf) }),
    ...(time && { when: time.value }),
    ...(hedges.length > 0 && { hedged: hedges.map(({ words }) => words) }),
    ...articleOf(article),
    address: `${api}/#/articles/${article.id}?claim=${ref}`,
  };
}

export const DisputeAnswer = z.looseObject({
  kind: z.string(),
  why: z.looseObject({ reason: z.string() }),
  from: ClaimAnswer,
  to: ClaimAnswer.nullable(),
});

export const TimelineAnswer = z.looseObject({
  day: z.string(),
  date: z.string().optional(),
  claim: ClaimAnswer.optional(),
  event: z.looseObject({ article: ArticleRef, passage: z.looseObject({ words: z.string() }) }).optional(),
});

export const EntityAnswer = z.looseObject({
  id: z.string(),
  name: z.string(),
  names: z.array(z.string()),
  roles: z.array(z.string()),
  country: z.string().optional(),
  articles: z.looseObject({ count: z.number() }),
  firstSeen: z.string(),
  lastSeen: z.string(),
});

export const ArticleAnswer = z.looseObject({
  id: z.string(),
  key: z.string(),
  status: z.string(),
  reading: z
    .looseObject({
      article: z.looseObject({
        text: z.string(),
        title: z.string(),
        outlet: z.string().optional(),
        url: z.string().optional(),
        publishedAt: z.looseObject({ value: z.string() }).optional(),
      }),
    })
    .optional(),
});
