// A quotation of a draft and its speaker, against what an article quotes → verbatim, shortened (as it says), altered (which words), another
// speaker's, or not on record. Pure; which articles to look in is found by their sketches.
import { type Alignment, align, type Change } from './align.ts';
import type { Passages } from './passages.ts';
import { isSpeaker } from './speaker.ts';
import { quotedWords, type Word } from './words.ts';

export { quotationsIn } from './draft.ts';
export { type Passages, passagesOf, quotedIn } from './passages.ts';
export { hashesOf, sketchOf } from './sketch.ts';

export const VERDICTS = ['verbatim', 'shortened', 'altered', 'other_speaker', 'not_on_record'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** The draft's words in place of those on record; either may be empty. */
export interface Altered {
  readonly draft: string;
  readonly record: string;
}

export interface Finding {
  readonly verdict: Exclude<Verdict, 'not_on_record'>;
  /** Whether it is the draft's speaker; undefined where the draft or the article names none. */
  readonly speaker?: boolean;
  readonly altered: readonly Altered[];
  /** Left out, as the draft says. */
  readonly leftOut: readonly string[];
  /** Which of the passages' quotations hold it, in order. */
  readonly quotations: readonly number[];
  /** Changed words, for comparing findings: fewer are better. */
  readonly changed: number;
}

/** Changed words to all, at most; what differs more is something else that was said. */
const ALIKE = 0.4;
/** A change that a small gap hides. */
const HIDDEN = 3;
const NEGATION = /^(?:not|no|never|nor|neither|nobody|nothing|none|without|cannot|.*n't)$/;

/** Undefined where the article doesn't quote it. */
export function checkIn(
  draft: string,
  speaker: string | undefined,
  text: string,
  passages: Passages,
): Finding | undefined {
  const given = quotedWords(draft);
  const found = align(given, passages.words);
  if (found === undefined || !isAlike(found, given.words)) return undefined;
  const quotations = [...new Set(found.at.map((word) => passages.saying[word] as number))];
  const speakers = quotations.map((number) => passages.quotations[number]?.speaker);
  const known = speakers.filter((names) => names !== undefined);
  const own = speaker !== undefined && known.length > 0 ? known.every((names) => isSpeaker(speaker, names)) : undefined;
  const altering = found.changes.filter((change) => !change.marked || turns(change));
  const leftOut = found.changes.filter((change) => change.marked && !turns(change));
  const verdict =
    altering.length > 0 ? 'altered' : own === false ? 'other_speaker' : leftOut.length > 0 ? 'shortened' : 'verbatim';
  const words = (of: readonly Word[], from: string): string =>
    of.length === 0 ? '' : from.slice(of[0]?.start, of.at(-1)?.end);
  return {
    verdict,
    ...(own !== undefined && { speaker: own }),
    altered: altering.map((change) => ({ draft: words(change.draft, draft), record: words(change.record, text) })),
    leftOut: leftOut.map(({ record }) => words(record, text)),
    quotations,
    changed: found.changed,
  };
}

/** Enough of it stands there: of few words all but one, and of those one that tells something. */
function isAlike({ changed, same }: Alignment, draft: readonly Word[]): boolean {
  return same > 0 && changed <= Math.max(draft.length > 2 ? 1 : 0, Math.floor(draft.length * ALIKE));
}

/** A few words left out, as the draft says, and with them a "not". */
const turns = ({ marked, record }: Change): boolean =>
  marked === true && record.length <= HIDDEN && record.some(({ word }) => NEGATION.test(word));

/** The better of two findings: fewer changed words, the draft's own speaker, nothing left out. */
export function better(a: Finding, b: Finding): Finding {
  const rank = ({ changed, speaker, verdict, leftOut }: Finding): readonly number[] => [
    verdict === 'altered' ? changed + 1 : 0,
    speaker === false ? 2 : speaker === undefined ? 1 : 0,
    leftOut.length,
  ];
  const [x, y] = [rank(a), rank(b)];
  for (const [i, one] of x.entries()) if (one !== y[i]) return one < (y[i] as number) ? a : b;
  return a;
}
