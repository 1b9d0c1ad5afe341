// Titles and roles that the article gives its persons, before and after their names. They tell sex and country too.
import type { Sentence } from '../../language/reading.ts';
import { foldWord } from '../lists/fold.ts';
import { known } from '../lists/names-known.ts';
import { sexOfWord } from '../lists/person-words.ts';
import type { Parties, Party } from '../party.ts';
import type { Role } from './role.ts';
import { roleAfter } from './role-after.ts';
import { roleBefore } from './role-before.ts';

export function addRoles(sentences: readonly Sentence[], text: string, parties: Parties): void {
  for (const party of parties.all()) {
    if (party.type !== 'person') continue;
    for (const mention of party.mentions) {
      if (mention.kind !== 'name') continue;
      const sentence = sentences[mention.sentence] as Sentence;
      for (const role of [roleBefore(sentence, text, mention), roleAfter(sentence, text, mention)])
        if (role) give(party, role, sentence);
    }
  }
}

function give(party: Party, role: Role, sentence: Sentence): void {
  if (!party.roles.some((other) => other.toLowerCase() === role.text.toLowerCase())) party.roles.push(role.text);
  for (let i = role.first; i < role.last; i++) {
    const form = sentence.tokens[i]?.form ?? '';
    const sex = sexOfWord(form);
    if (sex !== 'u' && party.sex === 'u') party.sex = sex;
    const place = known
      .exact([foldWord(form)])
      .find((name) => name.kind === 'country' && (name.demonym || /^\p{Lu}/u.test(form)));
    party.country ??= place?.country;
  }
}
