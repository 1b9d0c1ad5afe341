// A body named by what it is: "the Competition and Markets Authority", "the National Committee for the Salvation of the People",
// "Workers' Party of Korea", "Woods Hole Oceanographic Institution", where the recognizer took a part or nothing.
import type { Sentence } from '../../language/reading.ts';
import { type Draft, draftOf, type Finder, formsOf } from '../draft.ts';
import { known } from '../lists/names-known.ts';
import { isTitle } from '../lists/person-words.ts';
import { knownAs } from './recognized.ts';

const KIND =
  /^(?:Party|Union|Council|Committee|Commission|Court|University|Institute|Institution|Association|Agency|Authority|Foundation|Federation|Confederation|Movement|Organi[sz]ation|Academy|Bureau|Service|Board|Chamber|Centre|Center|Fund|Society|Society|Alliance|Coalition|Front|Congress|Assembly|Tribunal|Laboratory|Observatory|College|School|Hospital|Museum|Corps|Guard|Brigades?|League|Command|Administration|Department|Office|Network|Trust|Exchange|Directorate|Secretariat|Conference|Initiative|Observatory|Police)$/;
/** Kinds that go on with "of" or "for": "Institute for the Study of War", "Bank of America" is the lists' or the recognizer's. */
const GOES_ON =
  /^(?:Party|Union|Council|Committee|Commission|Court|Institute|Association|Agency|Authority|Foundation|Federation|Confederation|Movement|Organi[sz]ation|Academy|Bureau|Board|Chamber|Centers?|Centres?|Society|Alliance|Coalition|Front|Laboratory|Observatory|School|Department|Office|Network|Initiative)$/;
const OWNERS = /^(?:People|Women|Children|Men)$/;
const CAPITAL = /^\p{Lu}[\p{L}.&'’]*$/u;
const OPENER =
  /^(?:The|A|An|In|On|At|But|And|Or|As|By|For|From|To|With|When|While|After|Before|Since|Under|Under|His|Her|Its|Their|Our|My|This|That|These|Those|He|She|It|They|We|I|Mr|Mrs|Ms|Last|Next|Former|Both|All|If|Meanwhile|Earlier|Later|Also|Most|Many|Some|No|Not|Yet|Still|How|Why|What|Who)\.?$/;
const DAY =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August|September|October|November|December)$/;

export const institutions: Finder = ({ syntax, folded }) =>
  syntax.sentences.flatMap((sentence, n): Draft[] => {
    const forms = formsOf(sentence);
    if (isShouted(forms)) return [];
    const drafts: Draft[] = [];
    for (let i = 0; i < forms.length; i++) {
      if (!KIND.test(forms[i] as string) || /^(?:Centre|Center) Court$/.test(`${forms[i - 1] ?? ''} ${forms[i]}`))
        continue;
      const first = startOfBody(sentence, forms, i);
      const last = endOfBody(forms, folded[n] as readonly string[], i);
      if (last - first < 2 || (first === i && !/^(?:for|on)$/.test(forms[i + 1] ?? '') && last - i < 4)) continue;
      drafts.push(
        draftOf(syntax.text, sentence, first, last, {
          type: 'organization',
          known: knownAs(folded[n] as readonly string[], forms, first, last),
          rank: 3.3,
        }),
      );
      i = last - 1;
    }
    return drafts;
  });

/** Back over capitals, "and" between two of them under one "the", and a plural owner: "the Food and Drug …", "Workers' …". */
function startOfBody(sentence: Sentence, forms: readonly string[], kind: number): number {
  let first = kind;
  const form = (i: number): string => forms[i] ?? '';
  for (;;) {
    const before = form(first - 1);
    if (first === 0 || kind - first > 6) break;
    if (isNameWord(before) && !(first === 1 && OPENER.test(before)) && !isTitle(before)) first--;
    else if (
      before === '-' &&
      isNameWord(form(first - 2)) &&
      sentence.tokens[first - 2]?.end === sentence.tokens[first - 1]?.start
    )
      first -= 2;
    else if (/^(?:and|&)$/.test(before) && isNameWord(form(first - 2)) && first < kind && underOneThe(form, first - 2))
      first -= 2;
    else if (/^['’]$/.test(before) && /^\p{Lu}\p{L}+s$/u.test(form(first - 2)) && form(first - 3) !== '') first -= 2;
    else if (/^['’]s$/.test(before) && OWNERS.test(form(first - 2))) first -= 2;
    else break;
  }
  // "Deputy Commission": nothing but an opener or a verb in front of the kind
  while (first < kind && (OPENER.test(form(first)) || (first === 0 && sentence.tokens[0]?.upos === 'VERB'))) first++;
  return first;
}

/** Only small words or "the" may stand before: "the Competition | and Markets Authority", not "Smith and the Markets Authority". */
function underOneThe(form: (i: number) => string, at: number): boolean {
  let i = at;
  while (isNameWord(form(i)) && form(i) !== 'The') i--;
  return /^the$/i.test(form(i)) || /^['’]s?$/.test(form(i));
}

const isNameWord = (form: string): boolean => CAPITAL.test(form) && !DAY.test(form);

/** On over "of", "for" and what they govern. */
function endOfBody(forms: readonly string[], words: readonly string[], kind: number): number {
  const form = (i: number): string => forms[i] ?? '';
  let last = kind + 1;
  if (!GOES_ON.test(form(kind))) return last;
  for (let steps = 0; steps < 3; steps++) {
    let next = last;
    if (!/^(?:of|for|on|against)$/.test(form(next))) break;
    const link = form(next++);
    if (/^the$/.test(form(next))) next++;
    const start = next;
    while (isNameWord(form(next)) && !isTitle(form(next)) && next - start < 4) next++;
    if (
      next === start ||
      (link === 'of' && known.exact(words.slice(start, next)).some(({ kind: of }) => of === 'city'))
    )
      break;
    while (
      /^(?:and|&|,)$/.test(form(next)) &&
      isNameWord(form(next + 1)) &&
      /^(?:for|of)$/.test(link) &&
      !/^the$/.test(form(next + 1)) &&
      KINDRED.test(form(next - 1)) &&
      KINDRED.test(form(next + 1))
    ) {
      next += 2;
      while (KINDRED.test(form(next)) && isNameWord(form(next))) next++;
    }
    last = next;
  }
  return last;
}

/** Nouns that what a body is for is made of, which no place or person is called: "Disease Control and Prevention". */
const KINDRED =
  /(?:tion|ment|ism|ity|ics|ogy|ing|ance|ence|sion|ure|ship|ies|ers|ors|ists|aries|ties|ics|Control|Rights|Health|Affairs|Trade|Human|Social|Aid|Relief|Works|Drugs?|Crime|Justice|Peace|Security|Welfare|Labou?r|Sports?|Arts|Services|Studies|Research|Policy|Budget|Sciences?|Energy|Defen[cs]e|Freedom|Democracy|Democracies|Immigrants|Refugees|Workers|Women|Children|Youth|People|Peoples|Families|Disease|Diseases)$/;

/** A heading, in which every word has a capital. */
function isShouted(forms: readonly string[]): boolean {
  const words = forms.filter((form) => /^\p{L}{4,}/u.test(form));
  return (
    words.filter((form) => /^\p{Lu}/u.test(form)).length > words.length * 0.7 && !/^[.!?"”]$/.test(forms.at(-1) ?? '')
  );
}
