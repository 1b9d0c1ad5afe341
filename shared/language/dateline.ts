// The dateline that begins a paragraph, as a sentence of its own, so that it does not blur the syntax of what follows its dash.
// "YEREVAN, May 14 (Reuters) -- Armenia accuses …" → 7 tokens, up to and with the dash.
import type { Span } from '../model/span.ts';

const DASH = /^(?:-{1,3}|[–—―])$/u;
const IN_DATELINE =
  /^(?:\p{Lu}[\p{Lu}'’.-]*|[,.;:()/|]|\d{1,2}|(?:19|20)\d\d|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)\.?|January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\p{Lu}[\p{L}.]+)$/u;
const LONGEST = 14;

/** How many tokens the dateline takes with its dash; 0 where there is none. */
export function datelineLength(text: string, tokens: readonly Span[]): number {
  const first = tokens[0];
  if (first === undefined || !/^\p{Lu}[\p{Lu}'’.]{2,}$/u.test(text.slice(first.start, first.end))) return 0;
  for (let at = 1; at < Math.min(LONGEST, tokens.length - 3); at++) {
    const token = tokens[at] as Span;
    const word = text.slice(token.start, token.end);
    if (DASH.test(word)) {
      const spaced = (tokens[at + 1] as Span).start > token.end;
      const start = tokens[at + 1] as Span;
      return spaced && /^["“‘'\p{Lu}\d]/u.test(text.slice(start.start, start.end)) ? at + 1 : 0;
    }
    if (!IN_DATELINE.test(word)) return 0;
  }
  return 0;
}
