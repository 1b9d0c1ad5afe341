// Which way the verb beside a time points: "will meet on Friday" to the future, "met on Friday" to the past.
// Reads the nearest verb on the left, else the first on the right.
import type { Sentence, Syntax, Token } from '../language/index.ts';
import type { Span } from '../model/span.ts';
import { rowsOf } from '../numerals/rows.ts';
import { lower, ofToken, type Pointing } from './verb.ts';

export type Direction = 'past' | 'future' | 'unknown';

const DEFER: ReadonlySet<string> = new Set(
  rowsOf(new URL('./tense-words.tsv', import.meta.url)).flatMap(([word = '', kind]) =>
    kind === 'defer' ? [word] : [],
  ),
);

/** Further away a verb has nothing to say about the time. */
const REACH = 25;

/** "will publish the figures for April" */
const MEASURED = /^(?:figures|data|results|sales|earnings|numbers|statistics|reports?|accounts|profits?|revenues?)$/;

const isTagged = (sentence: Sentence): boolean =>
  sentence.tokens.some(({ xpos }) => xpos.startsWith('VB') || xpos === 'MD');

const isHelped = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.xpos === 'VBD' ||
  /^(?:was|were|had|been)$/.test(lower(tokens[i - 1])) ||
  /^(?:was|were|had|been)$/.test(lower(tokens[i - 2]));

/** "After talks on Monday, they will meet": what opens the sentence lies before what follows. */
const OPENING = /^(?:after|following|since)$/;

/** "ahead of Sunday's election", "in the run-up to the June 3 vote", "a Friday deadline", "from October onward". */
function isAnnounced(tokens: readonly Token[], first: number, end: number): boolean {
  const before = tokens
    .slice(Math.max(0, first - 4), first)
    .map(lower)
    .join(' ');
  if (/(?:ahead of|run ?- ?up to|upcoming|in time for)(?: the| a| next)?$/.test(before)) return true;
  const next = tokens.slice(first, first + 8).find(({ start }) => start >= end);
  if (/^onwards?$/.test(lower(next))) return true;
  return lower(next) === 'deadline' && !/\b(?:missed|passed|expired|after|met) /.test(before);
}

/** A verb of a clause within the clause: "the fifteen countries — that is, … — had agreed", "those who met will vote". */
const isInserted = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.relation === 'acl:relcl' ||
  [tokens[i - 1], tokens[i - 2]].some((token) => /^(?:who|which|that|whose)$/.test(lower(token)));

function pointingAt(sentence: Sentence, { start, end }: Span): Pointing {
  const { tokens } = sentence;
  const tagged = isTagged(sentence);
  let first = tokens.findIndex((token) => token.end > start);
  if (first < 0) first = tokens.length;
  const lead = lower(tokens[first - 1]);
  const ahead = /^(?:until|till|by)$/.test(lead);
  if (lead === 'since' || (lead === 'for' && MEASURED.test(lower(tokens[first - 2])))) return 'past';
  const deferred = /^(?:to|until|till|for)$/.test(lead);
  if (isAnnounced(tokens, first, end)) return 'future';
  for (let i = first - 1; i >= Math.max(0, first - REACH); i--) {
    if (deferred && DEFER.has(lower(tokens[i]))) return 'future';
    if (OPENING.test(lower(tokens[i])) && /^\W*$/.test(lower(tokens[i - 1]))) return 'past';
    const direction = ofToken(tokens, i, tagged);
    // "closed until Friday" is still closed; "was closed until Friday" is told from afterwards
    if (direction && ahead && !/^(?:was|were|had|been|said|told)$/.test(lower(tokens[i])) && !isHelped(tokens, i))
      return 'future';
    // "the next vote is in June", but "What's new in 2.26 (September pack)"
    if (direction === 'soon' && /^(?:be|is|are|'s)$/.test(lower(tokens[i])) && first - i > 2) return 'unknown';
    if (direction) return direction;
    if (/^(?:;|:)$/.test(lower(tokens[i]))) break;
  }
  let last = tokens.findIndex((token) => token.start >= end);
  if (last < 0) last = tokens.length;
  for (let i = last; i < Math.min(tokens.length, last + REACH); i++) {
    if (isInserted(tokens, i)) continue;
    const direction = ofToken(tokens, i, tagged);
    if (direction) return direction;
  }
  return ahead ? 'future' : 'unknown';
}

/** "is demanding answers from Monday's debate": what is going on now is about what was. */
function settled(pointing: Pointing, { tokens }: Sentence, { start, end }: Span): Direction {
  if (pointing !== 'soon') return pointing;
  const lead = tokens.findLast((token) => token.end <= start);
  const next = tokens.find((token) => token.start >= end);
  return /^(?:during|after|from|following|over|at)$/.test(lower(lead)) || /^['’]s$/.test(lower(next))
    ? 'past'
    : 'future';
}

/** A reader of directions for times in ascending order of position. */
export function directions(syntax: Syntax): (span: Span) => Direction {
  let i = 0;
  return (span) => {
    while (i < syntax.sentences.length - 1 && (syntax.sentences[i] as Sentence).end <= span.start) i++;
    const sentence = syntax.sentences[i];
    return sentence && sentence.start <= span.start && span.start < sentence.end
      ? settled(pointingAt(sentence, span), sentence, span)
      : 'unknown';
  };
}
