// Where sentences end among the tokens of a stretch.
// "Gen. Lee left the U.S. State Department. He said so." → breaks after the second period only, and at the end.
import type { Span } from '../model/span.ts';
import { isSpelling } from './spellings.ts';

/** A sentence longer than this is a table or a list; it is cut at its last semicolon, comma or dash. */
const LONGEST = 160;
const TERMINATOR = /^(?:[.!?…。！？؟।]|[!?]{2,}|\.{2,}|\[(?:\.{3}|…)\])$/u;
const CLOSER = /^(?:["”’'»)\]}]|''|’’)$/;
const OPENER = /^(?:["“‘'«([{]|``|‘’)$/;
const STARTS_LOW = /^\p{Ll}+(?![\p{Lu}])/u;
const SAYS =
  /^(?:said|says|asked|asks|told|tells|added|adds|wrote|writes|cried|exclaimed|shouted|wondered|demanded|tweeted|replied)$/;
const TIME_WORD =
  /^(?:[A-Z]{2,4}|Eastern|Pacific|Central|Mountain|local|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)$/;

/** For each token, true where a sentence ends with it. */
export function sentenceBreaks(text: string, tokens: readonly Span[]): readonly boolean[] {
  const words = tokens.map(({ start, end }) => text.slice(start, end));
  const breaks = words.map((_, at) => at === words.length - 1);
  const gapBefore = (at: number): boolean => (tokens[at - 1] as Span).end < (tokens[at] as Span).start;
  const isLoose = looseClosers(words, gapBefore);
  for (let at = 0; at < words.length - 1; at++) {
    const word = words[at] as string;
    if (beginsCredit(words, at + 1)) breaks[at] = true;
    const abbreviated = /[\p{L}\p{N}]\.$/u.test(word);
    if (!TERMINATOR.test(word) && !abbreviated) continue;
    let last = at;
    while (
      last + 1 < words.length &&
      (isLoose[last + 1] ||
        (!gapBefore(last + 1) &&
          (CLOSER.test(words[last + 1] as string) || TERMINATOR.test(words[last + 1] as string))))
    )
      last++;
    last = afterNotes(words, last);
    const mark = at;
    at = last;
    if (last + 1 >= words.length) continue;
    const glued = !gapBefore(last + 1);
    if (glued && !(word === '.' && last === mark && /^\p{Lu}\p{Ll}/u.test(words[last + 1] as string))) continue;
    if (endsHere(words, mark, last, abbreviated)) breaks[last] = true;
  }
  return cutLong(words, breaks);
}

/** Straight quotation marks with a blank on both sides that, by their count so far, close: `of that threat. "`. */
function looseClosers(words: readonly string[], gapBefore: (at: number) => boolean): readonly boolean[] {
  let open = false;
  return words.map((word, at) => {
    if (word !== '"') return false;
    open = !open;
    return !open && at > 0 && gapBefore(at) && (at === words.length - 1 || gapBefore(at + 1));
  });
}

/** "A street in Velsa Photo: Ada Moss": the credit that follows a caption. */
const beginsCredit = (words: readonly string[], at: number): boolean =>
  words[at + 1] === ':' &&
  /^\p{Lu}/u.test(words[at] ?? '') &&
  isSpelling('credit', (words[at] as string).toLowerCase());

/** Past footnote marks, which belong to what they note: "in 1902. [4] It was rebuilt." */
function afterNotes(words: readonly string[], last: number): number {
  let at = last;
  while (words[at + 1] === '[' && /^(?:\d{1,3}|[a-z])$/.test(words[at + 2] ?? '') && words[at + 3] === ']') at += 3;
  return at;
}

function endsHere(words: readonly string[], at: number, last: number, abbreviated: boolean): boolean {
  const word = words[at] as string;
  let next = last + 1;
  while (next < words.length - 1 && OPENER.test(words[next] as string)) next++;
  const follower = words[next] as string;
  const closed = last > at;
  if (/^[,;:–—-]$/.test(follower) && next === last + 1) return false;
  if (/^[-–—]{1,3}$/.test(follower)) return next > last + 1;
  if (STARTS_LOW.test(follower)) return !abbreviated && !closed && goesOnLow(word, words[at - 1] ?? '');
  if (at === 0 || (at === 1 && /^[\d]+$|^[A-Za-z]$/.test(words[0] as string))) return false;
  if (abbreviated) return abbreviationEnds(word, follower, next > last + 1, closed);
  if (/[?!]$/.test(word) && closed && speaks(words, next)) return false;
  return true;
}

/** Careless writers begin sentences in lower case: after a question, or after a period that no abbreviation takes. */
const goesOnLow = (mark: string, before: string): boolean =>
  /^[?!]+$/.test(mark) || (mark === '.' && /^\p{Ll}{4,}$/u.test(before));

/** "… ?" Smith asked: the words after the quote tell who spoke. */
function speaks(words: readonly string[], from: number): boolean {
  for (let at = from; at < Math.min(from + 7, words.length); at++) {
    const word = words[at] as string;
    if (SAYS.test(word)) return true;
    if (!/^\p{Lu}|^[.,]$|^(?:the|of|a)$|\.$/u.test(word)) return false;
  }
  return false;
}

function abbreviationEnds(word: string, follower: string, quoted: boolean, closed: boolean): boolean {
  const bare = word.slice(0, -1).toLowerCase();
  if (isSpelling('title', bare) || isSpelling('reference', bare)) return false;
  if (!/^[\p{Lu}\p{N}]/u.test(follower)) return !/^[\p{P}\p{S}]/u.test(follower);
  if (/^\p{N}/u.test(follower)) return closed;
  if (/^[ap]\.?m$/.test(bare)) return !TIME_WORD.test(follower);
  const opens = isSpelling('opener', follower.toLowerCase());
  if (/^\p{Lu}\.$/u.test(word)) return opens && follower !== 'I';
  return opens || quoted || closed;
}

function cutLong(words: readonly string[], breaks: readonly boolean[]): readonly boolean[] {
  const cut = [...breaks];
  let begun = 0;
  let good = -1;
  for (let at = 0; at < words.length; at++) {
    const far = at - begun + 1;
    if (far > LONGEST / 4 && /^(?:[;,|•·–—]|--)$/.test(words[at] as string)) good = at;
    if (cut[at]) {
      begun = at + 1;
      good = -1;
    } else if (far >= LONGEST) {
      const here = good > begun ? good : at;
      cut[here] = true;
      begun = here + 1;
      at = here;
      good = -1;
    }
  }
  return cut;
}
