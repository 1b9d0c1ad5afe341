// Titles and roles that the article gives a person, before the name ("Caretaker Prime Minister Nikol Pashinian"), after it ("Maria Zakharova,
// a spokeswoman for the ministry,") or with a comma ("the president, Emmanuel Macron"). They tell sex and country too.
import type { Sentence } from '../../language/reading.ts';
import { foldWord } from '../lists/fold.ts';
import { known } from '../lists/names-known.ts';
import { isHonorific, isOffice, isPersonWord, sexOfWord, standsBeforeTitle } from '../lists/person-words.ts';
import type { Parties, Party, PlacedMention } from '../party.ts';

export interface Role {
  readonly text: string;
  readonly first: number;
  readonly last: number;
  /** Its head in lower case: "prime minister". */
  readonly head: string;
}

export function addRoles(sentences: readonly Sentence[], text: string, parties: Parties): void {
  for (const party of parties.all()) {
    if (party.type !== 'person') continue;
    for (const mention of party.mentions) {
      if (mention.kind !== 'name') continue;
      const sentence = sentences[mention.sentence] as Sentence;
      for (const role of [roleBefore(sentence, text, mention), roleAfter(sentence, text, mention)])
        if (role) give(party, role, sentence);
    }
  }
}

function give(party: Party, role: Role, sentence: Sentence): void {
  if (!party.roles.some((other) => other.toLowerCase() === role.text.toLowerCase())) party.roles.push(role.text);
  for (let i = role.first; i < role.last; i++) {
    const form = sentence.tokens[i]?.form ?? '';
    const sex = sexOfWord(form);
    if (sex !== 'u' && party.sex === 'u') party.sex = sex;
    const place = known
      .exact([foldWord(form)])
      .find((name) => name.kind === 'country' && (name.demonym || /^\p{Lu}/u.test(form)));
    party.country ??= place?.country;
  }
}

const NOT_ROLE = /^(?:chief|first|second|lead|top|head|general|major|justice|minister|leader)$/i;

/** The title right before a name: its office or role with the words that belong to it. */
export function roleBefore(sentence: Sentence, text: string, { first }: PlacedMention): Role | undefined {
  const form = (i: number): string => sentence.tokens[i]?.form ?? '';
  let end = first;
  if (form(end - 1) === ',' && /^(?:the|his|her|its|their|a|an|['’]s?)$/i.test(form(startOfRun(sentence, end - 1) - 1)))
    end--;
  const name = end;
  while (end > 0 && isHonorific(form(end - 1)) && !isOffice(form(end - 1))) end--;
  const start = startOfRun(sentence, end);
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
function startOfRun(sentence: Sentence, end: number): number {
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

/** "X, the Armenian prime minister," and "X, who heads": up to the comma, if a word for a person comes early. */
export function roleAfter(sentence: Sentence, text: string, { last }: PlacedMention): Role | undefined {
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
    end++;
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

function spanOf(
  sentence: Sentence,
  text: string,
  first: number,
  last: number,
): { text: string; first: number; last: number } {
  const [from, to] = [sentence.tokens[first], sentence.tokens[last - 1]];
  return { text: text.slice(from?.start, to?.end), first, last };
}

/** The longest office that ends a run of words: "Caretaker Prime Minister" → "prime minister". */
export function headOf(words: readonly string[]): string {
  for (let size = 4; size > 0; size--) {
    for (let end = words.length; end >= size; end--) {
      const part = words
        .slice(end - size, end)
        .join(' ')
        .toLowerCase();
      if (isOffice(part) || (size === 1 && isPersonWord(part))) return part;
    }
  }
  return (words.at(-1) ?? '').toLowerCase();
}
