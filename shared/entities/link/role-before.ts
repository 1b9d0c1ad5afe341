// The title before a name: "Caretaker Prime Minister Nikol Pashinian", "Sen. Leila Marcos", "the president, Emmanuel Macron".
import type { Sentence } from '../../language/reading.ts';
import { foldWord } from '../lists/fold.ts';
import { known } from '../lists/names-known.ts';
import { isHonorific, isOffice, isPersonWord, standsBeforeTitle } from '../lists/person-words.ts';
import type { PlacedMention } from '../party.ts';
import { headOf, type NamesIn, type Role, spanOf } from './role.ts';

const NOT_ROLE = /^(?:chief|first|second|lead|top|head|general|major|justice|minister|leader)$/i;

/** The title right before a name: its office or role with the words that belong to it. */
export function roleBefore(
  sentence: Sentence,
  text: string,
  { first }: PlacedMention,
  names: NamesIn,
): Role | undefined {
  const form = (i: number): string => sentence.tokens[i]?.form ?? '';
  let end = first;
  if (
    form(end - 1) === ',' &&
    /^(?:the|his|her|its|their|a|an|['’]s?)$/i.test(form(startOfRun(sentence, end - 1, names) - 1))
  )
    end--;
  const name = end;
  while (end > 0 && isHonorific(form(end - 1)) && !isOffice(form(end - 1))) end--;
  const start = startOfRun(sentence, end, names);
  if (start >= end) {
    const rank = end < name && RANK.test(form(end));
    return rank ? { ...spanOf(sentence, text, end, end + 1), head: form(end).toLowerCase() } : undefined;
  }
  const words = sentence.tokens.slice(start, end).map((token) => token.form);
  if (!words.some((word) => isPersonWord(word) || isOffice(word))) return undefined;
  if (
    words.length === 1 &&
    NOT_ROLE.test(words[0] as string) &&
    !/^\p{Lu}/u.test(words[0] as string) &&
    end === first &&
    !/^(?:leader|general|minister|head|chief)$/i.test(words[0] as string)
  )
    return undefined;
  return { ...spanOf(sentence, text, start, end), head: headOf(words) };
}

/** Short forms of an office or rank are a role by themselves; Mr., Dr. and the like are none. */
const RANK =
  /^(?:Sen|Rep|Gov|Gen|Lt|Col|Maj|Capt|Cmdr|Sgt|Cpl|Adm|Brig|Del|Rev|Prof|Sheikh|Ayatollah|Mullah|Imam|King|Queen|Prince|Princess|Pope|Archbishop|Bishop|Cardinal|Patriarch|Rabbi|Mufti)\.?$|\. ?Gen\.$/;

/** Goes back over offices, roles and the words that stand before them: "former French Foreign Minister". */
function startOfRun(sentence: Sentence, end: number, { endings }: NamesIn): number {
  const form = (i: number): string => sentence.tokens[i]?.form ?? '';
  let start = end;
  let seen = false;
  while (start > 0 && end - start < 9) {
    const word = form(start - 1);
    const office = [3, 2].find(
      (size) => start >= size && isOffice([...Array(size).keys()].map((i) => form(start - size + i)).join(' ')),
    );
    if (office) {
      start -= office;
      seen = true;
      continue;
    }
    // "West Bengal | Chief Minister", "Reserve Bank of India | governor": a name belongs to the title whole
    const named = seen ? endings.get(`${sentence.index} ${start}`) : undefined;
    if (named !== undefined && named < start) {
      start = named;
      continue;
    }
    const person =
      isPersonWord(word) || isOffice(word) || /^(?:affairs|minister|secretary|state|staff|general)$/i.test(word);
    const demonym =
      /^\p{Lu}/u.test(word) &&
      known
        .exact([foldWord(word)])
        .some((name) => name.demonym || name.kind === 'country' || name.type === 'organization');
    const bridge =
      seen && (word === '-' || word === '&' || (/^(?:of|for)$/i.test(word) && isOffice(form(start - 2)))) && start > 1;
    const capital =
      seen &&
      /^\p{Lu}/u.test(word) &&
      start - 1 > 0 &&
      !/^(?:The|A|An|But|And|In|On|At|As|When|While|After)$/.test(word);
    // "foreign policy chief": nouns and adjectives of the same phrase
    const noun =
      seen &&
      /^(?:NOUN|ADJ)$/.test(sentence.tokens[start - 1]?.upos ?? '') &&
      sentence.tokens[start - 1]?.head === start &&
      !known.exact([foldWord(word)]).length;
    if (!(person || noun || (seen && (standsBeforeTitle(word) || demonym || bridge || capital)))) break;
    if (person) seen = true;
    start--;
  }
  return start;
}
