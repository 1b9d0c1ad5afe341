// Which way the verb beside a time points: "will meet on Friday" to the future, "met on Friday" to the past.
// Reads the tags, and the words themselves where tags are missing; from the nearest verb on the left, else on the right.
import type { Sentence, Syntax, Token } from '../language/index.ts';
import type { Span } from '../model/span.ts';
import { rowsOf } from '../numerals/rows.ts';

export type Direction = 'past' | 'future' | 'unknown';

const rows = rowsOf(new URL('./tense-words.tsv', import.meta.url));
const ofKind = (kind: string): ReadonlySet<string> =>
  new Set(rows.flatMap(([word = '', of]) => (of === kind ? [word] : [])));
const MODAL = ofKind('modal');
const DUE = ofKind('due');
const PLAN = ofKind('plan');
const TIMETABLE = ofKind('timetable');
const PAST = ofKind('past');
const DEFER = ofKind('defer');

/** Further away a verb has nothing to say about the time. */
const REACH = 25;

const lower = (token: Token | undefined): string => token?.form.toLowerCase() ?? '';
/** "may" points ahead, the month of May does not. */
const isModal = (token: Token | undefined): boolean => MODAL.has(lower(token)) && token?.form !== 'May';
const isTagged = (sentence: Sentence): boolean =>
  sentence.tokens.some(({ xpos }) => xpos.startsWith('VB') || xpos === 'MD');
/** True where the verb is of the set, by its lemma or by what its form may come from. */
const isOf = (verbs: ReadonlySet<string>, { lemma, form }: Token): boolean =>
  [lemma, form.replace(/(?:s|d|ing)$/, ''), form.replace(/(?:es|ed)$/, '')].some((word) =>
    verbs.has(word.toLowerCase()),
  );

/** The last of up to four words before `i` for which `test` holds. */
function near(tokens: readonly Token[], i: number, test: (token: Token) => boolean): Token | undefined {
  for (let j = i - 1; j >= Math.max(0, i - 4); j--) if (test(tokens[j] as Token)) return tokens[j];
  return undefined;
}

/** An infinitive points ahead where what it hangs on plans, and nowhere by itself. */
function ofInfinitive(tokens: readonly Token[], i: number): Direction {
  const modal = near(
    tokens,
    i,
    (token) => isModal(token) || token.xpos === 'MD' || /^(?:did|does|do)$/.test(lower(token)),
  );
  if (modal) return lower(modal) === 'did' ? 'past' : /^do/.test(lower(modal)) ? 'unknown' : 'future';
  const to = near(tokens, i, (token) => lower(token) === 'to');
  if (!to) return 'unknown';
  const governor = tokens[to.index - 1];
  if (!governor) return 'unknown';
  if (DUE.has(lower(governor)) || isOf(PLAN, governor) || /^(?:is|are|be|'s)$/.test(lower(governor))) return 'future';
  if (governor.xpos === 'VBD' || PAST.has(lower(governor))) return 'past';
  // "was willing to attend on Thursday" has attended
  if (governor.xpos.startsWith('JJ') && near(tokens, to.index - 1, ({ form }) => /^(?:was|were)$/i.test(form)))
    return 'past';
  return governor.xpos.startsWith('NN') || governor.xpos.startsWith('JJ') ? 'future' : 'unknown';
}

/** A participle points where its auxiliaries do: "will be held" ahead, "was held" and "has met" back; alone, back ("a deal signed on Friday"). */
function ofParticiple(tokens: readonly Token[], i: number): Direction {
  for (let j = i - 1; j >= Math.max(0, i - 4); j--) {
    const word = lower(tokens[j]);
    if (/^(?:was|were|had|has|have|been|'ve|'d|got)$/.test(word)) return 'past';
    if (word === 'be') return ofInfinitive(tokens, j) === 'past' ? 'past' : 'future';
    if (isModal(tokens[j])) return 'future';
    if (/^(?:is|are|'re|being)$/.test(word)) return 'unknown';
  }
  return 'past';
}

/** What one token says of the direction, undefined where it is no verb that could. */
function ofToken(tokens: readonly Token[], i: number, tagged: boolean): Direction | undefined {
  const token = tokens[i] as Token;
  const word = lower(token);
  if (isModal(token)) return 'future';
  if (DUE.has(word) && !/^(?:had|have|has|was|were|the|a)$/.test(lower(tokens[i - 1])) && word !== 'set')
    return 'future';
  if ((word === 'due' || word === 'scheduled' || word === 'slated') && tokens[i - 1]) return 'future';
  if (!tagged) {
    if (word === 'to') {
      const direction = ofInfinitive(tokens, i + 1);
      return direction === 'unknown' ? undefined : direction;
    }
    if (/^(?:was|were|had|did)$/.test(word)) return 'past';
    return PAST.has(word) || /[a-z]{2}ed$/.test(word) ? ofParticiple(tokens, i) : undefined;
  }
  switch (token.xpos) {
    case 'VBD':
      return 'past';
    case 'VBN':
      return ofParticiple(tokens, i);
    case 'VB':
      return ofInfinitive(tokens, i);
    case 'VBZ':
    case 'VBP':
      if (/^(?:has|have|'ve|'s)$/.test(word)) return undefined;
      return isOf(TIMETABLE, token) ? 'future' : 'unknown';
    case 'VBG': {
      const be = near(tokens, i, ({ form }) => /^(?:is|are|am|was|were|been|'s|'re|'m)$/i.test(form));
      if (!be) return undefined;
      return /^(?:was|were|been)$/.test(lower(be)) ? 'past' : 'future';
    }
    default:
      return undefined;
  }
}

const isHelped = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.xpos === 'VBD' ||
  /^(?:was|were|had|been)$/.test(lower(tokens[i - 1])) ||
  /^(?:was|were|had|been)$/.test(lower(tokens[i - 2]));

/** "After talks on Monday, they will meet": what opens the sentence lies before what follows. */
const OPENING = /^(?:after|following|since)$/;

/** "ahead of Sunday's election", "in the run-up to the June 3 vote", "a Friday deadline". */
function isAnnounced(tokens: readonly Token[], first: number, end: number): boolean {
  const before = tokens
    .slice(Math.max(0, first - 4), first)
    .map(lower)
    .join(' ');
  if (/(?:ahead of|run ?- ?up to|upcoming|in time for)(?: the| a| next)?$/.test(before)) return true;
  const next = tokens.slice(first, first + 8).find(({ start }) => start >= end);
  return lower(next) === 'deadline' && !/\b(?:missed|passed|expired|after|met) /.test(before);
}

/** The verb that a time without one before it hangs on: "On Sunday, the fifteen countries — that is, … — had agreed". */
function verbAbove(tokens: readonly Token[], first: number): number | undefined {
  let token = tokens[first];
  for (let steps = 0; token && steps < 4; steps++) {
    if (token.upos === 'VERB') return token.index;
    token = tokens[token.head];
  }
  return undefined;
}

function ofSentence(sentence: Sentence, { start, end }: Span): Direction {
  const { tokens } = sentence;
  const tagged = isTagged(sentence);
  let first = tokens.findIndex((token) => token.end > start);
  if (first < 0) first = tokens.length;
  const lead = lower(tokens[first - 1]);
  const ahead = /^(?:until|till|by)$/.test(lead);
  if (lead === 'since') return 'past';
  const deferred = /^(?:to|until|till|for)$/.test(lead);
  if (isAnnounced(tokens, first, end)) return 'future';
  for (let i = first - 1; i >= Math.max(0, first - REACH); i--) {
    if (deferred && DEFER.has(lower(tokens[i]))) return 'future';
    if (OPENING.test(lower(tokens[i])) && /^\W*$/.test(lower(tokens[i - 1]))) return 'past';
    const direction = ofToken(tokens, i, tagged);
    // "closed until Friday" is still closed; "was closed until Friday" is told from afterwards
    if (direction && ahead && !/^(?:was|were|had|been|said|told)$/.test(lower(tokens[i])) && !isHelped(tokens, i))
      return 'future';
    if (direction) return direction;
    if (/^(?:;|:)$/.test(lower(tokens[i]))) break;
  }
  const above = verbAbove(tokens, first);
  const governed = above === undefined ? undefined : ofToken(tokens, above, tagged);
  if (governed) return governed;
  let last = tokens.findIndex((token) => token.start >= end);
  if (last < 0) last = tokens.length;
  for (let i = last; i < Math.min(tokens.length, last + REACH); i++) {
    const direction = ofToken(tokens, i, tagged);
    if (direction) return direction;
  }
  return ahead ? 'future' : 'unknown';
}

/** A reader of directions for times in ascending order of position. */
export function directions(syntax: Syntax): (span: Span) => Direction {
  let i = 0;
  return (span) => {
    while (i < syntax.sentences.length - 1 && (syntax.sentences[i] as Sentence).end <= span.start) i++;
    const sentence = syntax.sentences[i];
    return sentence && sentence.start <= span.start && span.start < sentence.end
      ? ofSentence(sentence, span)
      : 'unknown';
  };
}
