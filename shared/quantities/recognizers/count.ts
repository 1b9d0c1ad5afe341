// Counts: a number and the noun phrase it counts: "14 Azerbaijani soldiers", "some 6,000", "dozens of houses", "12 of the men".
import type { Token } from '../../language/index.ts';
import type { Span } from '../../model/span.ts';
import { countedAfter } from '../counted.ts';
import type { Recognizer } from '../recognizer.ts';

/** "one" counts only where a noun follows; these make it an idiom. */
const IDIOM =
  /^ (?:another|day|time|side|hand|thing|way|point|reason|step|more|of|or|can|who|that|in|to|and|is|was|has|would|could|should|must|may|might|single)\b/i;
/** "a 27-nation bloc", "a 1,000-strong crowd" */
const JOINED = /^-([a-z]{3,})/;
const NO_NOUN =
  /^(?:time|times|year|day|week|month|hour|minute|second|old|way|term|off|run|fold|sided|thirds?|quarters?|something|odd|plus|degree|stop|on|up|to|and|or)$/;
const NAMED = /[A-Z][A-Za-z’'.]* $/;

/** Nouns that are one and many. */
const INVARIANT =
  /^(?:aircraft|spacecraft|staff|crew|personnel|police|cattle|horsepower|species|series|offspring|sheep|fish|youth|dead)$/i;

/** "the 737 jet", "the 777 program": three figures before a singular are what it is called. */
function isModel(value: number, counted: Span | undefined, tokens: readonly Token[]): boolean {
  const noun = counted && tokens.find(({ end }) => end === counted.end);
  return value > 99 && value < 1000 && noun?.xpos === 'NN' && !INVARIANT.test(noun.form);
}

export const count: Recognizer = {
  name: 'count',
  read: ({ numeral: { start, end, value, vague, attached }, before, after, tokens, next }) => {
    if (attached) return undefined;
    const joined = JOINED.exec(after)?.[1];
    if (/^[-–—]\w/.test(after) && !/^[-–—]\d/.test(after) && (!joined || (NO_NOUN.test(joined) && joined !== 'plus')))
      return undefined;
    const noun = joined && joined !== 'strong' ? tokens.find((token) => token.start === end + 1) : undefined;
    const ranged = /^ ?[-–—] ?\d/.test(after); // "3-5 km": the upper end says of what
    const plus = joined === 'plus';
    const counted = ranged
      ? undefined
      : noun && !plus
        ? { start: noun.start, end: noun.end }
        : countedAfter(tokens, joined ? next + 2 : next);
    const word = end - start <= 4 && /one$/i.test(tokens[next - 1]?.form ?? '');
    if (value === 1 && word && (!counted || IDIOM.test(after) || tokens[next]?.xpos === 'VBG')) return undefined;
    // a figure behind a name is part of it: "Windows 10", "Gaza 14"; unless it counts what follows
    const sentenceBegins = /(?:^|[.!?]["”]? )[A-Z][a-z]* $/.test(before);
    if (!counted && !vague && NAMED.test(before) && !sentenceBegins && !/^[-–]\d/.test(after)) return undefined;
    if (!joined && isModel(value, counted, tokens)) return undefined;
    return { value, unit: 'count', counted };
  },
};
