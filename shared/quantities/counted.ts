// The noun phrase that a number counts: behind "14" in "14 Azerbaijani soldiers were" the span of "Azerbaijani soldiers".
// By the parse, else by the tags; where a text has none, by the words: up to the first plural.
import type { Token } from '../language/index.ts';
import type { Span } from '../model/span.ts';

const LINK = /^(?:of|the|its|their|his|her|our|those|these|more|other|additional|such)$/i;
const STOP =
  /^(?:[^A-Za-z]+|and|or|but|to|in|on|at|by|for|from|with|of|as|is|are|was|were|be|been|has|have|had|will|would|that|which|who|than|a|an|the|this|it|he|she|they|said|after|before|when|while|if|per|over|under|into|near|not)$/i;
/** Adjectives that news counts as people. */
const PEOPLE = /^(?:dead|wounded|injured|missing|killed|homeless|unemployed|poor|others)$/i;
const PLURAL = /(?:[^s']s|people|men|women|children|police|troops)$/i;
/** What no noun phrase goes over. */
const BETWEEN = /^(?:[,;:.()"“”—–]|to|or|and|of|in|for|than)$/i;
/** A phrase longer than this is a tagger's mistake. */
const LONGEST = 8;

function byTags(tokens: readonly Token[], from: number): number {
  let head = -1;
  for (let i = from; i < Math.min(tokens.length, from + LONGEST); i++) {
    const token = tokens[i] as Token;
    if (token.upos === 'NOUN' || token.upos === 'PROPN' || PEOPLE.test(token.form)) head = i;
    else if (token.upos === 'ADJ' || token.upos === 'NUM' || token.form === '-' || (token.upos === 'ADV' && head < 0))
      continue;
    // "coal- and gas-fired plants"
    else if (token.upos === 'CCONJ' && tokens[i - 1]?.form.endsWith('-')) continue;
    else if (head < 0 && token.upos === 'VERB' && /^VB[NG]$/.test(token.xpos)) continue;
    else break;
  }
  return head;
}

/** The noun that the number hangs on, where the parse has one close behind it. */
function byParse(tokens: readonly Token[], next: number, from: number): number {
  const number = tokens[next - 1];
  const noun = number?.relation === 'nummod' ? tokens[number.head] : undefined;
  if (!noun || noun.index < from || noun.index - from > LONGEST || !/^(?:NOUN|PROPN)$/.test(noun.upos)) return -1;
  return tokens.slice(from, noun.index).some(({ form }) => BETWEEN.test(form)) ? -1 : noun.index;
}

function byWords(tokens: readonly Token[], from: number): number {
  for (let i = from; i < Math.min(tokens.length, from + LONGEST); i++) {
    const { form } = tokens[i] as Token;
    if (PEOPLE.test(form) || PLURAL.test(form)) return i;
    if (STOP.test(form)) return -1;
  }
  return -1;
}

/** "12 of its 30 plants" counts plants. */
const isLink = (tokens: readonly Token[], i: number): boolean =>
  LINK.test(tokens[i]?.form ?? '') || (tokens[i]?.upos === 'NUM' && LINK.test(tokens[i - 1]?.form ?? ''));

export function countedAfter(tokens: readonly Token[], next: number): Span | undefined {
  let from = next;
  if (/^-$/.test(tokens[from]?.form ?? '')) from++;
  while (from < tokens.length && isLink(tokens, from)) from++;
  const tagged = tokens.some(({ upos }) => upos === 'NOUN' || upos === 'VERB');
  const parsed = tagged ? byParse(tokens, next, from) : -1;
  const head = Math.max(parsed, tagged ? byTags(tokens, from) : byWords(tokens, from));
  const first = tokens[from];
  const last = tokens[head];
  return first && last && head >= from ? { start: first.start, end: last.end } : undefined;
}
