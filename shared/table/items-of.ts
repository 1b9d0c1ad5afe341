// A reading → every item that it has in the lists, and what it adds to their directories. Pure: the same reading gives the
// same items, so that a later revision, or a removal, knows from the stored reading what to take back.
import { quotedIn, sketchOf } from '../check/index.ts';
import type { Act } from '../model/claim.ts';
import type { Entity } from '../model/entity.ts';
import type { Extraction } from '../model/extraction.ts';
import type { Span } from '../model/span.ts';
import { isParty, isPartyItself, nameOfActor, placesBehind, standsFor } from './actors.ts';
import type { Contribution } from './directory.ts';
import { alikePk, listPk, listSk, lists, monthOf, shardOf } from './keys.ts';
import { pack } from './pack.ts';
import { type Portrait, packShare, type Share, shareOf } from './shares.ts';
import type { ArticleRef, ClaimView, DatedEvent, PartyView } from './views.ts';
import { viewsOf } from './views-of.ts';

export interface Reading {
  readonly extraction: Extraction;
  readonly uploadedAt: string;
  readonly container?: string | undefined;
}

export interface ListItem {
  readonly pk: string;
  readonly sk: string;
  readonly z: Uint8Array;
  /** In the list of all: hashes of what the article quotes, 4 bytes each; see ask/quoted.ts. */
  readonly q?: Uint8Array;
}

type Part = Omit<ListItem, 'pk'>;

/** What an article has of an entity, for one place or the other. */
export interface Parts {
  /** All in one; undefined where that would crowd a home. */
  readonly atHome?: () => Part;
  /** In the entity's list and in that of its disputes. */
  readonly inMonths: () => readonly (Part & { readonly list: string })[];
}

export interface ItemsOfReading {
  readonly articleId: string;
  readonly at: string;
  /** By list: what it has of each entity, which placement.ts gives its place. */
  readonly shares: ReadonlyMap<string, Parts>;
  /** Everything else. */
  readonly items: readonly ListItem[];
  /** By list. */
  readonly contributions: ReadonlyMap<string, Contribution>;
}

/** Claims in one item; an article with more of them has several. Bounds an item at about a quarter of DynamoDB's 400 KB. */
const CLAIMS_AN_ITEM = 100;
/** Hashes of quoted words: as many as fit the write unit that the article's row in the list of all costs anyway. */
const QUOTED = 128;
/** Dates told of an entity by one article. */
const EVENTS_AN_ITEM = 5;
/** How many of the smallest hashes of the words make candidates: texts that share a share s of their shingles meet with 1 - (1 - s)^3. */
export const ALIKE = 3;

export function itemsOf(reading: Reading): ItemsOfReading {
  const { extraction, uploadedAt } = reading;
  const { article } = extraction;
  // who is only described ("residents") is nobody whom other articles could speak of
  const entities = extraction.entities.filter(({ named }) => named !== false);
  const ref = refOf(reading);
  const { at } = ref;
  const month = monthOf(at);
  const { claims, disputes, events } = viewsOf(extraction, ref);
  const items: ListItem[] = [];
  const shares = new Map<string, Parts>();
  const contributions = new Map<string, Contribution>();
  const packed = (share: Share, chunk = 0): Part => ({ sk: listSk(at, article.id, chunk), z: packShare(share) });

  for (const entity of [...entities, ...actorsIn(claims, entities)]) {
    const own = claims.filter((claim) => rolesIn(claim, entity.id).length > 0);
    const disputed = disputes.filter(({ from, to }) => [from, to].some((side) => side && sidesWith(side, entity.id)));
    const portrait = portraitOf(entity);
    const first = { mentions: entity.mentions.length, portrait, events: eventsOf(entity, events, own) };
    const list = lists.entity(entity.id);
    const inList = (list: string) => (share: Share, chunk: number) => ({ list, ...packed(share, chunk) });
    const whole = shareOf(ref, { ...first, claims: own, disputes: disputed });
    shares.set(list, {
      ...(Math.max(own.length, disputed.length) <= CLAIMS_AN_ITEM && { atHome: () => packed(whole) }),
      inMonths: () => [
        ...chunked(own, { least: 1 })
          .map((claims, i) => shareOf(ref, { claims, ...(i === 0 && first) }))
          .map(inList(list)),
        ...chunked(disputed)
          .map((disputes) => shareOf(ref, { disputes }))
          .map(inList(lists.disputes(entity.id))),
      ],
    });
    contributions.set(list, { months: [month], portrait });
  }
  const summary = pack({
    ...ref,
    revision: article.revision,
    uploadedAt,
    entities: entities.length,
    claims: claims.length,
    disputes: disputes.length,
    acts: actsOf(claims),
    ...(reading.container && { container: reading.container }),
  });
  const sketch = sketchOf(quotedIn(extraction), QUOTED);
  const quoted = sketch.length > 0 && { q: new Uint8Array(Uint32Array.from(sketch).buffer) };
  for (const list of [lists.all, ...(ref.outlet ? [lists.outlet(ref.outlet)] : [])]) {
    items.push({
      pk: listPk(list, month, shardOf(article.id)),
      sk: listSk(at, article.id),
      z: summary,
      ...(list === lists.all && quoted),
    });
    contributions.set(list, { months: [month], ...(list !== lists.all && { name: ref.outlet }) });
  }
  const alike = pack([ref, uploadedAt, article.contentHash, article.sketch ?? []]);
  for (const hash of (article.sketch ?? []).slice(0, ALIKE)) {
    items.push({ pk: alikePk(hash), sk: listSk(at, article.id), z: alike });
  }
  return { articleId: article.id, at, shares, items, contributions };
}

/** How many claims of each act. */
const actsOf = (claims: readonly ClaimView[]): Partial<Record<Act, number>> =>
  Object.fromEntries([...Map.groupBy(claims, ({ act }) => act)].map(([act, { length }]) => [act, length]));

/** Where an article stands in time: when it was published, or else dated, changed or uploaded; to the second, UTC. */
export function refOf({ extraction: { article }, uploadedAt }: Reading): ArticleRef {
  const { id, key, title, outlet, publishedAt, modifiedAt, dateline, url, sketch = [], contentHash } = article;
  const told = instantOf(publishedAt?.value) ?? instantOf(dateline?.date) ?? instantOf(modifiedAt?.value);
  return {
    id,
    key,
    title: title.slice(0, 200),
    ...(outlet && { outlet: outlet.slice(0, 100) }),
    at: told ?? instantOf(uploadedAt) ?? '1970-01-01T00:00:00Z',
    ...(told === undefined && { undated: true }),
    ...(told === undefined && article.unreadDate && { unreadDate: article.unreadDate }),
    ...(publishedAt && { publishedAt: publishedAt.value }),
    // Where articles with the same words are listed (see alike.ts), and which of those these are.
    ...(sketch[0] !== undefined && { words: `${sketch[0].toString(36)}.${contentHash.slice(0, 12)}` }),
    ...(url && { url: url.slice(0, 500) }),
  };
}

/** "2021" → "2021-01-01T00:00:00Z"; undefined where it is no date. A time without a zone is taken for UTC. */
function instantOf(value = ''): string | undefined {
  const [, year, month = '01', day = '01', time] = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(T.+)?)?)?$/.exec(value) ?? [];
  if (year === undefined) return undefined;
  const zoned = time === undefined || /Z$|[+-]\d{2}:?\d{2}$/.test(time) ? time : `${time}Z`;
  const instant = Date.parse(`${year}-${month}-${day}${zoned ?? ''}`);
  return Number.isNaN(instant) ? undefined : `${new Date(instant).toISOString().slice(0, 19)}Z`;
}

export type Role = 'source' | 'via' | 'target' | 'beneficiary' | 'topic' | 'addressee' | 'about';

/**
 * In which roles an entity is in a claim.
 * @param itself a country's ministries and officials are not the country
 */
export function rolesIn(claim: ClaimView, entity: string, itself = false): readonly Role[] {
  const { source, via = [], target, beneficiary, topic, addressee, about } = claim;
  const isIt = itself ? isPartyItself : isParty;
  const is = (party: PartyView | null | undefined): boolean => !!party && isIt(party, entity);
  return [
    ...(is(source) ? (['source'] as const) : []),
    ...(via.some(is) ? (['via'] as const) : []),
    ...(is(target) ? (['target'] as const) : []),
    ...(is(beneficiary) ? (['beneficiary'] as const) : []),
    ...(is(topic) ? (['topic'] as const) : []),
    ...(is(addressee) ? (['addressee'] as const) : []),
    ...(about.some((named) => named.id === entity || (!itself && standsFor(named, entity)))
      ? (['about'] as const)
      : []),
  ];
}

/** A side of a dispute is whoever speaks, and whom it is aimed at. */
const sidesWith = (claim: ClaimView, entity: string): boolean =>
  rolesIn(claim, entity).some((role) => role === 'source' || role === 'target');

/** Parties that the article calls by their places only, and the countries for which its parties speak: entities in the record. */
function actorsIn(claims: readonly ClaimView[], entities: readonly Entity[]): readonly Entity[] {
  const known = new Set(entities.map(({ id }) => id));
  const acting = claims
    .flatMap(({ source, via = [], target, beneficiary, topic, addressee }) => [
      source,
      ...via,
      target ?? beneficiary ?? topic,
      addressee,
    ])
    .flatMap((party) => {
      const named = [party?.actingAs, party?.entity].filter((one) => one !== undefined);
      const ids = [...(party?.actingAs ? [party.actingAs.id] : []), ...named.flatMap(placesBehind)];
      return party ? [...new Set(ids)].map((id) => ({ party, id })) : [];
    })
    .filter(({ id }) => !known.has(id));
  return [...Map.groupBy(acting, ({ id }) => id)].map(([id, parties]) => ({
    id,
    type: id.slice(0, id.indexOf('/')) as Entity['type'],
    name: nameOfActor(id),
    aliases: [],
    mentions: parties.map(({ party: { start, end } }) => ({ start, end, kind: 'name' as const })),
    roles: [],
    confidence: 1,
  }));
}

const portraitOf = ({ type, name, aliases, roles, country, links }: Entity): Portrait => ({
  type,
  name,
  names: [...new Set([name, ...aliases])],
  roles,
  ...(country && { country }),
  ...(links && { links }),
});

/** Dates in the sentences that mention the entity, but not those that one of its claims tells already. */
function eventsOf(
  { mentions }: Entity,
  events: readonly DatedEvent[],
  own: readonly ClaimView[],
): readonly DatedEvent[] {
  const within = ({ start, end }: Span, outer: Span): boolean => outer.start <= start && end <= outer.end;
  return events
    .filter(({ passage }) => mentions.some((mention) => within(mention, passage)))
    .filter(({ time }) => !own.some(({ content }) => content.some((words) => within(time, words))))
    .slice(0, EVENTS_AN_ITEM);
}

const chunked = <T>(all: readonly T[], { least = 0 } = {}): readonly (readonly T[])[] =>
  Array.from({ length: Math.max(least, Math.ceil(all.length / CLAIMS_AN_ITEM)) }, (_, i) =>
    all.slice(i * CLAIMS_AN_ITEM, (i + 1) * CLAIMS_AN_ITEM),
  );
