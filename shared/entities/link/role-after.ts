// The role after a name: "Maria Zakharova, a spokeswoman for the ministry," → "spokeswoman for the ministry".
import type { Sentence } from '../../language/reading.ts';
import { isPersonWord } from '../lists/person-words.ts';
import type { PlacedMention } from '../party.ts';
import { headOf, type NamesIn, type Role, spanOf } from './role.ts';

/** "X, the Armenian prime minister," and "X, who heads": up to the comma, if a word for a person comes early. */
export function roleAfter(
  sentence: Sentence,
  text: string,
  { last }: PlacedMention,
  { persons, wholes }: NamesIn,
): Role | undefined {
  const form = (i: number): string => sentence.tokens[i]?.form ?? '';
  if (form(last) !== ',' && form(last) !== '(' && form(last) !== '–' && form(last) !== '—') return undefined;
  let start = last + 1;
  if (/^\d{1,3}$/.test(form(start)) && form(start + 1) === ',') start += 2;
  let end = start;
  while (
    end < sentence.tokens.length &&
    end - start < 16 &&
    !/^(?:[,.;:()—–"“”]|who|which|whose|whom|and|said|says|told)$/i.test(form(end))
  )
    end = wholes.get(`${sentence.index} ${end}`) ?? end + 1;
  if (/^(?:an?|the|his|her|its|their)$/i.test(form(start))) start++;
  let at = start;
  while (at < end && at - start < 7 && !isPersonWord(form(at))) {
    if (
      /^(?:of|for|at|in|from|to|with|on|by)$/i.test(form(at)) ||
      sentence.tokens[at]?.upos === 'VERB' ||
      sentence.tokens[at]?.upos === 'AUX'
    )
      return undefined;
    at++;
  }
  if (at >= end || at - start >= 7) return undefined;
  // "In Teld, shopkeeper Raju Gupta": somebody else's
  for (let i = start + 1; i < end; i++) {
    if (/^(?:of|to|['’]s?)$/.test(form(i))) break;
    if (persons.has(`${sentence.index} ${i}`)) return undefined;
  }
  let head = at;
  while (head + 1 < end && isPersonWord(form(head + 1))) head++;
  if (
    /^\p{Lu}/u.test(form(head)) &&
    /^\p{Lu}/u.test(form(head + 1)) &&
    !isPersonWord(form(head + 1)) &&
    form(head + 1) !== ''
  )
    return undefined;
  return {
    ...spanOf(sentence, text, start, end),
    head: headOf(sentence.tokens.slice(start, head + 1).map((token) => token.form)),
  };
}
