// Which way one verb points: "will meet" and "is to meet" ahead, "met" and "has met" back, "plans to meet" ahead.
// By its tag and the words before it; by the words alone where a text has no tags.
import type { Token } from '../language/index.ts';
import { rowsOf } from '../numerals/rows.ts';

/** "soon": a present tense that points ahead where the time is its own ("opens on Friday"). */
export type Pointing = 'past' | 'future' | 'soon' | 'unknown';

const rows = rowsOf(new URL('./tense-words.tsv', import.meta.url));
const ofKind = (kind: string): ReadonlySet<string> =>
  new Set(rows.flatMap(([word = '', of]) => (of === kind ? [word] : [])));
const MODAL = ofKind('modal');
const DUE = ofKind('due');
const PLAN = ofKind('plan');
const TIMETABLE = ofKind('timetable');
const PAST = ofKind('past');

export const lower = (token: Token | undefined): string => token?.form.toLowerCase() ?? '';
/** "may" points ahead, the month of May does not. */
const isModal = (token: Token | undefined): boolean => MODAL.has(lower(token)) && token?.form !== 'May';
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

const PLAN_NOUN =
  /^(?:plan|deal|agreement|deadline|order|bid|decision|intention|promise|pledge|proposal|offer|invitation|call|vote|motion|threat|chance)$/i;

/** An infinitive points ahead where what it hangs on plans, and nowhere by itself. */
function ofInfinitive(tokens: readonly Token[], i: number): Pointing {
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
  if (governor.xpos.startsWith('JJ') || isOf(PLAN, governor) || PLAN_NOUN.test(governor.lemma)) return 'future';
  // "expects sales to recover in the fourth quarter"
  if (tokens.slice(Math.max(0, to.index - 5), to.index).some((token) => token.upos === 'VERB' && isOf(PLAN, token)))
    return 'future';
  // a headline: "Leaders to meet on Friday"
  return governor.xpos.startsWith('NN') && !tokens.some(({ xpos }) => /^(?:VBD|VBZ|VBP|MD)$/.test(xpos))
    ? 'future'
    : 'unknown';
}

/** A participle points where its auxiliaries do: "will be held" ahead, "was held" and "has met" back; alone, back ("a deal signed on Friday"). */
function ofParticiple(tokens: readonly Token[], i: number): Pointing {
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
export function ofToken(tokens: readonly Token[], i: number, tagged: boolean): Pointing | undefined {
  const token = tokens[i] as Token;
  const word = lower(token);
  if (isModal(token)) return 'future';
  if (DUE.has(word) && lower(tokens[i - 1]) === 'been') return 'past';
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
      // "after he leaves office on Jan. 20": such clauses say the future in the present tense
      return isOf(TIMETABLE, token) ||
        near(tokens, i, ({ form }) => /^(?:after|before|when|once|until|if|unless)$/i.test(form))
        ? 'soon'
        : 'unknown';
    case 'VBG': {
      const be = near(tokens, i, ({ form }) => /^(?:is|are|am|was|were|been|'s|'re|'m)$/i.test(form));
      if (!be) return undefined;
      return /^(?:was|were|been)$/.test(lower(be)) ? 'past' : 'soon';
    }
    default:
      return undefined;
  }
}
