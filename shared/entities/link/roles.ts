// Titles and roles that the article gives its persons, before and after their names. They tell sex and country too.
import type { Sentence } from '../../language/reading.ts';
import { countryOfRole } from '../lists/country-of-role.ts';
import { sexOfWord } from '../lists/person-words.ts';
import type { Parties, Party } from '../party.ts';
import type { NamesIn, Role } from './role.ts';
import { roleAfter } from './role-after.ts';
import { roleBefore } from './role-before.ts';

export function addRoles(sentences: readonly Sentence[], text: string, parties: Parties): void {
  const names = namesIn(parties);
  for (const party of parties.all()) {
    if (party.type !== 'person') continue;
    for (const mention of party.mentions) {
      if (mention.kind !== 'name') continue;
      const sentence = sentences[mention.sentence] as Sentence;
      for (const role of [roleBefore(sentence, text, mention, names), roleAfter(sentence, text, mention, names)])
        if (role) give(party, role, sentence);
    }
  }
}

/** Where names stand: those of places and bodies by their end ("West Bengal | Chief Minister"), those of persons by their start. */
function namesIn(parties: Parties): NamesIn {
  const endings = new Map<string, number>();
  const persons = new Set<string>();
  const wholes = new Map<string, number>();
  for (const { type, mentions } of parties.all()) {
    for (const { kind, sentence, first, last } of mentions) {
      if (type === 'person') {
        if (kind === 'name') persons.add(`${sentence} ${first}`);
      } else if (kind !== 'pronoun' && last - first > 1) {
        endings.set(`${sentence} ${last}`, first);
        wholes.set(`${sentence} ${first}`, last);
      }
    }
  }
  return { endings, persons, wholes };
}

function give(party: Party, role: Role, sentence: Sentence): void {
  if (!party.roles.some((other) => other.toLowerCase() === role.text.toLowerCase())) party.roles.push(role.text);
  for (let i = role.first; i < role.last; i++) {
    const form = sentence.tokens[i]?.form ?? '';
    const sex = sexOfWord(form);
    if (sex !== 'u' && party.sex === 'u') party.sex = sex;
  }
  party.country ??= countryOfRole(sentence.tokens, role.first, role.last);
}
