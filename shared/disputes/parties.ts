// A party → the sides it stands for, so that two can be told apart: its entity, who acts for it, its country where it is a state's, whom it speaks for, its name.
// "Estrava's foreign ministry", "an Estravan spokesman", "Estravan troops" → one side; "Cosby's lawyer Martin Singer" → Singer and Cosby.

import { listAt } from '../entities/lists/lines.ts';
import type { Token } from '../language/index.ts';
import type { Party } from '../model/claim.ts';
import type { Entity } from '../model/entity.ts';
import type { Span } from '../model/span.ts';

/** Keys of the sides a party stands for. */
export type SideKeys = ReadonlySet<string>;

export interface PartyReader {
  readonly of: (party: Party | null | undefined) => SideKeys;
  /** Sides of everybody mentioned in these words. */
  readonly within: (spans: readonly Span[], tokens: readonly Token[]) => SideKeys;
}

/**
 * Two parties share a side. Their nouns alone ("the company") tell only where one of them has no name: "the Tolvan chemical company" and
 * "the company" are one, "Estravan officials" and "Kavarian officials" are not.
 */
export function meet(a: SideKeys, b: SideKeys): boolean {
  let nameless: boolean | undefined;
  for (const key of a)
    if (b.has(key)) {
      if (!key.startsWith(NOUN)) return true;
      nameless ??= isNameless(a) || isNameless(b);
      if (nameless) return true;
    }
  return false;
}

const NOUN = 'noun ';
/** "soldier", "troop" → army; "army" → army. */
export const bodiesOf = (nouns: readonly string[]): ReadonlySet<string> =>
  new Set(nouns.flatMap((noun) => BODY_OF.get(noun) ?? (BODIES.has(noun) ? noun : [])));
export const isBody = (noun: string): boolean => BODIES.has(noun);
/** The key of a party by its noun. */
export const nounKey = (noun: string): string => `${NOUN}${noun}`;
/** Known by a noun alone: "the company", "residents". */
export const isNameless = (keys: SideKeys): boolean =>
  [...keys].every((key) => key.startsWith(NOUN) || key.startsWith('described/'));
/** The nouns it is known by. */
export const nounsIn = (keys: SideKeys): readonly string[] =>
  [...keys].filter((key) => key.startsWith(NOUN)).map((key) => key.slice(NOUN.length));

/** Those who speak or act for another: "Velk's lawyer", "the army of Tarsk", "a spokesman for the firm". */
const STANDS_FOR =
  /\b(?:spokes(?:man|woman|person|people)|lawyers?|attorneys?|counsel|representatives?|team|campaign|office|ministry|embassy|government|administration|army|navy|forces?|troops|military|soldiers|police|officials?|authorit(?:y|ies)|aides?|ambassador|envoy|minister|president|side|media|agency|gunners|rebels|fighters)\b/i;
const EXECUTIVE =
  /^organization\/(?:government|armed-forces|army|navy|air-force|embassy|[a-z-]*ministry|ministry-[a-z-]+|[a-z-]*department)-(?:of|in)-([A-Z]{2})\b/;
const OFFICE = /\b(?:president|premier|chancellor|minister|ambassador|envoy|spokes(?:man|woman|person)|governor)\b/i;
const NO_MORE = /\b(?:former|ex-|then-|vice presidential|candidate|opposition|shadow)\b/i;
const PRONOUN = /^(?:he|she|it|they|we|i|him|her|them|us|me|who|which|that|his|its|their|this)$/i;
/** Words before a noun that tell no two parties apart. */
const NO_PARTY = new Set(listAt(new URL('./no-party.txt', import.meta.url)).map(([word]) => word));
/** Those who make up a body, and other words for it. */
const BODY_OF: ReadonlyMap<string, string> = new Map(
  listAt(new URL('./bodies.tsv', import.meta.url)).flatMap(([body = '', words = '']) =>
    words.split(' ').map((word) => [word, body] as const),
  ),
);
const BODIES: ReadonlySet<string> = new Set(BODY_OF.values());
/** Words of names that tell no two parties apart. */
const SHARED =
  /^(?:the|a|an|foreign|prime|vice|deputy|former|defen[cs]e|interior|justice|finance|health|minist(?:er|ry)|president|government|department|state|office|general|secretary|spokes(?:man|woman|person)|officials?|army|party|council|committee|court|parliament|union|national|united|mr|mrs|ms|dr|gov|sen|rep)$/;

export function partyReader(text: string, entities: readonly Entity[], sources: readonly Party[]): PartyReader {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const mentions = entities
    .flatMap(({ id, mentions: all }) => all.map((mention) => ({ ...mention, id })))
    .sort((a, b) => a.start - b.start);
  const touching = (span: Span) => inside(mentions, span);
  const ofId = (id: string): readonly string[] => {
    const entity = byId.get(id);
    const state = entity && stateOf(entity);
    return [id, ...(state ? [`state ${state}`] : [])];
  };
  // "Cosby's lawyer Martin Singer": whom he speaks for is told once
  const speaksFor = new Map<string, Set<string>>();
  for (const source of sources)
    if (source.entity !== undefined && STANDS_FOR.test(text.slice(source.start, source.end)))
      for (const { id } of touching(source))
        if (id !== source.entity) speaksFor.set(source.entity, (speaksFor.get(source.entity) ?? new Set()).add(id));
  const of: PartyReader['of'] = (party) => {
    if (!party) return new Set();
    const words = text.slice(party.start, party.end);
    const ids = [party.entity, party.actingAs].filter((id) => id !== undefined);
    const stands = STANDS_FOR.test(words) && !NO_MORE.test(words);
    const stood = stands ? touching(party).map(({ id }) => id) : [];
    const clients = ids.flatMap((id) => [...(speaksFor.get(id) ?? [])]);
    const keys = [...ids, ...stood, ...clients].flatMap(ofId);
    if (PRONOUN.test(words)) return new Set([...keys, ...(keys.length > 0 ? [] : namesIn(words))]);
    // "a former engineer at Pling" is not Pling's side
    const core = words.replace(/,? (?:of|in|from|for|at|on|who|that|which|with|by|against) .*/, '');
    const nouns = [...core.matchAll(/(?<!\p{L})\p{Ll}[\p{L}’'-]+(?=[ ,(]|$)/gu)].map(([noun]) => singular(noun));
    return new Set([
      ...keys,
      ...namesIn(stands ? words : core),
      ...nouns.filter((noun) => !NO_PARTY.has(noun)).map((noun) => `${NOUN}${noun}`),
      ...[...nouns, ...(OFFICE.test(core) && !NO_MORE.test(core) ? ['minister'] : [])].flatMap((noun) => {
        const body = BODY_OF.get(noun);
        return body === undefined ? [] : [`${NOUN}${body}`];
      }),
    ]);
  };
  const within: PartyReader['within'] = (spans, tokens) =>
    new Set([
      ...spans.flatMap(touching).flatMap(({ id, actingAs }) => [...ofId(id), ...(actingAs ? ofId(actingAs) : [])]),
      ...tokens
        .filter(({ upos, form }) => upos === 'PROPN' || (upos === 'ADJ' && /^\p{Lu}/u.test(form)))
        .flatMap(({ form }) => namesIn(form)),
    ]);
  return { of, within };
}

/** The country whose government a party is or serves. */
function stateOf({ id, type, country, roles }: Entity): string | undefined {
  const place = /^place\/([A-Z]{2})$/.exec(id)?.[1] ?? EXECUTIVE.exec(id)?.[1];
  if (place) return place;
  if (type === 'group') return country;
  const [role] = roles;
  return type === 'person' && role !== undefined && OFFICE.test(role) && !NO_MORE.test(role) ? country : undefined;
}

/** Capitalized words, in lower case; a people and its country share their root ("estravan", "estrava"). */
const namesIn = (words: string): readonly string[] =>
  [...words.matchAll(/\p{Lu}[\p{L}'’-]+/gu)]
    .map(([word]) => word.toLowerCase().replace(/['’]s?$/, ''))
    .filter((word) => !SHARED.test(word) && !PRONOUN.test(word))
    .map((word) => `name ${word.length > 5 ? word.replace(/(?:ians?|ans?|n|ish|ese|a|ia)$/, '') : word}`);

function inside<T extends Span>(sorted: readonly T[], span: Span): readonly T[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as T).start < span.start) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (let at = low; at < sorted.length && (sorted[at] as T).start < span.end; at++)
    if ((sorted[at] as T).end <= span.end) found.push(sorted[at] as T);
  return found;
}

const singular = (noun: string): string => noun.replace(/ies$/, 'y').replace(/(?<=[^s])s$/, '');
