// Counts: a number and the noun phrase it counts: "14 Azerbaijani soldiers", "some 6,000", "dozens of houses", "12 of the men".
import { countedAfter } from '../counted.ts';
import type { Recognizer } from '../recognizer.ts';

/** "one" counts only where a noun follows; these make it an idiom. */
const IDIOM =
  /^ (?:another|day|time|side|hand|thing|way|point|reason|step|more|of|or|can|who|that|in|to|and|is|was|has|would|could|should|must|may|might|single)\b/i;
const NAMED = /[A-Z][A-Za-z’'.]* $/;

export const count: Recognizer = {
  name: 'count',
  read: ({ numeral: { start, end, value, vague, attached }, before, after, tokens, next }) => {
    if (
      attached ||
      (/^[-–—]\w/.test(after) &&
        !/^[-–—]\d/.test(after) &&
        !/^-(?:strong|member|odd|person|man|seat|point|story|storey|vote)/.test(after))
    )
      return undefined;
    const counted = countedAfter(tokens, next);
    const word = end - start <= 4 && /one$/i.test(tokens[next - 1]?.form ?? '');
    if (value === 1 && word && (!counted || IDIOM.test(after))) return undefined;
    // a figure behind a name is part of it: "Windows 10", "Gaza 14"; unless it counts what follows
    const sentenceBegins = /(?:^|[.!?]["”]? )[A-Z][a-z]* $/.test(before);
    if (!counted && !vague && NAMED.test(before) && !sentenceBegins) return undefined;
    return { value, unit: 'count', counted };
  },
};
