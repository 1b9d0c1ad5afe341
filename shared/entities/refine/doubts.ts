// Whether a name is surely a person's, or hardly one's. News gives a person's full name first: a lone word of no list of names, that does
// nothing people do, is hardly one; nor are several words that are all English ("Lowell's Fine Jewelry").
import type { Sentence } from '../../language/reading.ts';
import type { Draft } from '../draft.ts';
import { personKey } from '../link/person-key.ts';
import { isCommon } from '../lists/common-words.ts';
import { isGivenName, isSurname } from '../lists/given-names.ts';
import { knownPerson } from '../lists/known-people.ts';
import { isTitle } from '../lists/person-words.ts';

const HUMAN =
  /^(?:say|tell|add|write|think|believe|speak|meet|ask|deny|claim|argue|testify|visit|arrive|resign|die|win|lose|know|want|hope|call|warn|insist|note|explain|announce|accuse|marry|born|play|score|sing|travel|return|refuse|agree|admit|describe|recall|urge|condemn|leave|flee|predict)$/;

/** The subject of what people do: "Kasich replied". */
export function actsHuman({ tokens }: Sentence, first: number, last: number): boolean {
  return tokens
    .slice(first, last)
    .some(({ relation, head }) => /^nsubj/.test(relation) && HUMAN.test(tokens[head]?.lemma ?? ''));
}

/** Titled, or whom everybody knows: then every other mention of the name is a person too. */
export function isAttestedPerson({ type, kind, first, last, sentence, text }: Draft): boolean {
  if (type !== 'person' || kind !== 'name' || last - first > 1) return false;
  return isTitle(sentence.tokens[first - 1]?.form ?? '') || knownPerson(personKey([text])[0] ?? '') !== undefined;
}

export function isDoubtfulPerson({ type, kind, rank, first, last, sentence, known: listed }: Draft): boolean {
  if (type !== 'person' || kind !== 'name' || rank !== 2) return false;
  const form = (i: number): string => sentence.tokens[i]?.form ?? '';
  const words = sentence.tokens.slice(first, last).map((token) => token.form);
  const english = words.every((word) => isCommon(word.toLowerCase()));
  if (last - first > 1 && /^['’]s$/.test(form(first - 1)) && english && !words.some(isGivenName)) return true;
  if (words.some((word) => isGivenName(word) || isSurname(word))) return false;
  if (last - first > 1) return english && !isTitle(form(first - 1));
  return !actsHuman(sentence, first, last) && !listed.length && !isTitle(form(first - 1));
}
