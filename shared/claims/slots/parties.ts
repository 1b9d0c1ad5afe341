// A noun → the party it names, if it names one: somebody known, a pronoun for somebody, or people and bodies by their noun; and whose deed a thing is.
// "the embassy" → the embassy; "Friday", "a broader probe" → nobody; "Velk's refusal", "a suit filed by Tarsk" → Velk, Tarsk.
import { readFileSync } from 'node:fs';
import { ofIsVerbs } from '../../entities/refer/noun-phrase.ts';
import type { Token } from '../../language/index.ts';
import type { Party } from '../../model/claim.ts';
import type { Entity } from '../../model/entity.ts';
import { type EntityFinder, party } from '../details/entity-of.ts';
import type { Passage } from '../passage.ts';
import { isRelative, nounPhrase } from '../syntax/noun-phrase.ts';
import { wordsBetween } from '../syntax/spans.ts';

const lines = (file: URL): readonly string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

const PARTY_NOUNS = new Set(lines(new URL('./party-nouns.txt', import.meta.url)));
const DEEDS = new Map(
  lines(new URL('./own-deeds.txt', import.meta.url)).map((line) => line.split('\t') as [string, 'own' | 'of']),
);
const WRONGS = new Set(lines(new URL('./wrongs.txt', import.meta.url)));
const PERSONAL = /^(he|him|she|her|they|them|we|us|you|me|everyone|everybody|anyone|anybody|those)$/i;
/** What hangs behind a noun and is no more of the party's name: a relative clause, a place, a purpose. */
const BEHIND = /^(acl|advcl|advmod|obl|parataxis|dep|list|punct|appos|ccomp|xcomp)/;

/** The party whose head this is; undefined where it is none. */
export function partyAt(passage: Passage, head: Token | undefined, finder: EntityFinder): Party | undefined {
  if (!head) return undefined;
  const named = standsFor(passage, head);
  const span = isParty(passage, named, finder) ? phraseAround(passage, named) : null;
  return span ? party(finder, span, named) : undefined;
}

/** Whatever it is: of "accuse" and "tell" the object is a party, or stands for one ("blamed the weather", "told the inquiry"). */
export function phraseAt(passage: Passage, head: Token, finder: EntityFinder): Party | undefined {
  const span = /^(NOUN|PROPN|PRON|NUM)$/.test(head.upos) ? phraseAround(passage, head) : null;
  return span ? party(finder, span, head) : undefined;
}

/** "who": the noun before the clause; "which" is a thing, or all that was said. */
function standsFor(passage: Passage, token: Token): Token {
  if (!isRelative(token) || !/^who/i.test(token.form)) return token;
  for (let at = passage.head(token), steps = 0; at && steps < 4; at = passage.head(at), steps++)
    if (at.relation === 'acl:relcl') return passage.head(at) ?? token;
  return token;
}

export function isParty(passage: Passage, head: Token, finder: EntityFinder): boolean {
  if (head.upos === 'PRON') return PERSONAL.test(head.form);
  const lemma = head.lemma.toLowerCase();
  // "foreign powers", but "the president's power"
  const owned = DEEDS.has(lemma) && passage.first(head, 'nmod:poss') !== undefined;
  if (head.upos === 'NOUN' && PARTY_NOUNS.has(lemma)) return !owned;
  if (head.upos === 'ADJ' || head.upos === 'VERB') return /^accused$/i.test(head.form);
  // a name of no known kind is a surname or a firm, most often
  if (head.upos === 'PROPN') return !/^(event|work)$/.test(typeAt(head, finder) ?? '');
  return isActor(head, finder);
}

const typeAt = (head: Token, finder: EntityFinder): Entity['type'] | undefined =>
  finder.typeOf(finder.of(head, head)?.entity ?? '');

const isActor = (head: Token, finder: EntityFinder): boolean =>
  /^(person|organization|group|place)$/.test(typeAt(head, finder) ?? '');

/** Title and name, "both A and B", "the ministry of defence"; without what is said of it behind. */
function phraseAround(passage: Passage, head: Token): ReturnType<typeof wordsBetween> {
  const { from, to } = nounPhrase(passage, head);
  const possessive = passage.all(head, 'case').find(({ xpos }) => xpos === 'POS');
  const behind = passage
    .children(head)
    .filter(
      (child) =>
        child.index > head.index &&
        (BEHIND.test(child.relation) ||
          // "informed Velk of the plan"
          (child.relation === 'nmod' &&
            casing(passage, child) === 'of' &&
            ((isName(head) && child.upos === 'NOUN') || ofIsVerbs(passage.tokens, head))) ||
          (child.relation === 'nmod' &&
            /^(in|at|on|for|with|during|after|before|as|over|about)$/.test(casing(passage, child)))),
    )
    .map((child) => passage.left(child) - 1);
  const start = /^(both|either|all)$/i.test(passage.tokens[from]?.form ?? '') && from < head.index ? from + 1 : from;
  return wordsBetween(
    passage,
    start,
    Math.max(head.index, Math.min(to, ...(possessive ? [possessive.index - 1] : []), ...behind)),
  );
}

export const casing = (passage: Passage, token: Token): string =>
  passage.first(token, 'case')?.lemma.toLowerCase() ?? '';

/** Whose deed a thing is: under 's or before it, by "by", and for some nouns under "of". */
export function doerOf(passage: Passage, thing: Token, finder: EntityFinder): Party | undefined {
  const deed = DEEDS.get(thing.lemma.toLowerCase());
  const before = passage
    .children(thing)
    .filter((child) => child.index < thing.index && /^(nmod:poss|nmod|compound|amod)$/.test(child.relation));
  const owner = before.find((child) => child.relation === 'nmod:poss') ?? (deed ? before.find(isName) : undefined);
  const maker = passage
    .all(thing, 'acl')
    .flatMap((verb) => passage.all(verb, 'obl'))
    .concat(passage.all(thing, 'nmod'))
    .find((child) => {
      const marker = casing(passage, child);
      return marker === 'by' || (marker === 'of' && deed === 'of' && passage.head(child) === thing);
    });
  for (const one of [owner, maker]) {
    const found = partyAt(passage, one, finder);
    if (found) return found;
  }
  return undefined;
}

const isName = ({ upos }: Token): boolean => upos === 'PROPN';

/** Tells of wrong done: "lied", "fraud", "ruthless". */
export const isWrong = ({ upos, lemma }: Token): boolean =>
  /^(VERB|NOUN|ADJ|ADV)$/.test(upos) && WRONGS.has(lemma.toLowerCase());
