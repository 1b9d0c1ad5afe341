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

/** Further away a verb has nothing to say about the time. */
const REACH = 25;

const lower = (token: Token | undefined): string => token?.form.toLowerCase() ?? '';
/** "may" points ahead, the month of May does not. */
const isModal = (token: Token | undefined): boolean => MODAL.has(lower(token)) && token?.form !== 'May';
const isTagged = (sentence: Sentence): boolean =>
  sentence.tokens.some(({ xpos }) => xpos.startsWith('VB') || xpos === 'MD');
const lemmaOf = (token: Token): string => (token.lemma || token.form).toLowerCase().replace(/(?<=[a-z]{3})s$/, '');

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
  if (DUE.has(lower(governor)) || PLAN.has(lemmaOf(governor)) || /^(?:is|are|be|'s)$/.test(lower(governor)))
    return 'future';
  if (governor.xpos === 'VBD' || PAST.has(lower(governor))) return 'past';
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
      return TIMETABLE.has(lemmaOf(token)) ? 'future' : 'unknown';
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

function ofSentence(sentence: Sentence, { start, end }: Span): Direction {
  const { tokens } = sentence;
  const tagged = isTagged(sentence);
  let first = tokens.findIndex((token) => token.end > start);
  if (first < 0) first = tokens.length;
  const ahead = /^(?:until|till|by)$/.test(lower(tokens[first - 1]));
  for (let i = first - 1; i >= Math.max(0, first - REACH); i--) {
    const direction = ofToken(tokens, i, tagged);
    // "closed until Friday" is still closed; "was closed until Friday" is told from afterwards
    if (direction && ahead && !/^(?:was|were|had|been|said|told)$/.test(lower(tokens[i])) && !isHelped(tokens, i))
      return 'future';
    if (direction) return direction;
    if (/^(?:;|:)$/.test(lower(tokens[i]))) break;
  }
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
