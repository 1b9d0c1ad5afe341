// The speaker of a reporting clause by word order alone, where the parse gives the verb no subject:
// "…, state television reported" → state television; "…, said Maria Novak, a spokeswoman" → Maria Novak, a spokeswoman.
import type { Token } from '../../language/index.ts';
import type { Passage } from '../passage.ts';
import type { Speaker } from '../proposal.ts';
import { nounPhrase } from './noun-phrase.ts';
import { SPEAKS } from './shared-speaker.ts';

const NOMINAL = /^(DET|ADJ|NOUN|PROPN|PRON|NUM|PART|ADP)$/;
const HEAD = /^(NOUN|PROPN|PRON)$/;
const BOUNDARY = /^(,|["“”’]|''|[–—-]+)$/;
const INVERTS = /^(say|add|ask|write|explain|recall|note|agree|continue|reply|insist|argue|warn|tell|conclude|report)$/;

export function asideSubject(passage: Passage, verb: Token): Speaker | null {
  if (!SPEAKS.test(verb.lemma) && !INVERTS.test(verb.lemma)) return null;
  if (!/^VB[DZPN]$/.test(verb.xpos) || passage.first(verb, 'aux:pass')) return null;
  return before(passage, verb) ?? namedAside(passage, verb) ?? withApposition(passage, verb) ?? inverted(passage, verb);
}

/** "…, his spokeswoman, Anna White, wrote": a description, a comma, a name, a comma, the verb. */
function namedAside(passage: Passage, verb: Token): Speaker | null {
  const nameEnd = verb.index - 2;
  if (passage.tokens[verb.index - 1]?.form !== ',' || passage.tokens[nameEnd]?.upos !== 'PROPN') return null;
  let at = nameEnd;
  while (passage.tokens[at]?.upos === 'PROPN' && nameEnd - at < 5) at--;
  if (passage.tokens[at]?.form !== ',') return null;
  const head = passage.tokens[at - 1];
  let first = at - 1;
  while (
    first > passage.begin &&
    at - first < 8 &&
    /^(DET|ADJ|NOUN|PROPN|PRON|PART)$/.test(passage.tokens[first]?.upos ?? '')
  )
    first--;
  const start = passage.tokens[first + 1];
  if (
    head?.upos !== 'NOUN' ||
    passage.tokens[first]?.form !== ',' ||
    !start ||
    !/^(DET|PRON|NOUN|ADJ)$/.test(start.upos)
  )
    return null;
  return { start: start.start, end: (passage.tokens[nameEnd] as Token).end, head };
}

/** A comma or mark, a few nominal words, the verb. */
function before(passage: Passage, verb: Token): Speaker | null {
  let last = verb.index - 1;
  while (last > passage.begin && /^(ADV|AUX)$/.test(passage.tokens[last]?.upos ?? '')) last--;
  // "Sen. Marta Oss (R-Velsa) told"
  const bracket =
    passage.tokens[last]?.form === ')' ? passage.tokens.slice(0, last).findLast(({ form }) => form === '(') : undefined;
  const end = passage.tokens[last]?.end;
  if (bracket && last - bracket.index < 7) last = bracket.index - 1;
  let first = last;
  while (first > passage.begin && last - first < 8 && NOMINAL.test(passage.tokens[first]?.upos ?? '')) first--;
  const boundary = passage.tokens[first];
  const head = passage.tokens[last];
  if (
    !boundary ||
    !head ||
    first === last ||
    first <= passage.begin + 1 ||
    !BOUNDARY.test(boundary.form) ||
    !HEAD.test(head.upos)
  )
    return null;
  const start = passage.tokens[first + 1] as Token;
  return /^(ADP|PART)$/.test(start.upos) ? null : { start: start.start, end: bracket && end ? end : head.end, head };
}

/** `…," Massimo Franco, a columnist for the Corriere, wrote`: from the closing mark to the comma before the verb, with no verb between. */
function withApposition(passage: Passage, verb: Token): Speaker | null {
  if (passage.tokens[verb.index - 1]?.form !== ',' || passage.quotationAt(verb)) return null;
  let first = verb.index - 2;
  while (first > passage.begin && verb.index - first < 30 && !passage.quotationAt(passage.tokens[first] as Token)) {
    if (/^(VBD|VBZ|VBP|MD)$/.test(passage.tokens[first]?.xpos ?? '')) return null;
    first--;
  }
  if (!passage.quotationAt(passage.tokens[first] as Token)) return null;
  const words = passage.tokens.slice(first + 1, verb.index - 1);
  const comma = words.findIndex(({ form }) => form === ',');
  const head = words.slice(0, comma < 0 ? words.length : comma).findLast(({ upos }) => HEAD.test(upos));
  const last = words.at(-1);
  return head && last && words[0] && comma > 0 ? { start: words[0].start, end: last.end, head } : null;
}

/** A comma or mark, the verb, a name. */
function inverted(passage: Passage, verb: Token): Speaker | null {
  const next = passage.tokens[verb.index + 1];
  if (
    !next ||
    verb.index <= passage.begin ||
    !BOUNDARY.test(passage.tokens[verb.index - 1]?.form ?? '') ||
    !INVERTS.test(verb.lemma)
  )
    return null;
  const noun = next.upos === 'PROPN' ? topName(passage, next, verb) : undefined;
  if (!noun) return null;
  const { from, to } = nounPhrase(passage, noun);
  return {
    start: passage.tokens[Math.max(from, verb.index + 1)]?.start ?? noun.start,
    end: passage.tokens[to]?.end ?? noun.end,
    head: noun,
  };
}

function topName(passage: Passage, token: Token, verb: Token): Token {
  let name = token;
  for (
    let head = passage.head(name);
    head && head.index > verb.index && /^(NOUN|PROPN)$/.test(head.upos);
    head = passage.head(name)
  )
    name = head;
  return name;
}
