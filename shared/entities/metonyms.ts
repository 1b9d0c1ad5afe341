// Places that stand for who acts there: "Yerevan accuses" is Armenia's government, "in Yerevan" and "YEREVAN --" are only a place.
// The mention keeps the place's type and says `actingAs`: organization/government-of-AM.
import type { Sentence } from '../language/reading.ts';
import type { Article } from '../model/article.ts';
import { capitals, countries, slugOf } from './lists/names-known.ts';
import type { Parties, PlacedMention } from './party.ts';

/** Seats of power whose name is not the capital's. */
const SEATS: Readonly<Record<string, string>> = {
  'place/BE/brussels': 'organization/EU',
  'place/US/capitol-hill': 'organization/US-Congress',
  'place/US/white-house': 'organization/government-of-US',
  'place/RU/kremlin': 'organization/government-of-RU',
  'place/GB/downing-street': 'organization/government-of-GB',
  'place/US/foggy-bottom': 'organization/State-Department',
  'place/GB/whitehall': 'organization/government-of-GB',
  'place/GB/westminster': 'organization/parliament-of-GB',
  'place/FR/quai-dorsay': 'organization/foreign-ministry-of-FR',
  'place/BR/planalto': 'organization/government-of-BR',
  'place/AR/casa-rosada': 'organization/government-of-AR',
  'place/VE/miraflores': 'organization/government-of-VE',
  'place/PH/malacanang': 'organization/government-of-PH',
  'place/NG/aso-rock': 'organization/government-of-NG',
  'place/CN/zhongnanhai': 'organization/government-of-CN',
  'place/ES/moncloa': 'organization/government-of-ES',
  'place/IT/chigi': 'organization/government-of-IT',
  'place/NL/the-hague': 'organization/government-of-NL',
  'place/FR/elysee': 'organization/government-of-FR',
  'place/KR/blue-house': 'organization/government-of-KR',
};

/** Relations in which a place acts: as subject, agent, or owner of an act or word. */
const ACTS = /^(?:nsubj|nsubj:pass|nsubj:outer|obl:agent|vocative|obj|iobj|conj|root|parataxis|nmod:poss)$/;
const DEEDS =
  /^(?:claim|accusation|allegation|denial|statement|decision|position|stance|demand|offer|proposal|threat|warning|call|request|support|refusal|rejection|response|reaction|policy|policies|plan|ally|allies|forces?|troops|army|military|side|interests?|government|leaders?|leadership|actions?|intention|efforts?|insistence|view|assertion|behavior|behaviour|aggression|bid|pledge|promise)s?$/i;
const SPEAKS =
  /^(?:say|tell|accuse|deny|reject|claim|warn|urge|call|demand|insist|announce|agree|refuse|condemn|blame|vow|threaten|offer|propose|want|seek|hope|believe|support|back|oppose|plan|decide|pledge|promise|ask|request|respond|react|recognize|recognise|sign|send|withdraw|impose|consider|think|expect|fear|argue|dispute|dismiss|acknowledge|admit|confirm|describe|express|protest|signal|suspend|expel|invite|summon|appeal|stress|note|maintain|welcome|criticize|criticise|denounce|invoke|inform|refer|declare|need|try|fail|use|see|view|regard|launch|negotiate|discuss|approve|ban|sanction|arm|fund|invade|attack|annex|occupy|veto|vote|join|retaliate)$/;

export function actingAs(placeId: string, kind: string | undefined): string | undefined {
  const seat = SEATS[placeId];
  if (seat) return seat;
  const [, country = '', city] = placeId.split('/');
  if (kind === 'country' && countries.has(country)) return `organization/government-of-${country}`;
  if (city && capitals.get(city) === country) return `organization/government-of-${country}`;
  return undefined;
}

/** Marks the mentions of places that act. Places of no list act too: an invented country's government is as much a party. */
export function markMetonyms(sentences: readonly Sentence[], article: Article, parties: Parties): void {
  const dateline = article.parts.dateline;
  for (const party of parties.all()) {
    if (party.type !== 'place') continue;
    const who =
      actingAs(party.id, party.kind) ??
      (party.kind === undefined ? `organization/government-of-${slugOf(party.id.slice(6))}` : undefined);
    if (!who) continue;
    for (const mention of party.mentions) {
      if (mention.kind !== 'name' || (dateline && mention.start < dateline.end && mention.end > dateline.start))
        continue;
      if (acts(sentences[mention.sentence] as Sentence, mention)) (mention as { actingAs?: string }).actingAs = who;
    }
  }
}

/** A place acts where it is the subject of a deed, the agent of one, or owns one: "Baku's claims". */
function acts(sentence: Sentence, { first, last }: PlacedMention): boolean {
  const inside = sentence.tokens.slice(first, last);
  const head = inside.find((token) => token.head < first || token.head >= last);
  if (!head || !ACTS.test(head.relation)) return false;
  if (
    sentence.tokens
      .slice(Math.max(0, first - 2), first)
      .some((token) => /^(?:in|at|near|from|outside|around|inside)$/i.test(token.form))
  )
    return false;
  const governor = sentence.tokens[head.head];
  if (!governor) return false;
  if (head.relation === 'nmod:poss') return DEEDS.test(governor.form);
  if (head.relation.startsWith('nsubj') || head.relation === 'obl:agent')
    return SPEAKS.test(governor.lemma) || /^(?:accusing|saying|denying)$/.test(governor.form);
  if (head.relation === 'obj' || head.relation === 'iobj')
    return /^(?:accuse|blame|urge|ask|tell|warn|condemn|criticize|criticise|call|thank|support|threaten|inform|sanction|pressure|press|order|force|persuade|help|assist|back|arm|attack|invade)$/.test(
      governor.lemma,
    );
  if (head.relation === 'conj')
    return /^(?:nsubj|obl:agent)/.test(governor.relation) && SPEAKS.test(sentence.tokens[governor.head]?.lemma ?? '');
  return false;
}
