// A quotation beside its reporting clause: `"We came," he said.`; `said Maria Novak, "we came"`; `He told reporters: "We came."`;
// `"We came," he said, "and we saw."`. The quotation is taken whole, over sentences and paragraphs.
import type { Act } from '../../model/claim.ts';
import type { Passage, Reading } from '../passage.ts';
import type { Proposal, Way } from '../proposal.ts';
import type { QuotedSpan } from '../quotes/quotation-marks.ts';
import { type CueVerb, cueVerbsOf } from '../syntax/cue-verb.ts';
import { reportingClause } from '../syntax/reporting-clause.ts';
import { fromVerb, toldParty } from './from-verb.ts';

const NAME = 'quoted';

export const quoted: Way = {
  name: NAME,
  find: (passage, reading) =>
    reading.quotations.length === 0
      ? []
      : cueVerbsOf(passage).flatMap((cue) => (cue.passive ? [] : besideQuotation(passage, reading, cue))),
};

function besideQuotation(passage: Passage, reading: Reading, cue: CueVerb): readonly Proposal[] {
  const act = actOf(cue);
  const clause = act && reportingClause(passage, cue);
  if (!clause || passage.quotationAt(cue.verb)) return [];
  const first = passage.tokens[clause.from];
  const last = passage.tokens[clause.to];
  if (!first || !last) return [];
  const left = endingBefore(reading, first.start);
  const right = startingAfter(reading, last.end, left !== undefined);
  if (!left && !right) return [];
  if (left && left.start > passage.sentence.start && !startsContent(reading.text, left, passage)) return [];
  const object = passage
    .all(cue.verb, 'obj', 'iobj')
    .find((child) => child.index > cue.verb.index && !passage.quotationAt(child));
  return fromVerb(
    passage,
    { ...cue, source: clause.source },
    {
      rule: NAME,
      content: [left ?? null, right ?? null],
      act,
      addressee: cue.entry.frames.has('tell') ? toldParty(passage, object) : null,
      score: clause.source ? 0.97 : 0.7,
    },
  );
}

const actOf = ({ entry: { frames } }: CueVerb): Act | undefined =>
  frames.get('clause') ?? frames.get('tell') ?? frames.get('quote') ?? frames.get('wh');

/** The quotation whose closing mark stands right before `offset`, but for a comma. */
export function endingBefore({ quotations, text }: Reading, offset: number): QuotedSpan | undefined {
  const found = quotations[lastStartingBefore(quotations, offset)];
  if (!found || found.end > offset || !/^[\s,]*$/.test(text.slice(found.end, offset))) return undefined;
  // a full stop before the closing mark ends the sentence: what follows reports something else
  return /[^.]\.$/.test(text.slice(found.start, found.inner.end)) ? undefined : found;
}

/** The quotation that opens right after `offset`: after a comma or colon, or with a capital. */
function startingAfter({ quotations, text }: Reading, offset: number, resumed: boolean): QuotedSpan | undefined {
  const before = lastStartingBefore(quotations, offset);
  const found = quotations[before + 1];
  if (!found) return undefined;
  const gap = text.slice(offset, found.start);
  if (/^\s*[,:][\s\n]*$/.test(gap)) return found;
  if (
    /^ $/.test(gap) &&
    !resumed &&
    /^\p{Lu}/u.test(text.slice(found.inner.start)) &&
    /[.?!,]$/.test(text.slice(found.start, found.inner.end))
  )
    return found;
  return undefined;
}

/** Index of the last quotation that opens before `offset`; -1 for none. */
function lastStartingBefore(quotations: readonly QuotedSpan[], offset: number): number {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotations[middle] as QuotedSpan).start < offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** True where only an opening word or nothing stands before the quotation in its sentence. */
function startsContent(text: string, quotation: QuotedSpan, passage: Passage): boolean {
  const first = passage.tokens[passage.begin]?.start ?? passage.sentence.start;
  return /^\W*(?:(?:and|but|yet|so|still)\W*)?$/i.test(text.slice(first, Math.max(first, quotation.start)));
}
