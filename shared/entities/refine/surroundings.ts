// What the words around a name say of its type: "near Kavaria" (a place), "Mr. Lind" (a person), "Corvin Bread Ltd" (an organization).
// Cues of single words stand in cues.ts.
import type { EntityType } from '../../model/entity.ts';
import type { Draft } from '../draft.ts';
import { isDescribedAsBody, isDescribedAsPerson } from '../find/described.ts';
import { foldWord } from '../lists/fold.ts';
import { isGivenName, isSurname } from '../lists/given-names.ts';
import { groups } from '../lists/groups.ts';
import { known as names } from '../lists/names-known.ts';
import { isHonorific, isOffice, isPersonWord } from '../lists/person-words.ts';
import { classesOfNoun } from '../lists/thing-words.ts';
import { CUES } from './cues.ts';
import { actsHuman } from './doubts.ts';

type Vote = readonly [EntityType, number];
export function typesAround({ sentence, first, last, type, text, known }: Draft): readonly Vote[] {
  const form = (i: number): string => sentence.tokens[i]?.form ?? '';
  const words = last - first;
  const before = form(first - 1);
  const at = {
    before: type === 'organization' || words > 2 || isStakeIn(form(first - 2), before) ? '' : before.toLowerCase(),
    of: /^of$/i.test(before) ? form(first - 2).toLowerCase() : '',
    after: form(last).toLowerCase(),
    last: words > 1 ? form(last - 1).toLowerCase() : '',
  };
  const votes: Vote[] = CUES.flatMap(([where, pattern, kind, weight]): Vote[] =>
    pattern.test(at[where]) ? [[kind, weight]] : [],
  );
  if (isHonorific(before) || (isOffice(before) && type !== 'organization' && /^\p{Lu}/u.test(before)))
    votes.push(['person', 2]);
  else if (isOffice(before) && words > 1) votes.push(['person', 1]);
  if (words > 1 && words < 4 && isGivenName(form(first)) && type !== 'organization')
    votes.push(['person', type === 'person' ? 1 : 0.7]);
  if (words === 2 && isGivenName(form(first)) && isSurname(form(last - 1)) && type === 'place' && !known.length)
    votes.push(['person', 1]);
  const described = form(last) === ',' && /^(?:an?|the|former|\d{1,3})$/.test(form(last + 1));
  // "Holger Schmieding, chief economist at …", "Aliko Dangote, Africa's richest man"
  if (form(last) === ',' && words > 1 && !known.length && isBareRole(form, last + 1)) votes.push(['person', 2.5]);
  if (described && isDescribedAsPerson(form, last + 1)) votes.push(['person', words > 1 && !known.length ? 2.5 : 0.8]);
  if (described && isDescribedAsBody(form, last + 1, words === 1))
    votes.push(['organization', known.length ? 0.8 : 2.5]);
  if (
    words > 1 &&
    words < 4 &&
    /^by$/i.test(before) &&
    /^(?:led|headed|founded|chaired|commanded)$/i.test(form(first - 2)) &&
    !known.length
  )
    votes.push(['person', 2]);
  // "Ford Australia": a company's arm; "as a long-time Ally": no name
  if (
    words > 1 &&
    type !== 'organization' &&
    names.exact([foldWord(form(first))]).some((name) => name.type === 'organization')
  )
    votes.push(['organization', 2]);
  if (
    words === 1 &&
    sentence.tokens.some(
      ({ head, relation, form: det }) =>
        head === first && relation === 'det' && /^(?:an?|any|every|each|our|no)$/i.test(det),
    )
  )
    votes.push(['other', 3]);
  if (/\d\p{Lu}|\p{Lu}\d/u.test(before) && /^(?:place|organization)$/.test(type) && words === 1)
    votes.push(['other', 2.5]); // "a P-3C Orion"
  if (type === 'person' && words > 1 && groups.longestAt([foldWord(form(last - 1))], 0))
    votes.push(['organization', 4]); // "Christian Democrats"
  if (type === 'place' && words === 1 && !known.length && /^the$/i.test(before) && /[^s]s$/.test(text))
    votes.push(['other', 1.5]); // "the Oscars"
  if (type === 'person' && words > 1 && words < 4 && SAINTS.test(form(first)) && !known.length)
    votes.push(['place', 1.7]);
  if (type === 'person' && before.toLowerCase() === 'the' && !/^(?:\p{Ll}|['’]|-)/u.test(form(last)))
    votes.push(
      /^(?:in|at|near|on|from|to|across|outside|inside)$/i.test(form(first - 2)) ? ['place', 3.5] : ['other', 2],
    );
  if (before === 'In' && first === 1 && form(last) === ',' && !/^(?:an?|the|\d+)$/.test(form(last + 1)))
    votes.push(['place', 2.5]);
  if (type === 'other' && words > 1 && words < 4 && actsHuman(sentence, first, last)) votes.push(['person', 1.8]);
  if (type === 'other' && words === 1 && (isSurname(text) || isGivenName(text)) && isSubject(sentence, first))
    votes.push(['person', 1.6]);
  if (ownsState(sentence.tokens.slice(last, last + 5).map((token) => token.form)))
    votes.push(['place', type === 'person' && (words > 1 || isGivenName(text) || isSurname(text)) ? 0.5 : 2.5]);
  if (form(last) === '-' && /^(?:based|born|area|region)$/.test(form(last + 1))) votes.push(['place', 2.5]); // "the Craiova-based firm"
  if (PRODUCT.test(text) && type !== 'organization') votes.push(['other', 3]);
  if (/&/.test(text) && words > 2) votes.push(['organization', 4]);
  // "state broadcaster RAI", "sovereign wealth fund Mubadala"
  if (
    /^\p{Ll}/u.test(before) &&
    !isPersonWord(before) &&
    classesOfNoun(before).some((one) => /^(?:company|group|body)$/.test(one))
  )
    votes.push(['organization', known.length && type === 'place' ? 0.5 : 2.5]);
  if (ownsBusiness(form, last) && !(type === 'person' && words > 1)) votes.push(['organization', 2.5]);
  if (/^(?:HMS|USS|FS|INS|HMCS|HMAS|MV) /.test(text)) votes.push(['other', 4]);
  if (/^\p{Lu}{2,5}$/u.test(text) && type !== 'place') votes.push(['organization', 0.5]);
  return votes;
}

/** "Kavaria's Defense Ministry", "Kavaria's president", "Kavaria's northern border": what only a state or its parts have. */
const ownsState = ([mark = '', ...words]: readonly string[]): boolean => {
  if (!/^['’]s?$/.test(mark)) return false;
  const end = words.findIndex(
    (word) => !/^(?:\p{Lu}\p{Ll}+|prime|defen[cs]e|foreign|interior|finance|state|\p{Ll}+ern)$/u.test(word),
  );
  return [...words.slice(0, end < 0 ? words.length : end), words[end] ?? ''].some((word) => OF_STATES.test(word));
};
/** A role without an article, or with an owner, right behind a comma. */
function isBareRole(form: (i: number) => string, start: number): boolean {
  const owned = /^\p{Lu}/u.test(form(start)) && /^['’]s$/.test(form(start + 1));
  for (let i = owned ? start + 2 : start; i < start + 5; i++) {
    if (!/^\p{Ll}/u.test(form(i)) || /^(?:and|or|who|which|that|is|was|the|an?|of|in|at|for|to)$/.test(form(i)))
      return false;
    if (isPersonWord(form(i)) && !/^['’]|^\p{Lu}/u.test(form(i + 1))) return true;
  }
  return false;
}

/** "shares in Delta", "a stake in Delta": in a company, no place. */
const isStakeIn = (noun: string, before: string): boolean =>
  before === 'in' &&
  /^(?:shares?|stakes?|stock|interest|investors?|invest(?:ed|ing|ments?)?|holdings?|shareholders?|confidence|trust|partner|employees?)$/i.test(
    noun,
  );

/** "Nikola's founder", "Delta's shares": what only a company has. */
const ownsBusiness = (form: (i: number) => string, last: number): boolean =>
  /^['’]s?$/.test(form(last)) &&
  [1, 2].some((n) =>
    /^(?:founder|co-founder|shares?|stock|shareholders?|profits?|revenues?|earnings|sales|subsidiary|headquarters|customers|employees|board|ceo|fleet|factory|factories|plant|plants|unit|app|website|bankruptcy|ipo|takeover|acquisition|merger|creditors|dividend)$/i.test(
      form(last + n),
    ),
  );

const PRODUCT = /\b(?:OS|MacBook|Macbook|iPhone|iPad|iPod|iOS|Windows|Android|PlayStation|Xbox)\b/;

/** As places begin: "Santa Catarina", "Port Sudan". */
const SAINTS =
  /^(?:San|Santa|Santo|São|Sao|Saint|St\.?|Sainte|Los|Las|Puerto|Port|Fort|Ciudad|Villa|Rio|Mount|Lake|Cape|Camp|Tal|Tel|Tell|Deir|Ain|Ayn|Beit|Bayt|Umm|Wadi|Jabal|Jebel|Kafr)$/;

const isSubject = (sentence: Draft['sentence'], index: number): boolean =>
  /^nsubj/.test(sentence.tokens[index]?.relation ?? '') &&
  sentence.tokens[sentence.tokens[index]?.head ?? -1]?.upos === 'VERB';

const OF_STATES =
  /^(?:ministry|government|parliament|army|military|president|minister|capital|border|borders|territory|constitution|embassy|ambassador|neighbou?rs?)$/i;
