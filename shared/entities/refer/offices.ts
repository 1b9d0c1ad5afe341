// Offices of persons: "his office", "the presidential office", "Pashinian's office" → organization/office-of-nikol-pashinian.
// It speaks for the person, and stays a party of its own.
import type { Sentence, Token } from '../../language/reading.ts';
import type { Party } from '../party.ts';
import type { Discourse } from './discourse.ts';
import type { Found } from './resolve.ts';

const OFFICE = /^(?:office|administration|spokesman|press service|secretariat)$/;
const OF_ROLE: Readonly<Record<string, string>> = {
  presidential: 'president',
  ministerial: 'minister',
  gubernatorial: 'governor',
  mayoral: 'mayor',
  royal: 'king',
  papal: 'pope',
};

export function officeOf(discourse: Discourse, sentence: Sentence, first: number, head: Token): Found | undefined {
  if (!OFFICE.test(head.form.toLowerCase())) return undefined;
  const owner = ownerBefore(discourse, sentence, first, head) ?? holderBy(discourse, sentence, first, head);
  if (owner?.type !== 'person') return undefined;
  const party = discourse.parties.of(`organization/office-of-${owner.id.slice('person/'.length)}`, 'organization');
  party.name ??= `Office of ${owner.name ?? [...owner.spellings.keys()].sort((a, b) => b.length - a.length)[0] ?? 'the person'}`;
  party.country ??= owner.country;
  party.confidence = 0.75;
  return { party, confidence: 0.8 };
}

/** The person whose possessive stands before the office: "his", "Pashinian 's", "the president 's". */
function ownerBefore(discourse: Discourse, sentence: Sentence, first: number, head: Token): Party | undefined {
  const owned = discourse.recent.filter(
    ({ sentence: at, first: from, last, party }) =>
      at === sentence.index && party?.type === 'person' && from >= first - 8 && last <= head.index,
  );
  const near = owned.at(-1);
  if (!near) return undefined;
  const between = sentence.tokens.slice(near.last, head.index).map(({ form }) => form);
  return near.pronoun
    ? between.length <= 1
      ? near.party
      : undefined
    : /^['’]s?$/.test(between[0] ?? '') && between.length <= 2
      ? near.party
      : undefined;
}

/** "the presidential office": of the last person who has that title. */
function holderBy(discourse: Discourse, sentence: Sentence, first: number, head: Token): Party | undefined {
  const role = sentence.tokens
    .slice(first, head.index)
    .map(({ form }) => OF_ROLE[form.toLowerCase()])
    .find(Boolean);
  if (!role) return undefined;
  return discourse.lastOf(discourse.holdersOf(role));
}
