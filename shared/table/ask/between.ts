// What lies between the claims of an entity and those of other articles: threads, answers, charges that nobody answered, what it says
// otherwise now, and figures. Each is a page of pairs or groups: a tie stands on the page where its first claim stands in the question's order.
import {
  answerTie,
  changeTie,
  countsOf,
  type Figure,
  figuresOf,
  nameOf,
  type Origins,
  originsOf,
  type Reading,
  sameTie,
  statementsOf,
  type Tie,
  threadsOf,
  type What,
} from '../../across/index.ts';
import type { Act } from '../../model/claim.ts';
import type { Dispute } from '../../model/dispute.ts';
import type { Extraction } from '../../model/extraction.ts';
import type { Table } from '../client.ts';
import { type Role, rolesIn } from '../items-of.ts';
import { lists } from '../keys.ts';
import type { Position } from '../page.ts';
import type { ClaimView, Quoted } from '../views.ts';
import { viewsOf } from '../views-of.ts';
import { articleById } from './articles.ts';
import { type Span, sharesIn } from './claims.ts';
import { type Compared, comparedIn, placeOf, type Window } from './compared.ts';
import type { Copies } from './copies.ts';

export interface BetweenQuestion extends Span {
  readonly entity: string;
  /** Of a country, not its ministries and officials. */
  readonly itself?: boolean | undefined;
  readonly newestFirst?: boolean;
  readonly copies?: Copies | undefined;
}

export interface Part<T> {
  readonly items: readonly T[];
  readonly next?: Position;
}

const paged = <T>(items: readonly T[], next: Position | undefined): Part<T> => ({ items, ...(next && { next }) });
const hasRole = (claim: ClaimView, entity: string, roles: readonly Role[], itself?: boolean): boolean =>
  rolesIn(claim, entity, itself).some((role) => roles.includes(role));

/** Pairs of a window of which one claim at least stands on the page, and none before it. */
function* pairsOf({ head, tail }: Window): Generator<readonly [Compared, Compared]> {
  for (const [index, one] of head.entries()) {
    for (const other of head.slice(index + 1)) if (one.claim.article.id !== other.claim.article.id) yield [one, other];
    for (const other of tail) if (one.claim.article.id !== other.claim.article.id) yield [one, other];
  }
}

/** As rare a stem in news says what a claim is about. */
const TELLING = 0.2;

/** Whether two claims have a word in common that tells: other pairs are not looked at. */
function mayMeet({ statement: a }: Compared, { statement: b }: Compared): boolean {
  for (const [stem, rare] of a.words.stems) if (rare >= TELLING && b.words.stems.has(stem)) return true;
  return false;
}

export interface AnswerView extends Tie {
  readonly kind: Dispute['kind'];
  /** The answering claim. */
  readonly from: ClaimView;
  readonly to: ClaimView;
}

/** The entity answers, or is answered, in another article; between it and `with`, where that is given. */
export async function answersOf(
  table: Table,
  {
    entity,
    with: other,
    kinds,
    itself,
    ...stretch
  }: BetweenQuestion & {
    readonly with?: string | undefined;
    readonly kinds?: readonly Dispute['kind'][] | undefined;
  },
  after: Position | undefined,
): Promise<Part<AnswerView>> {
  const entities = other === undefined ? [entity] : [entity, other];
  const window = await comparedIn(table, { ...stretch, entities }, after);
  const speaks = ({ claim }: Compared, who: string): boolean => hasRole(claim, who, ['source'], itself);
  const sides = (one: Compared, two: Compared): boolean =>
    other === undefined
      ? speaks(one, entity) || speaks(two, entity)
      : (speaks(one, entity) && speaks(two, other)) || (speaks(two, entity) && speaks(one, other));
  const items = [...pairsOf(window)].flatMap(([one, two]): readonly AnswerView[] => {
    if (!sides(one, two)) return [];
    return [answerBetween(one, two), answerBetween(two, one)].filter((found) => found !== undefined);
  });
  return paged(
    items.filter(({ kind }) => kinds === undefined || kinds.includes(kind)),
    window.next,
  );
}

const ANSWERING: ReadonlySet<Act> = new Set(['deny', 'reject']);
export const CHARGES: ReadonlySet<Act> = new Set(['accuse', 'allege', 'condemn']);

function answerBetween(from: Compared, to: Compared): AnswerView | undefined {
  if (!ANSWERING.has(from.claim.act) && !CHARGES.has(to.claim.act) && !mayMeet(from, to)) return undefined;
  const tie = answerTie(from.statement, to.statement);
  return tie && { ...tie, from: from.claim, to: to.claim };
}

/** Charges against the entity that neither their own article nor another one near in time has an answer to. */
export async function unansweredOf(
  table: Table,
  { entity, itself, ...stretch }: BetweenQuestion,
  after: Position | undefined,
): Promise<Part<ClaimView>> {
  const window = await comparedIn(table, { ...stretch, entities: [entity] }, after);
  const all = [...window.lead, ...window.head, ...window.tail];
  const answering = all.filter(({ claim }) => hasRole(claim, entity, ['source'], itself));
  const items = window.head
    .filter(({ claim }) => CHARGES.has(claim.act) && hasRole(claim, entity, ['target'], itself))
    .filter(({ claim }) => !(claim.answeredBy ?? []).some(({ kind }) => DISPUTING.has(kind)))
    .filter((charge) => !answering.some((answer) => answerBetween(answer, charge)))
    .map(({ claim }) => claim);
  return paged(items, window.next);
}

const DISPUTING: ReadonlySet<Dispute['kind']> = new Set(['denies', 'rejects', 'counter_accuses', 'contradicts']);

export interface ChangeView extends Tie {
  readonly what: What;
  /** The earlier claim. */
  readonly from: ClaimView;
  readonly to: ClaimView;
}

/** What the entity says otherwise than before: another number, or yes for no. Shown as a pair, never called a lie. */
export async function changesOf(
  table: Table,
  { entity, what, itself, ...stretch }: BetweenQuestion & { readonly what?: What | undefined },
  after: Position | undefined,
): Promise<Part<ChangeView>> {
  const fits = (claim: ClaimView): boolean => hasRole(claim, entity, ['source'], itself);
  const window = await comparedIn(table, { ...stretch, entities: [entity], fits }, after);
  const items = [...pairsOf(window)].flatMap(([one, two]): readonly ChangeView[] => {
    if (!mayMeet(one, two)) return [];
    const [from, to] = one.claim.article.at <= two.claim.article.at ? [one, two] : [two, one];
    const tie = changeTie(from.statement, to.statement);
    return tie && (what === undefined || tie.what === what) ? [{ ...tie, from: from.claim, to: to.claim }] : [];
  });
  return paged(items, window.next);
}

export interface ThreadView {
  /** In the order of the question. */
  readonly claims: readonly ClaimView[];
  /** Pairs of them by `article.id#id`, with why each was made. */
  readonly ties: readonly (Tie & { readonly a: string; readonly b: string })[];
  readonly articles: number;
  readonly outlets: readonly string[];
  /** Days of the first and the latest report. */
  readonly first: string;
  readonly latest: string;
  readonly origins: Origins;
}

/** What the entity says in several articles, each thing with whoever reports it; those most reported on the page first. */
export async function threadsFor(
  table: Table,
  { entity, role = 'source', itself, ...stretch }: BetweenQuestion & { readonly role?: 'source' | 'about' | undefined },
  after: Position | undefined,
): Promise<Part<ThreadView>> {
  const roles: readonly Role[] = role === 'source' ? ['source'] : ['about', 'target', 'beneficiary', 'topic'];
  const fits = (claim: ClaimView): boolean => hasRole(claim, entity, roles, itself);
  const window = await comparedIn(table, { ...stretch, entities: [entity], fits }, after);
  const whole: Window = { lead: [], head: [...window.lead, ...window.head], tail: window.tail };
  const ties = [...pairsOf(whole)].flatMap(([one, two]) => {
    const tie = mayMeet(one, two) ? sameTie(one.statement, two.statement) : undefined;
    return tie ? [{ a: one, b: two, ...tie }] : [];
  });
  const byName = new Map([...whole.head, ...whole.tail].map((one) => [nameOf(one.statement), one.claim]));
  const led = new Set(window.lead.map(({ statement }) => nameOf(statement)));
  const headed = new Set(window.head.map(({ statement }) => nameOf(statement)));
  const groups = threadsOf(ties.map(({ a, b, probability }) => ({ a: a.statement, b: b.statement, probability })))
    // one that begins on the page before was told there; one that begins after the page will be
    .filter((group) => group.some((one) => headed.has(nameOf(one))) && !group.some((one) => led.has(nameOf(one))));
  const items = await Promise.all(
    groups.map(async (group) => {
      const claims = group.flatMap((one) => byName.get(nameOf(one)) ?? []).sort(byTime(stretch.newestFirst ?? true));
      const places = new Set(claims.map(placeOf));
      return {
        ...threadOf(claims, await originsOfClaims(table, claims)),
        ties: ties
          .map(({ a, b, ...tie }) => ({ a: placeOf(a.claim), b: placeOf(b.claim), ...tie }))
          .filter(({ a, b }) => places.has(a) && places.has(b)),
      };
    }),
  );
  return paged(
    items.sort((a, b) => b.articles - a.articles || (a.latest < b.latest ? 1 : -1)),
    window.next,
  );
}

const byTime = (newestFirst: boolean) => (a: ClaimView, b: ClaimView) => {
  const [x, y] = [`${a.article.at}#${placeOf(a)}`, `${b.article.at}#${placeOf(b)}`];
  return x < y === newestFirst ? 1 : -1;
};

export function threadOf(claims: readonly ClaimView[], origins: Origins): Omit<ThreadView, 'ties'> {
  const days = claims.map(({ article }) => article.at.slice(0, 10)).sort();
  return {
    claims,
    articles: new Set(claims.map(({ article }) => article.id)).size,
    outlets: [...new Set(claims.flatMap(({ article }) => article.outlet ?? []))].sort(),
    first: days[0] ?? '',
    latest: days.at(-1) ?? '',
    origins,
  };
}

/** Articles read for the origins of one thread: the earliest, as the others had it from somewhere. */
const READ = 24;

/** In how many places these claims were got: their articles are read for credits, sources that they name, and words that they share. */
export async function originsOfClaims(table: Table, claims: readonly ClaimView[]): Promise<Origins> {
  const byArticle = [...Map.groupBy(claims, ({ article }) => article.id)].sort(([, [a]], [, [b]]) =>
    `${a?.article.at}` < `${b?.article.at}` ? -1 : 1,
  );
  const read = byArticle.slice(0, READ).map(async ([id, own]) => {
    const found = await articleById(table, id);
    if (!found?.extraction) return [];
    const wanted = new Set(own.map((claim) => claim.id));
    const statements = statementsOf(found.extraction).filter(({ claim }) => wanted.has(claim));
    return [{ reading: found.extraction as Reading, statements }];
  });
  const origins = originsOf((await Promise.all(read)).flat());
  // what was not read is not known
  const left = Math.max(0, byArticle.length - READ);
  return { ...origins, unknown: origins.unknown + left };
}

export interface FigureView extends Omit<Figure, 'key' | 'claim' | 'words'> {
  readonly words: Quoted;
  readonly claim: ClaimView;
}

/** Articles of one page of figures, and how many are read at once. */
const FIGURES = { articles: 48, atOnce: 16 };

/** Who says how many of what, in articles that mention the entity. */
export async function figuresFor(
  table: Table,
  { entity, of, itself: _, ...stretch }: BetweenQuestion & { readonly of: string },
  after: Position | undefined,
): Promise<Part<FigureView>> {
  const paging = { limit: Number.POSITIVE_INFINITY, after, budget: FIGURES.articles };
  const question = { ...stretch, lists: [lists.entity(entity)] };
  const { items: found, next } = await sharesIn(table, question, paging, ({ article }) => [article]);
  const articles = [...new Map(found.map((article) => [article.id, article])).values()];
  const items: FigureView[] = [];
  for (let from = 0; from < articles.length; from += FIGURES.atOnce) {
    const read = articles.slice(from, from + FIGURES.atOnce).map(async (article) => {
      const extraction = (await articleById(table, article.id))?.extraction;
      return extraction ? figuresIn(extraction, viewsOf(extraction, article).claims, of) : [];
    });
    items.push(...(await Promise.all(read)).flat());
  }
  return paged(items, next);
}

function figuresIn(reading: Extraction, own: readonly ClaimView[], of: string): readonly FigureView[] {
  const views = new Map(own.map((claim) => [claim.id, claim]));
  const statements = statementsOf(reading).filter(({ claim }) => views.has(claim));
  const seen = new Set<string>();
  return figuresOf(reading, statements)
    .filter((figure) => countsOf(figure, of))
    .flatMap(({ key: _key, claim: id, words: span, ...figure }) => {
      const claim = views.get(id);
      // a claim within another's words holds the same number
      const place = `${span.start}-${span.end}`;
      if (!claim || seen.has(place)) return [];
      seen.add(place);
      return [{ ...figure, words: { ...span, words: reading.article.text.slice(span.start, span.end) }, claim }];
    });
}
