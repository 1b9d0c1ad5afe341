// A word or phrase that means somebody the article has spoken of: "he", "the group", "the statement"; with what must agree.
import type { Sentence, Token } from '../../language/reading.ts';
import { kindOfPersonWord, sexOfWord } from '../lists/person-words.ts';
import { classesOfNoun } from '../lists/thing-words.ts';
import type { Party } from '../party.ts';
import { classesOf } from './classes.ts';
import type { Discourse, Spoken } from './discourse.ts';
import { isDocument } from './features.ts';
import { isPersonNoun } from './introduced.ts';
import type { NounPhrase } from './noun-phrase.ts';
import type { Scene } from './scene.ts';

export interface Anaphor {
  readonly kind: 'he' | 'she' | 'it' | 'they' | 'noun';
  readonly sentence: Sentence;
  readonly token: Token;
  /** Given for nouns. */
  readonly phrase: NounPhrase | undefined;
  readonly subject: boolean;
  /** True where it is the subject of a verb of saying. */
  readonly speaks: boolean;
  readonly quotation: number;
  /** Who says the quotation it stands in, where its own sentence names them. */
  readonly quoter: Party | undefined;
  /** Who says the clause it stands in, where the words are not quoted: "Velk said he …". */
  readonly reporter: Party | undefined;
  /** "Its chairman", "their spokeswoman". */
  readonly ownsPerson: boolean;
  /** True where a mention stands within the words that the anaphor says. */
  readonly says: (spoken: Spoken) => boolean;
  readonly agrees: (spoken: Spoken) => boolean;
}

const KINDS: readonly (readonly [Anaphor['kind'], RegExp])[] = [
  ['he', /^(?:he|him|his|himself)$/i],
  ['she', /^(?:she|her|hers|herself)$/i],
  ['it', /^(?:it|its|itself)$/i],
  ['they', /^(?:they|them|their|theirs|themselves)$/i],
];

export const pronounKind = (form: string): Anaphor['kind'] | undefined =>
  KINDS.find(([, pattern]) => pattern.test(form))?.[0];

export function anaphorAt(
  discourse: Discourse,
  scene: Scene,
  token: Token,
  kind: Anaphor['kind'],
  phrase?: NounPhrase,
): Anaphor {
  const { sentence } = scene;
  const quotation = scene.quotationOf(token.index);
  const verb = scene.speaksBy(token);
  const quotations = new Set(
    verb ? sentence.tokens.map(({ index }) => scene.quotationOf(index)).filter((one) => one >= 0) : [],
  );
  const quoter =
    quotation >= 0
      ? discourse.recent.find((one) => one.sentence === sentence.index && one.speaks && one.quotation < 0)?.party
      : undefined;
  return {
    kind,
    sentence,
    token,
    phrase,
    quotation,
    quoter,
    reporter:
      quotation < 0
        ? discourse.recent.findLast(
            (one) =>
              one.sentence === sentence.index &&
              one.speaks !== undefined &&
              one.last <= token.index &&
              scene.isSaidBy(one.speaks, token.index),
          )?.party
        : undefined,
    ownsPerson: token.relation === 'nmod:poss' && isPersonNoun(sentence.tokens[token.head] ?? token),
    subject: /^nsubj/.test(token.relation),
    speaks: verb !== undefined,
    says: (spoken) =>
      verb !== undefined &&
      quotation < 0 &&
      (spoken.quotation >= 0
        ? quotations.has(spoken.quotation)
        : spoken.sentence === sentence.index && scene.isSaidBy(verb, spoken.first)),
    agrees: (spoken) => agrees(kind, phrase, spoken) && !keptApart(spoken, sentence, token, phrase),
  };
}

/** True where sex, number and kind let a mention be meant. */
function agrees(kind: Anaphor['kind'], phrase: NounPhrase | undefined, { party, plural }: Spoken): boolean {
  if (kind === 'he' || kind === 'she')
    return party.type === 'person' && party.sex !== (kind === 'he' ? 'f' : 'm') && party.described?.plural !== true;
  if (kind === 'it') return party.type !== 'person' && party.type !== 'group' && !(plural && party.described);
  if (kind === 'they')
    return (
      plural ||
      party.type === 'group' ||
      party.type === 'organization' ||
      (party.type === 'place' && party.kind === 'country')
    );
  return phrase !== undefined && fitsNoun(phrase, party, plural);
}

function fitsNoun({ head, plural: many }: NounPhrase, party: Party, plural: boolean): boolean {
  const noun = head.lemma.toLowerCase();
  if (party.described)
    return (
      party.described.plural === many &&
      (party.described.noun === noun ||
        (!many && party.described.person && isPersonNoun(head) && isSameSex(party, head)))
    );
  if (isDocument(noun))
    return (
      party.type === 'person' || party.type === 'organization' || (party.type === 'place' && party.kind === 'country')
    );
  if (isPersonNoun(head)) {
    if (many || party.type !== 'person') return false;
    // "the boy", "the mother" is hardly ever whom the news has named, unless it called them so
    if (kindOfPersonWord(head.form) === 'person' && !/^(?:man|woman)$/i.test(head.form) && !isCalled(party, noun))
      return false;
    return isSameSex(party, head);
  }
  const classes = classesOfNoun(noun);
  if (many && !plural) return false;
  return classesOf(party).some((one) => classes.includes(one)) || hasWord(party, noun);
}

const isSameSex = ({ sex }: Party, { form }: Token): boolean =>
  sex === 'u' || sexOfWord(form) === 'u' || sexOfWord(form) === sex;

const isCalled = ({ roles }: Party, noun: string): boolean =>
  roles.some((role) => role.toLowerCase().split(/\W+/).includes(noun));

const hasWord = ({ type, name, spellings }: Party, word: string): boolean =>
  type === 'organization' &&
  [name ?? '', ...spellings.keys()].some((text) =>
    text
      .toLowerCase()
      .split(/[\s-]+/)
      .includes(word),
  );

/** True where grammar keeps the two apart: arguments of one verb, or one within the other. */
function keptApart(spoken: Spoken, sentence: Sentence, token: Token, phrase: NounPhrase | undefined): boolean {
  if (spoken.sentence !== sentence.index) return false;
  if (token.index >= spoken.first && token.index < spoken.last) return true;
  if (phrase?.owner && spoken.first <= phrase.owner.index && phrase.owner.index < spoken.last) return true;
  if (/self$|selves$/i.test(token.form)) return false;
  if (token.relation === 'nmod:poss') return token.head >= spoken.first && token.head < spoken.last;
  return (
    spoken.head.head === token.head &&
    /^(?:nsubj|obj|iobj|obl)/.test(spoken.head.relation) &&
    /^(?:nsubj|obj|iobj|obl)/.test(token.relation) &&
    // "ordered Reyes to report to her": another verb stands between
    !sentence.tokens.slice(spoken.last, token.index).some(({ upos, index }) => upos === 'VERB' && index !== token.head)
  );
}
