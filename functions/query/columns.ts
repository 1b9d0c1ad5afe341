// What stands in the columns of a CSV: of claims, disputes, time lines, sources, entities and articles. Made for a spreadsheet:
// each row by itself says who, what, when, in which article, and where its words can be seen.
import type { ArticleSummary } from '../../shared/table/ask/articles.ts';
import type { ClaimFound } from '../../shared/table/ask/claims.ts';
import type { EntitySummary } from '../../shared/table/ask/entities.ts';
import type { SourceTally } from '../../shared/table/ask/tallies.ts';
import { dayIn, type TimelineEntry } from '../../shared/table/ask/timeline.ts';
import type { AnswerView, ArticleRef, ClaimView, DisputeView, PartyView } from '../../shared/table/views.ts';
import { linkToClaim, webLink } from './links.ts';

/** `base` is the address at which the API was asked. */
export type Columns<T> = Readonly<Record<string, (item: T, base: string) => string>>;

const words = (parts: readonly ({ readonly words: string } | null | undefined)[]): string =>
  parts.flatMap((part) => part?.words ?? []).join(' … ');
const whoIs = (party: PartyView | null | undefined) => party?.actingAs ?? party?.entity;
const idOf = (party: PartyView | null | undefined): string => whoIs(party)?.id ?? '';

const ofArticle = {
  article: ({ id }) => id,
  key: ({ key }) => key,
  url: ({ url }) => url ?? '',
  title: ({ title }) => title,
  outlet: ({ outlet }) => outlet ?? '',
  published: ({ publishedAt, undated, at }) => publishedAt ?? (undated ? '' : at.slice(0, 10)),
  put: ({ undated, at }) => (undated ? at.slice(0, 10) : ''),
  copies: ({ copies }) => String(copies ?? 1),
} as const satisfies Columns<ArticleRef>;

const within = <T>(columns: Columns<ArticleRef>, of: (item: T) => ArticleRef): Columns<T> =>
  Object.fromEntries(
    Object.entries(columns).map(([name, column]) => [name, (item: T, base) => column(of(item), base)]),
  );

const answersOf = (answers: readonly AnswerView[] = []): string =>
  answers
    .map(({ kind, who, claim }) => `${kind}: ${who ?? (claim === null ? 'not in the article' : claim)}`)
    .join('; ');
const DISPUTING = (answers: readonly AnswerView[] = []): readonly AnswerView[] =>
  answers.filter(({ kind }) => !['restates', 'refines', 'supports'].includes(kind));

/** Spans are start-end in the article's text. */
export const CLAIM_COLUMNS: Columns<ClaimFound> = {
  ...within<ClaimFound>(ofArticle, ({ article }) => article),
  claim: ({ ref }) => ref,
  link: linkToClaim,
  web_link: webLink,
  source: ({ source }) => words([source]),
  source_id: ({ source }) => idOf(source),
  source_name: ({ source }) => whoIs(source)?.name ?? '',
  source_country: ({ source }) => whoIs(source)?.country ?? '',
  act: ({ act }) => act,
  polarity: ({ polarity }) => polarity,
  form: ({ form }) => form,
  content: ({ content }) => words(content),
  disputed_by: ({ answeredBy }) => answersOf(DISPUTING(answeredBy)),
  disputes: ({ answers }) => answersOf(DISPUTING(answers)),
  supported_by: ({ answeredBy }) => answersOf(answeredBy?.filter((one) => !DISPUTING(answeredBy).includes(one))),
  target: ({ target }) => words([target]),
  target_id: ({ target }) => idOf(target),
  beneficiary: ({ beneficiary }) => words([beneficiary]),
  beneficiary_id: ({ beneficiary }) => idOf(beneficiary),
  topic: ({ topic }) => words([topic]),
  topic_id: ({ topic }) => idOf(topic),
  addressee: ({ addressee }) => words([addressee]),
  addressee_id: ({ addressee }) => idOf(addressee),
  about: ({ about }) => about.map(({ name }) => name).join('; '),
  about_ids: ({ about }) => about.map(({ id }) => id).join(' '),
  via: ({ via = [] }) => words(via),
  cue: ({ cue }) => words([cue]),
  hedges: ({ hedges }) => words(hedges),
  caveats: ({ caveats = [] }) => words(caveats.map((caveat) => caveat.words)),
  time: ({ time }) => words([time]),
  time_date: ({ time }) => dayIn(time?.value) ?? '',
  content_spans: ({ content }) => content.map(({ start, end }) => `${start}-${end}`).join(' '),
  confidence: ({ confidence }) => String(confidence),
};

const side = (name: string, of: (dispute: DisputeView) => ClaimView | null): Columns<DisputeView> => ({
  [name]: (dispute) => words([of(dispute)?.source]),
  [`${name}_id`]: (dispute) => idOf(of(dispute)?.source),
  [`${name}_act`]: (dispute) => of(dispute)?.act ?? '',
  [`${name}_content`]: (dispute) => words(of(dispute)?.content ?? []),
  [`${name}_link`]: (dispute, base) => {
    const claim = of(dispute);
    return claim ? linkToClaim(claim, base) : '';
  },
});

export const DISPUTE_COLUMNS: Columns<DisputeView> = {
  ...within<DisputeView>(ofArticle, ({ article }) => article),
  ...side('who', ({ from }) => from),
  kind: ({ kind }) => kind,
  ...side('answers', ({ to }) => to),
  why: ({ why: { reason, words: those } }) => [reason, words(those)].filter(Boolean).join(': '),
  confidence: ({ confidence }) => String(confidence),
};

const articleOf = (entry: TimelineEntry): ArticleRef =>
  entry.kind === 'claim' ? entry.claim.article : entry.event.article;

export const TIMELINE_COLUMNS: Columns<TimelineEntry> = {
  date: ({ date }) => dayIn(date) ?? '',
  told: (entry) => words([entry.kind === 'claim' ? entry.claim.time : entry.event.time]),
  reported: (entry) => (articleOf(entry).undated ? '' : entry.day),
  kind: ({ kind }) => kind,
  source: (entry) => (entry.kind === 'claim' ? words([entry.claim.source]) : ''),
  source_id: (entry) => (entry.kind === 'claim' ? idOf(entry.claim.source) : ''),
  act: (entry) => (entry.kind === 'claim' ? entry.claim.act : ''),
  words: (entry) => (entry.kind === 'claim' ? words(entry.claim.content) : entry.event.passage.words),
  link: (entry, base) =>
    entry.kind === 'claim' ? linkToClaim(entry.claim, base) : `${base}/#/articles/${entry.event.article.id}`,
  ...within<TimelineEntry>(ofArticle, articleOf),
};

export const SOURCE_COLUMNS: Columns<SourceTally> = {
  source: ({ source }) => source?.name ?? '',
  source_id: ({ source }) => source?.id ?? '',
  claims: ({ claims }) => String(claims),
  latest: ({ latest }) => latest.slice(0, 10),
  acts: ({ acts }) =>
    Object.entries(acts)
      .map(([act, count]) => `${act} ${count}`)
      .join('; '),
  outlets: ({ outlets }) => outlets.join('; '),
};

export const ENTITY_COLUMNS: Columns<EntitySummary> = {
  id: ({ id }) => id,
  type: ({ type }) => type,
  name: ({ name }) => name,
  names: ({ names }) => names.join('; '),
  roles: ({ roles }) => roles.join('; '),
  country: ({ country }) => country ?? '',
  articles: ({ articles }) => `${articles.atLeast ? '≥' : ''}${articles.count}`,
  first_seen: ({ firstSeen }) => firstSeen,
  last_seen: ({ lastSeen }) => lastSeen,
  page: ({ id }, base) => `${base}/#/entities/${id}`,
};

export const ARTICLE_COLUMNS: Columns<ArticleSummary> = {
  id: ({ id }) => id,
  key: ({ key }) => key,
  status: ({ status }) => status,
  url: ({ url }) => url ?? '',
  title: ({ title }) => title ?? '',
  outlet: ({ outlet }) => outlet ?? '',
  published: ({ publishedAt, undated, at }) => publishedAt ?? (undated ? '' : (at?.slice(0, 10) ?? '')),
  uploaded: ({ uploadedAt }) => uploadedAt ?? '',
  copies: ({ copies }) => String(copies ?? 1),
  claims: ({ claims }) => String(claims ?? ''),
  entities: ({ entities }) => String(entities ?? ''),
  disputes: ({ disputes }) => String(disputes ?? ''),
  reason: ({ refused, failed }) => refused?.reason ?? failed?.reason ?? '',
  page: ({ id }, base) => `${base}/#/articles/${id}`,
};
