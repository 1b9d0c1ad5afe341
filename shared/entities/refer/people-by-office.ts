// "the president", "the French president", "the minister", "the 45-year-old politician" → the person of that office; where the article
// gives no name to it but says whose it is, the office itself: person/president-of-FR.
import type { Sentence, Token } from '../../language/reading.ts';
import { headOf as headOfRole } from '../link/role.ts';
import { foldWord } from '../lists/fold.ts';
import { known } from '../lists/names-known.ts';
import { isOffice, isPersonWord, sexOfWord } from '../lists/person-words.ts';
import type { Discourse } from './discourse.ts';
import { choose, keptApart, salience } from './salience.ts';
import type { Found } from './tie.ts';

export function personByOffice(
  discourse: Discourse,
  sentence: Sentence,
  first: number,
  head: Token,
): Found | undefined {
  const words = sentence.tokens.slice(first, head.index + 1).map(({ form }) => form);
  const role = headOfRole(words);
  if (!isPersonWord(role) && !isOffice(role)) return undefined;
  // "the country's first female president", "sworn in as the president": what one becomes is nobody yet
  if (
    !/^first /.test(role) &&
    words.some((word) => /^(?:first|next|second|third|last|new|previous|only|youngest|oldest)$/i.test(word))
  )
    return undefined;
  const country = countryWithin(sentence, first, head.index);
  const bearers = discourse.holdersOf(role).filter((party) => !country || !party.country || party.country === country);
  const spokenOf = discourse.lastOf(bearers);
  if (spokenOf) return { party: spokenOf, confidence: bearers.length === 1 ? 0.9 : 0.65 };
  if (
    country &&
    isOffice(role) &&
    role.length > 3 &&
    !/^(?:official|deputy|delegate|lawmaker|senator|general|candidate|aide|adviser|advisor|judge|captain|colonel|major|spokesman|spokeswoman|spokesperson|negotiator|commander|director|manager|officer|chief|head|leader)$/.test(
      role,
    )
  ) {
    const party = discourse.parties.of(`person/${role.replace(/[^a-z]+/g, '-')}-of-${country}`, 'person');
    party.name ??= sentence.tokens
      .slice(first, head.index + 1)
      .map(({ form }) => form)
      .join(' ');
    party.country ??= country;
    party.confidence = 0.6;
    if (!party.roles.length) party.roles.push(role);
    return { party, confidence: 0.8 };
  }
  return bySex(discourse, sentence, head);
}

function countryWithin(sentence: Sentence, first: number, end: number): string | undefined {
  for (let i = first; i < end; i++) {
    const place = known
      .exact([foldWord(sentence.tokens[i]?.form ?? '')])
      .find((name) => name.kind === 'country' && name.type === 'place');
    if (place && /^\p{Lu}/u.test(sentence.tokens[i]?.form ?? '')) return place.country;
  }
  return undefined;
}

/** "the man", "the woman": the last person of that sex; "the boy" is hardly ever whom the news has named. */
function bySex(discourse: Discourse, sentence: Sentence, head: Token): Found | undefined {
  const sex = sexOfWord(head.form);
  if (sex === 'u' || !/^(?:man|woman)$/i.test(head.form)) return undefined;
  if (discourse.unnamed.has(head.form.toLowerCase())) return undefined; // "A man …": it is he
  const chosen = choose(
    discourse.recent
      .filter(
        (spoken) =>
          spoken.party?.type === 'person' &&
          spoken.party.sex !== (sex === 'm' ? 'f' : 'm') &&
          !keptApart(spoken, sentence, head),
      )
      .map((spoken) => ({ spoken, score: salience(discourse, spoken, sentence, head) })),
  );
  return chosen?.spoken.party
    ? { party: chosen.spoken.party, confidence: Math.min(0.7, chosen.confidence) }
    : undefined;
}
