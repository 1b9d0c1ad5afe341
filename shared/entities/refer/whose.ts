// Whose ministry, government or army, where the words don't say: the side that spoke or acted last; else the dateline's country; else the
// side that was spoken of last; else the country of which the article speaks most. Each with how sure that is.
import type { Sentence } from '../../language/reading.ts';
import type { Article } from '../../model/article.ts';
import { countries, slugOf } from '../lists/names-known.ts';
import type { Parties, Party } from '../party.ts';
import { isStateBody } from './classes.ts';
import type { Discourse } from './discourse.ts';

export interface Side {
  /** ISO code, or the slug of a place that no list has. */
  readonly country: string;
  readonly confidence: number;
  /** True where the dateline says so. */
  readonly byDateline?: boolean;
}

/** Regions that have ministries, armies and presidents of their own, whoever recognizes them. */
const STATELIKE = new Set(
  [
    'nagorno-karabakh',
    'abkhazia',
    'south-ossetia',
    'transnistria',
    'kurdistan',
    'somaliland',
    'crimea',
    'donetsk',
    'luhansk',
    'cyprus-north',
    'catalonia',
    'scotland',
    'wales',
    'northern-ireland',
    'chechnya',
    'republika-srpska',
    'rojava',
    'quebec',
    'gaza',
    'tibet',
  ].map((name) => `place/${name}`),
);

/** The country for which a party stands: its own where it is a country, capital or body of one. */
export function countryOf(party: Party): string | undefined {
  if (party.country) return party.country;
  if (STATELIKE.has(party.id)) return slugOf(party.id.slice(6));
  const body = /^organization\/.*-of-(.+)$/.exec(party.id)?.[1];
  if (body) return body;
  return party.type === 'place' && party.kind === undefined ? slugOf(party.id.slice(6)) : undefined;
}

export function sideAt(discourse: Discourse, sentence: Sentence, at: number): Side | undefined {
  const owner = ownerAt(discourse, sentence, at);
  if (owner) return { country: owner, confidence: 0.8 };
  const subject = subjectSide(discourse, sentence.index, at);
  if (subject) return { country: subject, confidence: 0.7 };
  const near = (acts: boolean, confidence: number): Side | undefined => {
    const here = lastSide(discourse, sentence.index, sentence.index, at, acts);
    if (here) return { country: here, confidence };
    const before = lastSide(discourse, sentence.index - 2, sentence.index - 1, Infinity, acts);
    return before === undefined ? undefined : { country: before, confidence: confidence - 0.1 };
  };
  // "money went to Switzerland. The government said": a country that only stands by is not the one meant, where a dateline names another
  const { homeSide } = discourse;
  return near(true, 0.7) ?? (homeSide?.byDateline ? homeSide : (near(false, 0.5) ?? homeSide));
}

/** "Israel launched … after Palestinian attacks, the military said": whose deed the sentence tells. */
function subjectSide(discourse: Discourse, sentence: number, before: number): string | undefined {
  const { tokens } = discourse.scene(sentence).sentence;
  const subject = discourse.recent.find(
    ({ party, sentence: at, last, head, pronoun }) =>
      at === sentence &&
      last <= before &&
      !pronoun &&
      party?.type === 'place' &&
      party.kind === 'country' &&
      // "Congolese troops clashed …, the army said"
      (head.relation === 'nsubj' || (head.relation === 'amod' && tokens[head.head]?.relation === 'nsubj')),
  );
  return subject?.party && countryOf(subject.party);
}

/** "Kavaria's Defense Ministry": the place right before, in no list though it be. */
function ownerAt(discourse: Discourse, sentence: Sentence, at: number): string | undefined {
  if (!/^['’]s?$/.test(sentence.tokens[at - 1]?.form ?? '')) return undefined;
  const owner = discourse.recent.findLast(
    ({ party, sentence: index, last }) =>
      party?.type === 'place' && index === sentence.index && (last === at - 1 || last === at),
  );
  return owner?.party && countryOf(owner.party);
}

/** Whose bodies an article means where nothing nearer says: the dateline's country, else the country it speaks of most. */
export function homeSide(parties: Parties, article: Article): Side | undefined {
  const dateline = article.parts.dateline;
  const counts = new Map<string, number>();
  for (const party of parties.all()) {
    const country = countryOf(party);
    if (!country || (party.type === 'organization' && !isStateBody(party))) continue;
    if (dateline && party.mentions.some(({ start, end }) => start >= dateline.start && end <= dateline.end))
      return { country, confidence: 0.5, byDateline: true };
    if (isState(country, party)) counts.set(country, (counts.get(country) ?? 0) + party.mentions.length);
  }
  const [top] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return top && top[1] > 1 ? { country: top[0], confidence: 0.4 } : undefined;
}

/** A country, a region with a state of its own, or a place of no list whose people the article speaks of. */
const isState = (country: string, party: Party): boolean =>
  countries.has(country) || STATELIKE.has(party.id) || party.mentions.some(({ kind }) => kind === 'adjective');

/**
 * The last party of a country in some sentences, or the last that does something there: a place of nowhere in particular ("near Teld")
 * counts only if it is known.
 */
function lastSide(discourse: Discourse, from: number, to: number, before: number, acts: boolean): string | undefined {
  for (let i = discourse.recent.length - 1; i >= 0; i--) {
    const spoken = discourse.recent[i];
    if (
      !spoken?.party ||
      spoken.sentence < from ||
      spoken.sentence > to ||
      (spoken.sentence === to && spoken.first >= before)
    )
      continue;
    if (acts && !isSubject(discourse, spoken)) continue;
    if (spoken.party.type === 'person' && !spoken.party.country) continue;
    // "(AFP)", "told the BBC": whose government is meant is not theirs
    if (spoken.party.type === 'organization' && !isStateBody(spoken.party)) continue;
    const country = countryOf(spoken.party);
    if (country && isState(country, spoken.party)) return country;
  }
  return undefined;
}

/** The subject of its clause, or what describes or owns one: "Congolese troops", "Kavaria's army". */
function isSubject(discourse: Discourse, { sentence, head }: Discourse['recent'][number]): boolean {
  const { tokens } = discourse.scene(sentence).sentence;
  let at = head;
  for (let steps = 0; steps < 3; steps++) {
    if (/^nsubj/.test(at.relation)) return true;
    const above = tokens[at.head];
    if (!above || !/^(amod|compound|nmod:poss|flat|appos|conj|nmod:desc)$/.test(at.relation)) return false;
    at = above;
  }
  return false;
}
