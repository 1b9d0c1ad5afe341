// What speaks for and against a party being the one that a pronoun or noun means, by features named in words.
// "he" after "Sadov accused Velk." → Sadov: { "previous sentence": 1, "subject": 1, "spoke last": 1 }, Velk: { "previous sentence": 1, "object": 1 }.
import type { Features } from '../../scoring/index.ts';
import { headOf as headOfRole } from '../link/role.ts';
import { foldWord } from '../lists/fold.ts';
import { kindOfPersonWord } from '../lists/person-words.ts';
import { classesOfNoun } from '../lists/thing-words.ts';
import type { Party } from '../party.ts';
import type { Anaphor } from './anaphor.ts';
import { classesOf } from './classes.ts';
import type { Discourse, Spoken } from './discourse.ts';
import { isPersonNoun } from './introduced.ts';

/** A party with its mentions in the window, the last one last; none for one that was spoken of long ago. */
export interface Referent {
  readonly party: Party;
  readonly mentions: readonly Spoken[];
}

export function featuresOf(
  discourse: Discourse,
  anaphor: Anaphor,
  { party, mentions }: Referent,
  leads: boolean,
): Features {
  const found: Record<string, number> = {};
  const { sentence, kind } = anaphor;
  const group =
    kind === 'he' || kind === 'she' ? 'he' : kind === 'noun' && isDocument(anaphor.token.lemma) ? 'document' : kind;
  // what a noun means is less a matter of place than what a pronoun does
  const place = kind === 'noun' ? `${group}: ` : '';
  const say = (feature: string, value = 1): void => {
    found[feature] = value;
  };
  // what stands within the words that the pronoun says is spoken of, and does not speak
  const outside = mentions.filter((spoken) => !anaphor.says(spoken));
  const last = outside.at(-1);
  if (mentions.length && !last)
    say(
      mentions.every(({ quotation }) => quotation >= 0)
        ? 'stands only in the quotation'
        : 'stands only in the clause said',
    );
  else if (!last) say(`${group}: not in the sentences before`);
  if (last) ofMention(discourse, anaphor, last, outside, place, say);
  if (
    last &&
    discourse.recent.findLast(
      (one) => one.party !== party && !anaphor.says(one) && anaphor.agrees(one) && after(one, last),
    ) === undefined
  )
    say(`${group}: nearest that agrees`);
  const speaker = discourse.speakers.findLast((one) => !anaphor.says(one) && anaphor.agrees(one));
  if (speaker?.party === party) {
    say(`${group}: spoke last`);
    if (anaphor.speaks && !place) say('spoke last, speaks again');
    if (speaker.paragraph === sentence.paragraph) say(`${place}spoke last in this paragraph`);
  }
  if (leads) say(`${group}: most spoken of`);
  if (anaphor.quoter === party) say('says the very quotation');
  if (anaphor.reporter === party) say(`${group}: says the clause that it stands in`);
  say(`${place}often spoken of`, Math.min(3, Math.log2(1 + (discourse.counts.get(party) ?? 0))) / 3);
  say(`${place}often named in the article`, Math.min(4, Math.log2(1 + (discourse.names.get(party) ?? 0))) / 4);
  if (discourse.inHeadline.has(party)) say(`${place}named in the headline`);
  if (party.described) say(`${group}: without a name`);
  if (kind === 'noun') ofNoun(discourse, anaphor, party, say);
  else ofPronoun(kind, group, party, last, anaphor.ownsPerson, say);
  return found;
}

/** Of its last mention: how far, in which part of its sentence, in whose words. */
function ofMention(
  discourse: Discourse,
  anaphor: Anaphor,
  last: Spoken,
  outside: readonly Spoken[],
  place: string,
  say: (feature: string) => void,
): void {
  const { sentence, kind } = anaphor;
  // "The Lake Council (LC) said it": the acronym plays the name's part
  const same = outside.filter((one) => one.sentence === last.sentence);
  const part = partOf(same.find(({ head }) => /^nsubj/.test(head.relation)) ?? last);
  const away = Math.min(4, sentence.index - last.sentence);
  say(`${place}${AWAY[away]}`);
  if (anaphor.speaks && away < 2) say(`${place || `${kind === 'she' ? 'he' : kind} `}speaks: ${AWAY[away]}`);
  if (sentence.paragraph !== last.paragraph) say(`${place}another paragraph`);
  const spoke = outside.some((spoken) => spoken.speaks && spoken.sentence === last.sentence);
  if (spoke) say(`${place}${anaphor.speaks ? 'speaks again' : 'spoke there'}`);
  if (last.quotation >= 0)
    say(last.quotation === anaphor.quotation ? 'stands in the same quotation' : 'stands in another quotation');
  if (place) {
    const passing = /^(?:modifier|oblique)$/.test(part) && (discourse.names.get(last.party) ?? 0) < 2;
    if (passing && !last.party.described) say(`${place}named once, in passing`);
    return;
  }
  say(part);
  if (anaphor.subject) say(`subject again: ${part}`);
  if (last.pronoun) say('a pronoun last');
  const { tokens } = discourse.scene(last.sentence).sentence;
  if (tokens.slice(0, last.first).every(({ upos }) => !/^(?:PROPN|NOUN|VERB)$/.test(upos))) say('opens its sentence');
}

const AWAY = [
  'same sentence',
  'one sentence before',
  'two sentences before',
  'three sentences before',
  'four sentences before or more',
];

const after = (one: Spoken, other: Spoken): boolean =>
  one.sentence > other.sentence || (one.sentence === other.sentence && one.first > other.first);

function partOf({ head, speaks }: Spoken): string {
  if (speaks && !/^nsubj/.test(head.relation)) return 'according to';
  if (/^nsubj/.test(head.relation)) return 'subject';
  if (/^(?:obj|iobj)$/.test(head.relation)) return 'object';
  if (head.relation === 'nmod:poss') return 'owner';
  if (/^(?:root|parataxis|conj)$/.test(head.relation)) return 'head or conjunct';
  return /^obl/.test(head.relation) ? 'oblique' : 'modifier';
}

function ofPronoun(
  kind: string,
  group: string,
  party: Party,
  last: Spoken | undefined,
  ownsPerson: boolean,
  say: (feature: string) => void,
): void {
  if (group === 'he') {
    say(party.sex === 'u' ? 'sex unknown' : 'sex agrees');
    return;
  }
  const what =
    party.type === 'place'
      ? party.kind === 'country'
        ? 'country'
        : party.kind === undefined
          ? 'place of no list'
          : 'town or region'
      : party.type;
  say(`${kind}: ${last?.plural ? 'many, ' : ''}${what}`);
  if (ownsPerson) say(`${kind} of an officer: ${what}`);
}

function ofNoun(
  discourse: Discourse,
  { sentence, phrase }: Anaphor,
  party: Party,
  say: (feature: string) => void,
): void {
  if (!phrase) return;
  const noun = phrase.head.lemma.toLowerCase();
  const named = [party.name ?? '', ...party.spellings.keys()].flatMap((name) => name.split(/[\s-]+/).map(foldWord));
  const classes = classesOfNoun(noun);
  if (party.described) {
    if (party.described.noun === noun) say('noun: the same noun');
    else if (isPersonNoun(phrase.head) !== party.described.person) say('noun: person and thing');
  } else if (named.includes(noun)) {
    say('noun: part of the name');
    if (discourse.lastByWord.get(noun) === party) say('noun: part of the name, last named so');
    if (sentence.tokens.slice(phrase.from, phrase.head.index).some(({ form }) => named.includes(foldWord(form))))
      say('noun: two words of the name');
  }
  if (!party.described && classes.length) {
    const fit = classesOf(party).find((one) => classes.includes(one));
    if (fit) say(`noun: kind fits, ${fit}`);
    else if (!named.includes(noun)) say('noun: kind does not fit');
    if (!named.includes(noun) && discourse.lastByWord.has(noun)) say('noun: part of the name of another');
    if (fit && (discourse.names.get(party) ?? 0) < 2) say('noun: kind fits, named once');
    if (fit && discourse.lastByClass.get(fit) === party) say('noun: kind fits, last of its kind');
  }
  if (party.type === 'person') {
    const role = headOfRole([phrase.head.form]);
    const holders = discourse.holdersOf(role);
    if (holders.includes(party)) say('noun: bears the office');
    else if (discourse.lastOf(holders)) say('noun: another bears the office');
    else if (party.roles.some((one) => one.toLowerCase().split(/\W+/).includes(noun))) say('noun: word of the role');
    else if (isPersonNoun(phrase.head))
      say(
        `noun: another ${/^(?:man|woman)$/i.test(phrase.head.form) ? 'man or woman' : (kindOfPersonWord(phrase.head.form) ?? 'one')}`,
      );
    if (/year-olds?$/i.test(phrase.head.form)) say('noun: of that age');
  }
  if (isDocument(noun)) say(`document: of a ${party.described ? 'party without a name' : party.type}`);
}

const DOCUMENTS =
  /^(?:statement|report|summary|filing|ruling|verdict|decision|opinion|proclamation|letter|request|order|decree|notice|document|lawsuit|complaint|indictment|motion|amendment|announcement|release|communique|communiqué|declaration|message|post|tweet|memo|resolution|petition|study|paper|survey|poll|research|article|text|press release|account|page)$/;

/** What somebody gave out, and speaks for them: "the statement said". */
export const isDocument = (noun: string): boolean => DOCUMENTS.test(noun);

/** What speaks for nobody of the candidates being meant. */
export function featuresOfNone({ kind, phrase, quotation, speaks }: Anaphor): Features {
  const found: Record<string, number> = { [`none: ${kind}`]: 1 };
  if (quotation >= 0) found['none: in a quotation'] = 1;
  if (speaks) found[`none: ${kind} speaks`] = 1;
  if (!phrase) return found;
  const { opener, narrowed, head, plural, from } = phrase;
  found[`none: opens with ${opener}`] = 1;
  if (narrowed) found['none: narrowed down'] = 1;
  if (plural) found['none: many'] = 1;
  if (from < head.index) found['none: with words before'] = 1;
  found[
    isDocument(head.lemma)
      ? 'none: document'
      : isPersonNoun(head)
        ? `none: word for a person, ${kindOfPersonWord(head.form) ?? kindOfPersonWord(head.lemma) ?? 'by age'}`
        : `none: ${classesOfNoun(head.lemma.toLowerCase())[0] ?? 'another thing'}`
  ] = 1;
  return found;
}
