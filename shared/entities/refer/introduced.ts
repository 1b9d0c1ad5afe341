// A noun phrase whose name stands beside it: "the mayor of Halvik, Ida Kolb" → Kolb; "Head of the Harbour Authority Tom Velk" → Velk;
// "Hamas, the group that rules Gaza" → Hamas; "the research vessel Atlantis" → Atlantis. The name is the head's, never a modifier's.
import type { Token } from '../../language/reading.ts';
import { isHonorific, isOffice, isPersonWord, isTitle } from '../lists/person-words.ts';
import { classesOfNoun } from '../lists/thing-words.ts';
import type { Party, PlacedMention } from '../party.ts';
import type { NounPhrase } from './noun-phrase.ts';
import type { Scene } from './scene.ts';

export interface Named {
  readonly party: Party;
  readonly mention: PlacedMention;
}

const FARTHEST = 16;

/** A word for a person: by what they are or do, or "the 23-year-old". */
export const isPersonNoun = ({ form, lemma }: Token): boolean =>
  isPersonWord(form) || isOffice(form) || isPersonWord(lemma) || /year-olds?$/i.test(form);

export const isThingNoun = ({ lemma }: Token): boolean =>
  classesOfNoun(lemma.toLowerCase()).some((one) => /^(?:company|group|body|union)$/.test(one));

export function introducedName(scene: Scene, phrase: NounPhrase, here: readonly Named[]): Named | undefined {
  const { tokens } = scene.sentence;
  const { head } = phrase;
  const person = isPersonNoun(head) || /^one$/i.test(head.form);
  const fits = ({ party, mention }: Named): boolean =>
    mention.kind === 'name' && (person ? party.type === 'person' : party.type !== 'person' && party.type !== 'place');
  const explained =
    head.relation === 'appos'
      ? (here.find((one) => fits(one) && covers(one, head.head)) ??
        here.find(
          (one) =>
            fits(one) && !person && tokens[phrase.first - 1]?.form === ',' && one.mention.last === phrase.first - 1,
        ))
      : undefined;
  if (explained) return explained;
  if (phrase.plural) return undefined;
  for (const one of here) {
    const { first, last } = one.mention;
    if (first <= head.index || first > head.index + FARTHEST || one.mention.kind !== 'name') continue;
    if (first === head.index + 1 || (first === head.index + 2 && tokens[first - 1]?.form === 'The'))
      return fits(one) && !isOwner(tokens, last) ? one : undefined;
    if (one.party.type !== 'person' && person) continue;
    if (!fits(one) || isOwner(tokens, last)) return undefined;
    return belongsTo(tokens, head, first, last, person) ? one : undefined;
  }
  return undefined;
}

const covers = ({ mention: { first, last } }: Named, index: number): boolean => first <= index && index < last;

/** "the president, Velk's ally": the name only owns what follows. */
const isOwner = (tokens: readonly Token[], last: number): boolean => /^['’]s?$/.test(tokens[last]?.form ?? '');

/** Between the noun and its name stand only the words that narrow the noun, and perhaps a comma before the name. */
function belongsTo(tokens: readonly Token[], head: Token, first: number, last: number, person: boolean): boolean {
  // "the director, Dr Flora"; of a title before it the name is the title's: "a spokesman for President Velk"
  while (first > head.index + 2 && isHonorific(tokens[first - 1]?.form ?? '')) first--;
  const before = tokens[first - 1] as Token;
  const between = withoutBrackets(tokens.slice(head.index + 1, first));
  const comma = /^[,–—]$/.test(before.form);
  const inner = comma ? between.slice(0, -1) : between;
  const sameVerb =
    comma &&
    /^nsubj/.test(head.relation) &&
    /^nsubj/.test(tokens[first]?.relation ?? '') &&
    tokens[first]?.head === head.head;
  if (inner.some(({ xpos, form }) => /^(?:VB[DZP]|MD)$/.test(xpos) || /^["“”]$/.test(form))) return false;
  if (comma) {
    const closed =
      /^(?:[,.;:()–—]|)$/.test(tokens[last]?.form ?? '') || /^(?:VERB|AUX)$/.test(tokens[last]?.upos ?? '');
    if (!closed) return false;
    // "the minister, told the mayor, Velk": one aside more only where it says what else the noun is ("his daughter, and member of the club, Ida Kolb")
    return (
      sameVerb || !inner.some(({ form, upos }) => form === ',' || upos === 'CCONJ' || upos === 'VERB') || isList(inner)
    );
  }
  if (!person || !/^(?:of|for|to|in|at|on|with|)$/.test(inner[0]?.form ?? '')) return false;
  return (
    (before.form === ')' || !/^(?:ADP|DET|CCONJ|VERB|PUNCT|PRON)$/.test(before.upos)) &&
    !isTitle(before.form) &&
    !isPersonWord(before.form)
  );
}

/** Without what stands in brackets: "Member of Parliament (MP) Ida Kolb". */
function withoutBrackets(tokens: readonly Token[]): readonly Token[] {
  let depth = 0;
  return tokens.filter(({ form }) => {
    if (form === '(') depth++;
    const outside = depth === 0;
    if (form === ')') depth--;
    return outside;
  });
}

/** "of Rail, Maritime and Transport Workers": names within a name. */
const isList = (inner: readonly Token[]): boolean =>
  inner.every(
    ({ form, upos }) => /^\p{Lu}/u.test(form) || /^(?:CCONJ|ADP|DET|PUNCT)$/.test(upos) || /^['’]s?$/.test(form),
  );
