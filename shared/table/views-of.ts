// A reading → its claims, disputes and dated events as the record gives them back, with words and names in place of spans and ids.
import type { Act, Claim, Party } from '../model/claim.ts';
import type { Extraction } from '../model/extraction.ts';
import type { Span } from '../model/span.ts';
import { nameOfActor } from './actors.ts';
import { stateOf } from './on-behalf.ts';
import type { AnswerView, ArticleRef, ClaimView, DatedEvent, DisputeView, Named, PartyView, Quoted } from './views.ts';

/** Longer content is cut here in lists; the article has all of it. */
const LONGEST = 2_000;

/** Acts against somebody; whoever is supported or judged is no adversary. */
const AGAINST: ReadonlySet<Act> = new Set([
  'accuse',
  'allege',
  'deny',
  'reject',
  'condemn',
  'demand',
  'appeal',
  'warn',
]);

/** Whom a claim is aimed at, by what it does to them: accuses, supports, or merely judges or speaks of. */
export function castIn(act: Act, party: PartyView): Pick<ClaimView, 'target' | 'beneficiary' | 'topic'> {
  if (AGAINST.has(act)) return { target: party };
  return act === 'support' ? { beneficiary: party } : { topic: party };
}

/** "c7-1k3f9a": the claim's number, and a mark of its words, which a new reading of the article keeps. */
export function refOfClaim(id: string, content: readonly Quoted[]): string {
  const words = content.map(({ words }) => words).join(' … ');
  // FNV-1a: enough to tell the claims of one article apart.
  let hash = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ words.charCodeAt(i), 0x01000193) >>> 0;
  return `${id}-${hash.toString(36)}`;
}

export interface Views {
  readonly claims: readonly ClaimView[];
  readonly disputes: readonly DisputeView[];
  readonly events: readonly DatedEvent[];
}

export function viewsOf({ article, claims, disputes, entities, times }: Extraction, ref: ArticleRef): Views {
  const { text } = article;
  const names = new Map(entities.map((entity) => [entity.id, { name: entity.name, country: stateOf(entity) }]));
  const described = new Set(entities.flatMap(({ id, named }) => (named === false ? [id] : [])));
  const quoted = ({ start, end }: Span): Quoted => ({
    start,
    end,
    words: text.slice(start, Math.min(end, start + LONGEST)),
  });
  const named = (id: string): Named => {
    const { name = nameOfActor(id), country } = names.get(id) ?? {};
    return { id, name, ...(country !== undefined && { country }) };
  };
  const party = ({ start, end, entity, actingAs }: Party): PartyView => ({
    ...quoted({ start, end }),
    ...(entity !== undefined && !described.has(entity) && { entity: named(entity) }),
    ...(actingAs !== undefined && { actingAs: named(actingAs) }),
  });

  const speakers = new Map(
    claims
      .flatMap(({ id, source }) => (source ? [[id, party(source)] as const] : []))
      .map(([id, view]) => [id, (view.actingAs ?? view.entity)?.name ?? view.words.slice(0, 80)]),
  );
  const answer = (kind: AnswerView['kind'], claim: string | null): AnswerView => {
    const who = claim === null ? undefined : speakers.get(claim);
    return { kind, claim, ...(who !== undefined && { who }) };
  };
  const answersOf = (id: string): Pick<ClaimView, 'answeredBy' | 'answers'> => {
    const answeredBy = disputes.filter(({ to }) => to === id).map(({ kind, from }) => answer(kind, from));
    const answers = disputes.filter(({ from }) => from === id).map(({ kind, to }) => answer(kind, to));
    return { ...(answeredBy.length > 0 && { answeredBy }), ...(answers.length > 0 && { answers }) };
  };

  const claim = (claim: Claim): ClaimView => ({
    id: claim.id,
    ref: refOfClaim(claim.id, claim.content.map(quoted)),
    article: ref,
    form: claim.form,
    act: claim.act,
    polarity: claim.polarity,
    source: claim.source && party(claim.source),
    ...(claim.via && claim.via.length > 0 && { via: claim.via.map(party) }),
    cue: claim.cue && quoted(claim.cue),
    content: claim.content.map(quoted),
    ...(claim.addressee && { addressee: party(claim.addressee) }),
    ...(claim.target && castIn(claim.act, party(claim.target))),
    ...(claim.medium && { medium: quoted(claim.medium) }),
    ...(claim.time && { time: { ...quoted(claim.time), value: claim.time.value } }),
    ...(claim.place && { place: party(claim.place) }),
    hedges: claim.hedges.map(quoted),
    ...(claim.caveats && {
      caveats: claim.caveats.map(({ kind, words, by }) => ({
        kind,
        words: quoted(words),
        ...(by && { by: party(by) }),
      })),
    }),
    about: claim.about.map(named),
    ...(claim.parent !== undefined && { parent: claim.parent }),
    ...answersOf(claim.id),
    rule: claim.rule,
    confidence: claim.confidence,
  });

  const views = claims.map(claim);
  const byId = new Map(views.map((view) => [view.id, view]));
  return {
    claims: views,
    disputes: disputes.flatMap(({ id, from, to, kind, why, confidence }) => {
      const answering = byId.get(from);
      const answered = to === null ? null : byId.get(to);
      if (answering === undefined || answered === undefined) return [];
      const { reason, words } = why;
      return [
        {
          id,
          article: ref,
          kind,
          why: { reason, words: words.map(quoted) },
          from: answering,
          to: answered,
          confidence,
        },
      ];
    }),
    events: times
      .filter(({ value }) => /^\d{4}(-\d{2}){0,2}(T|$)/.test(value))
      .map((time) => ({
        article: ref,
        value: time.value,
        time: quoted(time),
        passage: quoted(passageAround(text, time)),
      })),
  };
}

const STOP = /[.!?…]["”’)]*\s+(?=["“‘(]?\p{Lu})|\n\n/gu;

/** The sentence around some words, as full stops and paragraphs tell, at most 300 characters to either side. */
function passageAround(text: string, { start, end }: Span): Span {
  const from = Math.max(0, start - 300);
  const before = [...text.slice(from, start).matchAll(STOP)].at(-1);
  const after = [...text.slice(end, end + 300).matchAll(STOP)][0];
  const ends = after && (after[0] === '\n\n' ? after.index : after.index + after[0].trimEnd().length);
  return {
    start: before ? from + before.index + before[0].length : from,
    end: ends === undefined ? Math.min(text.length, end + 300) : end + ends,
  };
}
