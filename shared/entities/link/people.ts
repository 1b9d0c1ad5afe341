// Mentions of persons by name → persons. Full names first, wherever they stand; then a last name alone is the person who bears it
// (the headline's "Pashinian" too), with "Mr." and "Mrs." keeping husband and wife apart.
import type { Draft } from '../draft.ts';
import { SYLLABLE } from '../find/person-span.ts';
import { isGivenName, sexOfGivenName } from '../lists/given-names.ts';
import { knownPerson } from '../lists/known-people.ts';
import { sexOfWord } from '../lists/person-words.ts';
import { mention, type Parties, type Party } from '../party.ts';
import { indexed } from './name-index.ts';
import { personKey } from './person-key.ts';

export function linkPeople(drafts: readonly Draft[], parties: Parties): void {
  const people = drafts.filter(({ type, kind, id }) => type === 'person' && kind === 'name' && !id);
  const keys = new Map(people.map((draft) => [draft, personKey(draft.text.split(/\s+/))]));
  const full = [
    ...new Set(
      people
        .map((draft) => keys.get(draft) as readonly string[])
        .filter((key) => !isLastName(key))
        .map((key) => key.join('-')),
    ),
  ].map((key) => key.split('-'));
  const index: Index = {
    byLast: indexed(full, (key) => key.at(-1)),
    byFirst: indexed(full, (key) => key[0]),
    byMiddle: indexed(full, (key) => (key.length > 2 && !isGivenName(key[1] as string) ? key[1] : undefined)),
    byEnds: indexed(full, endsOf),
    byTail: indexed(full, tailOf),
  };
  const lastUsed = new Map<string, string>();
  for (const draft of people) {
    const key = keys.get(draft) as readonly string[];
    if (!key.length) continue;
    const bearer = isLastName(key) ? bearerOf(key.at(-1) as string, index, draft, lastUsed) : longer(key, index);
    const whole = bearer ?? key;
    const party = parties.of(`person/${whole.join('-')}`, 'person');
    mention(party, draft);
    lastUsed.set(whole.at(-1) as string, whole.join('-'));
    note(party, draft);
  }
}

/** One word, or one with its particle: "Blasio", "de Blasio". */
const isLastName = (key: readonly string[]): boolean =>
  key.length < 2 ||
  key.slice(0, -1).every((word) => /^(?:de|del|della|di|da|dos|du|van|von|der|den|ter|bin|ibn)$/.test(word));

/** "Hu Jintao" and "President Hu": the last or the first word of one full name; of several bearers the one named last. */
function bearerOf(
  word: string,
  { byLast, byFirst, byMiddle }: Index,
  draft: Draft,
  lastUsed: ReadonlyMap<string, string>,
): readonly string[] | undefined {
  const bearers = byLast.get(word) ?? [];
  if (bearers.length > 1) {
    const sex = sexOfWord(draft.sentence.tokens[draft.first - 1]?.form ?? '');
    const fit =
      sex === 'u' ? bearers : bearers.filter((key) => sexOfGivenName(key[0] as string) !== (sex === 'm' ? 'f' : 'm'));
    const recent = lastUsed.get(word);
    return fit.find((key) => key.join('-') === recent) ?? fit[0] ?? bearers[0];
  }
  // "Hu" before "Hu Jintao" too, but "Francis" is nobody called so only later
  const first = byFirst
    .get(word)
    ?.find(
      (key) =>
        !isGivenName(word) || lastUsed.has(key.at(-1) as string) || key.slice(1).every((part) => SYLLABLE.test(part)),
    );
  // "Rosales" after "Ines Rosales Otero", who bears two family names
  return bearers[0] ?? first ?? byMiddle.get(word)?.[0] ?? knownPerson(word);
}

/** A name within a longer one of the article: "Joseph Votel" where "Joseph L. Votel Smith" stands too. */
const longer = (key: readonly string[], { byEnds, byTail }: Index): readonly string[] | undefined =>
  byEnds.get(endsOf(key))?.find((other) => other.length > key.length) ??
  // "Suu Kyi" in "Aung San Suu Kyi"
  (key.length === 2 ? byTail.get(tailOf(key))?.find((other) => other.length > 3) : undefined);

interface Index {
  readonly byLast: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly byFirst: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly byMiddle: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly byEnds: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly byTail: ReadonlyMap<string, readonly (readonly string[])[]>;
}

const tailOf = (key: readonly string[]): string => key.slice(-2).join(' ');
const endsOf = (key: readonly string[]): string => `${key[0]} ${key.at(-1)}`;

function note(party: Party, draft: Draft): void {
  const before = draft.sentence.tokens[draft.first - 1]?.form ?? '';
  const told = sexOfWord(before);
  if (told !== 'u') party.sex = told;
  else if (party.sex === 'u' && draft.last - draft.first > 1)
    party.sex = sexOfGivenName(draft.sentence.tokens[draft.first]?.form ?? '');
}
