// A short line → the dates it stamps its article with; nothing where the line is a sentence that happens to hold a date.
// "Updated: May 5, 2021; Published: May 3, 2021" → published the 3rd, modified the 5th. "The dam opened on May 3, 1999." → none.
import { type DateReading, type ReadDate, readDate } from './date.ts';

export interface Stamp {
  readonly kind: 'published' | 'modified';
  readonly date: ReadDate;
}

/** Longest line that is taken for a stamp. */
const LONGEST = 160;
const LABEL =
  /\b(?:(?:first|last|originally|most recently) )?(?:published|posted|created|written|updated?|modified|revised|edited|pub|publication date|date(?: posted| published)?)\b/gi;
const OF_CHANGE = /updated?|modified|revised|edited/i;

/** Best first: what is called published, then what has no name, then changes. */
export function stampsIn(words: string, reading: DateReading = {}): readonly Stamp[] {
  if (words.length > LONGEST || !/\d{2}/.test(words)) return [];
  const found: (Stamp & { readonly named: boolean })[] = [];
  const starts = [...words.matchAll(LABEL)].map((match) => match.index);
  for (const [index, start] of [0, ...starts].entries()) {
    const piece = words.slice(start, starts[index]);
    const date = readDate(piece, reading);
    if (!date || date.precision === 'year' || date.precision === 'month') continue;
    const named = index > 0;
    if (!(named ? isAdjacent(piece) : isStamp(piece))) continue;
    const changed = named && OF_CHANGE.test(words.slice(start, start + 30).match(LABEL)?.[0] ?? '');
    found.push({ kind: changed ? 'modified' : 'published', date, named });
  }
  const rank = ({ kind, named }: (typeof found)[number]) => (kind === 'modified' ? 2 : named ? 0 : 1);
  return found.sort((a, b) => rank(a) - rank(b)).map(({ kind, date }) => ({ kind, date }));
}

/** Between a label and its date stand hardly more than "on", a weekday and a time: "Published at 10:32 GMT on Monday 3 May 2021". */
function isAdjacent(piece: string): boolean {
  const before = piece.slice(0, Math.max(0, piece.search(FIRST_DATE)));
  return loneWords(before.replace(LABEL, '').replace(/\bby (?:the )?\S{1,40}/i, '')) === 0;
}

const FIRST_DATE =
  /\b\d{4}[-/.]|\b\d{1,2}[/.]\d{1,2}[/.]\d{4}|\b\d{1,2}(?:st|nd|rd|th)?[ .-]+(?:of )?[A-Z][a-z]{2}|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d/i;

/** Dates, names and few words in lower case: "Varden, 3 May 2021", "May 3, 2021 by Ana Sarel · 5 min read". */
function isStamp(words: string): boolean {
  if (NO_STAMP.test(words)) return false;
  const lone = loneWords(words);
  if (lone > 0 && /[.!?]["”’)]?$/.test(words)) return false;
  return lone === 0 || (lone === 1 && /[|·•/]| [-–—] |, (?=\p{Lu}\p{Ll}+\.? \d|\d{1,2} \p{Lu})/u.test(words));
}

const NO_STAMP =
  /\(@\w|^["“‘']|^(?:when|where|deadline|due|starts?|ends?|opens?|closes?|event|doors|expires?|born|died|until|since|copyright|©)\b/i;
const STAMP_WORDS = new Set(
  'a am and at by for from in min mins minute minutes ago hours hour days day read of on pm the th st nd rd to via with est edt gmt utc bst et pt ist cet views view comments comment comma shares updated published posted time reading words text photos story staff writer reporter correspondent editor contributor special date'.split(
    ' ',
  ),
);

/** Words in lower case that a stamp has no use for. */
const loneWords = (words: string): number =>
  (words.match(/(?<![\p{L}.@/'’-])\p{Ll}[\p{L}'’-]*/gu) ?? []).filter(
    (word) =>
      !STAMP_WORDS.has(word) &&
      !/^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)/.test(word),
  ).length;
