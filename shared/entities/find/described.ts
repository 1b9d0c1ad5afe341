// A name that is told what it is right behind: "Eurocontrol, the air traffic agency," → an organization; "Panos Kammenos, the leader of
// the party," → a person. Where the recognizer took nothing, or took it for something else (refine/surroundings.ts asks here too).
import { type Draft, draftOf, type Finder, formsOf } from '../draft.ts';
import { isCommon } from '../lists/common-words.ts';
import { isDemonym } from '../lists/demonyms.ts';
import { isPersonWord, isTitle } from '../lists/person-words.ts';
import { classesOfNoun } from '../lists/thing-words.ts';

const NAME = /^\p{Lu}[\p{L}'’]*\p{Ll}$/u;
const LONGEST = 3;

export const described: Finder = ({ syntax }) =>
  syntax.sentences.flatMap((sentence): Draft[] => {
    const forms = formsOf(sentence);
    const form = (i: number): string => forms[i] ?? '';
    return forms.flatMap((comma, i): Draft[] => {
      if (comma !== ',' || !/^(?:an?|the)$/.test(form(i + 1))) return [];
      let first = i;
      while (i - first < LONGEST && isNameWord(form(first - 1))) first--;
      if (first === i || isNameWord(form(first - 1)) || /^['’]s?$|^(?:of|and|-)$/.test(form(first - 1))) return [];
      const type = isDescribedAsBody(form, i + 1, i - first === 1)
        ? 'organization'
        : isDescribedAsPerson(form, i + 1)
          ? 'person'
          : undefined;
      if (!type || (type === 'person' && i - first < 2)) return [];
      return [draftOf(syntax.text, sentence, first, i, { type, rank: 1.4 })];
    });
  });

const isNameWord = (form: string): boolean =>
  NAME.test(form) && !isCommon(form.toLowerCase()) && !isTitle(form) && !isDemonym(form);

/** "Panos Kammenos, the leader of …": a word for a person before any "of". */
export function isDescribedAsPerson(form: (i: number) => string, start: number): boolean {
  for (let i = start + 1; i < start + 6; i++) {
    if (/^(?:of|for|in|at|from|to|with|on|by|,|which|that)$/i.test(form(i))) return false;
    if (isPersonWord(form(i)) && !/^['’]/.test(form(i + 1))) return true;
  }
  return false;
}

/** "Eurocontrol, the European air traffic agency": a word for a body or company before any "of", and none for a person. */
export function isDescribedAsBody(form: (i: number) => string, start: number, single: boolean): boolean {
  for (let i = start + 1; i < start + 7; i++) {
    if (/^(?:of|for|in|at|from|to|with|on|by|,|which|that|and)$/i.test(form(i))) return false;
    // "producer" and "carrier" are said of both: one word alone is hardly a person
    const both = single && classesOfNoun(form(i).toLowerCase()).includes('company');
    if (isPersonWord(form(i)) && !both && !/^['’]/.test(form(i + 1))) return false;
    const classes = classesOfNoun(form(i).toLowerCase());
    if (classes.some((one) => one === 'company' || one === 'group' || one === 'body'))
      return /^(?:[,.;)]|that|which|of|for|based|in|behind|whose|with|and|run|led|owned|founded|made|['’]?$)/.test(
        form(i + 1),
      );
  }
  return false;
}
