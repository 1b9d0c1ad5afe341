// "the country", "the bloc", "the company", "the ministry" → the place or organization that the article last called so, or could call so.
import type { Sentence, Token } from '../../language/reading.ts';
import { isDemonym } from '../lists/demonyms.ts';
import { foldWord } from '../lists/fold.ts';
import { groups } from '../lists/groups.ts';
import { capitals } from '../lists/names-known.ts';
import { classesOfNoun, type ThingClass } from '../lists/thing-words.ts';
import type { Party } from '../party.ts';
import { classesOf, isUnion } from './classes.ts';
import type { Discourse, Spoken } from './discourse.ts';
import { choose, keptApart, salience } from './salience.ts';
import type { Found } from './tie.ts';
import { countryOf } from './whose.ts';

export function thingByNoun(discourse: Discourse, sentence: Sentence, head: Token): Found | undefined {
  const noun = head.lemma.toLowerCase();
  const classes = classesOfNoun(noun);
  if (!classes.length) return undefined;
  const plural = head.features.Number === 'Plur' || /s$/.test(head.xpos.replace(/^NNP?/, '').toLowerCase());
  if (plural && !/^(?:forces?|police)$/.test(noun)) return undefined;
  if (isNamedApart(sentence, head)) return undefined;
  // "the electoral court" is the Superior Electoral Court, whatever court was named since
  const fuller = discourse.lastByWord.get(sentence.tokens[head.index - 1]?.form.toLowerCase() ?? '');
  if (fuller && discourse.lastByWord.get(noun) !== fuller && hasWord(fuller, noun))
    return { party: fuller, confidence: 0.85 };
  const named = discourse.lastByWord.get(noun);
  if (named) return { party: named, confidence: 0.85 };
  const barred = new Set(
    discourse.recent.flatMap((spoken) =>
      spoken.party && isSubjectAbove(spoken, sentence, head) ? [spoken.party] : [],
    ),
  );
  const chosen = choose(
    discourse.recent.flatMap((spoken) => {
      const meant = spoken.party && classes.includes('country') ? countryFor(discourse, spoken) : spoken;
      if (!meant?.party || !fits(meant, classes, noun) || keptApart(spoken, sentence, head)) return [];
      if (barred.has(meant.party)) return [];
      return [
        { spoken: meant, score: salience(discourse, spoken, sentence, head) + leaning(discourse, spoken, meant, noun) },
      ];
    }),
  );
  return chosen?.spoken.party
    ? { party: chosen.spoken.party, confidence: Math.min(0.85, chosen.confidence) }
    : longAgo(discourse, classes, noun);
}

/** "the G9 gang alliance", "the Tres Ríos district": it has a name of its own, and is nothing spoken of. */
const isNamedApart = (sentence: Sentence, head: Token): boolean =>
  sentence.tokens
    .slice(Math.max(0, head.index - 4), head.index)
    .some(
      ({ form, relation, head: above }) =>
        above === head.index &&
        /^(?:compound|nmod)/.test(relation) &&
        /^\p{Lu}/u.test(form) &&
        !isDemonym(form) &&
        !groups.longestAt([foldWord(form)], 0),
    );

const hasWord = ({ name, spellings }: Party, word: string): boolean =>
  [name ?? '', ...spellings.keys()].some((text) =>
    text
      .toLowerCase()
      .split(/[\s-]+/)
      .includes(word),
  );

/** "Moody's may cut the company's rating": who does it is not what it is done to, or it would be "its". */
function isSubjectAbove(spoken: Spoken, sentence: Sentence, head: Token): boolean {
  if (spoken.sentence !== sentence.index || !/^nsubj/.test(spoken.head.relation)) return false;
  let at = head;
  for (let steps = 0; steps < 6; steps++) {
    if (at.relation === 'appos') return false;
    const above = sentence.tokens[at.head];
    if (!above || above.upos === 'VERB' || above.upos === 'AUX') return above?.index === spoken.head.head;
    at = above;
  }
  return false;
}

/** A body, capital or officer stands for its country: after "Baku's ministry", "the country" is Azerbaijan. */
function countryFor(discourse: Discourse, spoken: Spoken): Spoken | undefined {
  const party = spoken.party;
  if (
    party?.type === 'place' &&
    /^(?:city|province|region)$/.test(party.kind ?? '') &&
    !capitals.has(party.id.split('/')[2] ?? '')
  )
    return undefined;
  if (!party || (party.type === 'place' && (party.kind === 'country' || party.kind === undefined))) return spoken;
  const country = countryOf(party);
  return { ...spoken, party: country ? discourse.parties.get(`place/${country}`) : undefined, pronoun: false };
}

/** What is written on ("on Facebook") is hardly spoken of again; unions are called groups and blocs. */
function leaning(discourse: Discourse, spoken: Spoken, meant: Spoken, noun: string): number {
  const before = discourse.sentence(spoken.sentence).tokens[spoken.first - 1]?.form ?? '';
  if (/^(?:on|via|in)$/i.test(before) && meant.party?.type === 'organization') return -2;
  if (spoken.party !== meant.party) return -0.4;
  // who was named once, in passing ("a bid by Hexley & Sons"), is hardly what an article calls the company
  const passing =
    classesOfNoun(noun).includes('company') &&
    meant.party?.type === 'organization' &&
    (discourse.counts.get(meant.party) ?? 0) < 2 &&
    !/^(?:nsubj|obj|root|appos)/.test(spoken.head.relation);
  if (passing) return -1.2;
  if (meant.party && isUnion(meant.party))
    return /^(?:organization|organisation)$/.test(noun) ? 0.9 : noun === 'group' ? -0.6 : 0.4;
  return meant.party?.type === 'place' ? 0 : 0.4;
}

const fits = ({ party, plural }: Spoken, classes: readonly ThingClass[], noun: string): boolean =>
  party !== undefined &&
  !(plural && party.type === 'organization' && /-of-/.test(party.id)) &&
  noun !== 'capital' &&
  !(isUnion(party) && NEVER_UNIONS.test(noun)) &&
  // "the bank" is no ministry, "the regulator" may be any commission
  (ANY_BODY.test(noun) || classesOf(party).some((one) => one !== 'body')) &&
  classesOf(party).some((one) => classes.includes(one));

const ANY_BODY = /^(?:regulator|agency|watchdog|authority|institution)$/;

/** What no league of states is called. */
const NEVER_UNIONS =
  /^(?:charity|ngo|watchdog|gang|cartel|militia|insurgency|club|team|band|church|faction|movement|network|collective)$/;

/** Where the window holds none: the party of that kind spoken of last, if long ago. */
function longAgo(discourse: Discourse, classes: readonly ThingClass[], noun: string): Found | undefined {
  if (noun === 'capital' || classes.every((one) => one === 'group')) return undefined;
  const party = classes
    .filter((one) => one !== 'body' || ANY_BODY.test(noun))
    .map((one) => discourse.lastByClass.get(one))
    .find((one) => one !== undefined);
  return party && { party, confidence: 0.5 };
}
