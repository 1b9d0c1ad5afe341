// What the recognizer sees of each word of a sentence, worked out once: spelling, shape, capitals, and the lists it stands in.
// wordsOf(["President", "Nikol", "Pashinyan", "said"], article) → [{ lower: "president", shape: "Xx", lists: [TITLE] }, …]
import { isCommon } from '../lists/common-words.ts';
import { foldWord, lookupWord } from '../lists/fold.ts';
import { isGivenName, isSurname } from '../lists/given-names.ts';
import { known } from '../lists/names-known.ts';
import { isHonorific, isOffice, isPersonWord } from '../lists/person-words.ts';
import { hashOf } from './hash.ts';

export interface Word {
  readonly form: string;
  readonly lower: string;
  readonly hash: number;
  readonly shape: number;
  /** 0 lower case, 1 capital first, 2 all capitals, 3 digits, 4 other marks, 5 mixed. */
  readonly capitals: number;
  /** Numbers of the lists that the word stands in, alone or within a phrase. */
  readonly lists: readonly number[];
  readonly common: boolean;
  /** How the article writes this word elsewhere: 1 in lower case, 2 with a capital within a sentence. */
  readonly elsewhere: number;
}

const MONTHS =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tue|tues|wed|thu|thurs|fri|sat|sun)\.?)$/;
const COMPANY =
  /^(?:inc|corp|co|ltd|llc|plc|gmbh|ag|sa|group|holdings?|bank|party|ministry|department|agency|commission|committee|council|union|association|organi[sz]ation|federation|foundation|institute|university|college|school|hospital|court|parliament|senate|congress|assembly|government|police|army|navy|force|forces|administration|authority|bureau|office|company|corporation|club|league|front|movement|coalition|alliance|team|news|times|post|press|journal|network|society|center|centre|service|brigade|command|guard|airlines?|systems|partners|industries)\.?$/;
const LOCATION =
  /^(?:river|lake|sea|ocean|islands?|isle|street|st|road|avenue|ave|mountains?|mount|mt|valley|province|county|city|town|village|state|district|region|airport|bay|gulf|beach|park|square|hills?|desert|strip|highway|bridge|square|peninsula|coast|north|south|east|west|northern|southern|eastern|western|central|upper|lower|fort|port|cape|saint|oblast|governorate|canyon|creek|falls|point|strait|channel|canal|harbor|border|camp|base)\.?$/;
const KINDS = { country: 1, city: 2, region: 3, province: 4, organization: 5 } as const;
const DEMONYM = 6;

/** Words an article writes in lower case, and those with a capital where no sentence begins. */
export interface Spellings {
  readonly lower: ReadonlySet<string>;
  readonly capital: ReadonlySet<string>;
}

export function spellingsOf(sentences: readonly (readonly string[])[]): Spellings {
  const lower = new Set<string>();
  const capital = new Set<string>();
  for (const forms of sentences) {
    const shouting = forms.filter((form) => /^\p{Lu}/u.test(form)).length > forms.length * 0.6;
    forms.forEach((form, i) => {
      if (/^\p{Ll}/u.test(form)) lower.add(form);
      else if (i > 0 && !shouting && /^\p{Lu}/u.test(form) && !/^["“'‘(:—]$/.test(forms[i - 1] as string))
        capital.add(form.toLowerCase());
    });
  }
  return { lower, capital };
}

export function wordsOf(forms: readonly string[], spellings: Spellings): readonly Word[] {
  const folded = forms.map(foldWord);
  const lookup = forms.map(lookupWord);
  const lists = forms.map((): number[] => []);
  for (let i = 0; i < forms.length; i++) {
    const form = forms[i] as string;
    if (!/^[\p{Lu}a-z]/u.test(form)) continue;
    markKnown(forms, lookup, i, lists);
    const marks = lists[i] as number[];
    const lower = folded[i] as string;
    if (MONTHS.test(lower)) marks.push(40);
    if (COMPANY.test(lower)) marks.push(41);
    if (LOCATION.test(lower)) marks.push(42);
    if (isHonorific(form)) marks.push(43);
    if (isOffice(form)) marks.push(44);
    else if (isPersonWord(form)) marks.push(45);
    if (/^\p{Lu}/u.test(form)) {
      if (isGivenName(form)) marks.push(46);
      if (isSurname(form)) marks.push(47);
    }
  }
  return forms.map((form, i) => {
    const lower = folded[i] as string;
    return {
      form,
      lower,
      hash: hashOf(lower.replace(/\d/g, '0')),
      shape: hashOf(shapeOf(form)),
      capitals: capitalsOf(form),
      lists: lists[i] as number[],
      common: isCommon(lower),
      elsewhere: (spellings.lower.has(lower) ? 1 : 0) + (spellings.capital.has(form.toLowerCase()) ? 2 : 0),
    };
  });
}

/** Marks the words of the longest known name that starts at a word: first word, inner words, last word. */
function markKnown(
  forms: readonly string[],
  folded: readonly string[],
  start: number,
  lists: readonly number[][],
): void {
  for (const { end, values } of known.allAt(folded, start)) {
    const fit = values.filter((name) => writtenAlike(name.written, forms[start] as string, end - start));
    if (!fit.length) continue;
    for (const kind of new Set(fit.map((name) => (name.demonym ? DEMONYM : KINDS[name.kind])))) {
      for (let i = start; i < end; i++) {
        const place = end - start === 1 ? 0 : i === start ? 1 : i === end - 1 ? 3 : 2;
        (lists[i] as number[]).push(kind * 5 + place - 4 + (kind === DEMONYM ? 0 : 0));
      }
    }
    return;
  }
}

/** An acronym or capitalized name must be written so in the text: "us" is not the US, "who" not the WHO; "TURKEY" is Turkey. */
export function writtenAlike(written: string, form: string, length: number): boolean {
  if (/^\p{Ll}/u.test(written)) return true;
  if (/^[\p{Lu}\d.&/+-]+$/u.test(written) && length === 1)
    return form.replaceAll('.', '') === written.replaceAll('.', '');
  return /^\p{Lu}|^\d/u.test(form);
}

function shapeOf(form: string): string {
  let shape = '';
  for (const c of form.slice(0, 24)) {
    const kind =
      c >= 'a' && c <= 'z'
        ? 'x'
        : c >= 'A' && c <= 'Z'
          ? 'X'
          : c >= '0' && c <= '9'
            ? '9'
            : /\p{Lu}/u.test(c)
              ? 'X'
              : /\p{L}/u.test(c)
                ? 'x'
                : c;
    if (shape.slice(-2) !== kind + kind) shape += kind;
  }
  return shape;
}

function capitalsOf(form: string): number {
  if (/^\p{Ll}[^\p{Lu}]*$/u.test(form)) return 0;
  if (/^\p{Lu}[^\p{Lu}]*\p{Ll}[^\p{Lu}]*$/u.test(form)) return 1;
  if (/^[\p{Lu}.&'-]+$/u.test(form)) return 2;
  if (/^\d/.test(form)) return 3;
  return /\p{L}/u.test(form) ? 5 : 4;
}

/** A word for a kind of body or place, as names end in: "bank", "river". */
export const isKindWord = (lower: string): boolean => COMPANY.test(lower) || LOCATION.test(lower) || MONTHS.test(lower);
