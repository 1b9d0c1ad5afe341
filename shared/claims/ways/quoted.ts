// A quotation beside its reporting clause: `"We came," he said.`; `said Maria Novak, "we came"`; `He told reporters: "We came."`;
// `"We came," he said, "and we saw."`. The quotation is taken whole, over sentences and paragraphs.
import type { Token } from '../../language/index.ts';
import type { Act } from '../../model/claim.ts';
import type { Passage, Reading } from '../passage.ts';
import type { Proposal, Way } from '../proposal.ts';
import type { QuotedSpan } from '../quotes/quotation-marks.ts';
import { isTitle } from '../quotes/title.ts';
import { type CueVerb, cueVerbsOf } from '../syntax/cue-verb.ts';
import { type ReportingClause, reportingClause } from '../syntax/reporting-clause.ts';
import { wordsBetween } from '../syntax/spans.ts';
import { NEVER_SPEAKS } from '../syntax/speaker-words.ts';
import { fromVerb } from './from-verb.ts';

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
  if (!first || !passage.tokens[clause.to]) return [];
  const title = clause.source ? titleBefore(passage, clause.from) : undefined;
  const before = endingBefore(reading, (title ?? first).start);
  // `on “Morning Line,” adding, “…”`: a title is no content
  const left = before && before.start > passage.sentence.start && isTitle(reading.text, before) ? undefined : before;
  const { source, to } = clause.source || !left ? clause : inverted(passage, cue.verb, clause);
  const last = passage.tokens[to] as Token;
  const right = startingAfter(reading, last.end, left !== undefined);
  if (!left && !right) return [];
  if (left && left.start > passage.sentence.start && !startsContent(reading.text, left, passage)) return [];
  return fromVerb(
    passage,
    { ...cue, source: source && left && title ? { ...source, start: title.start } : source },
    { rule: NAME, content: [left ?? null, right ?? null], act },
  );
}

const actOf = ({ entry: { frames } }: CueVerb): Act | undefined =>
  frames.get('clause') ?? frames.get('tell') ?? frames.get('quote') ?? frames.get('wh');

/** `…," acting Prime Minister Maria Novak told`: words of the title that the parser leaves apart, back to the closing mark. */
function titleBefore(passage: Passage, from: number): Token | undefined {
  for (let at = from - 1; at > passage.begin && at >= from - 3; at--) {
    const token = passage.tokens[at] as Token;
    const before = passage.tokens[at - 1] as Token;
    if (!/^(JJ|NN|NNP|VBG|CD)$/.test(token.xpos) || passage.quotationAt(token)) return undefined;
    if (passage.quotationAt(before) && !/\p{L}/u.test(before.form)) return token;
  }
  return undefined;
}

/** `…," said the 46-year-old.`: whatever stands behind the verb up to the next mark speaks, though the parser sees no noun in it. */
function inverted(passage: Passage, verb: Token, clause: ReportingClause): ReportingClause {
  const next = passage.tokens[verb.index + 1];
  if (!next || !/^(DET|PROPN|NUM|ADJ|NOUN)$/.test(next.upos) || NEVER_SPEAKS.has(next.lemma.toLowerCase()))
    return clause;
  let to = next.index;
  while (to < passage.last && !/^([,.;:?!"“”]|--|[–—])$/.test(passage.tokens[to + 1]?.form ?? '')) to++;
  const head = passage.tokens.slice(next.index, to + 1).findLast(({ upos }) => /^(NOUN|PROPN|ADJ)$/.test(upos));
  const words = wordsBetween(passage, next.index, to);
  return head && words && to - next.index < 12 ? { ...clause, to, source: { ...words, head } } : clause;
}

/** The quotation whose closing mark stands right before `offset`, but for a comma. */
export function endingBefore({ quotations, text }: Reading, offset: number): QuotedSpan | undefined {
  const found = quotations[lastStartingBefore(quotations, offset)];
  const gap = found && text.slice(found.end, offset);
  if (!found || found.end > offset || !/^[\s,]*$/.test(gap ?? '')) return undefined;
  // a paragraph of its own speaks of something else, unless a comma says that it goes on
  if (/\n/.test(gap ?? '') && !/,\s*$/.test(text.slice(found.start, found.inner.end))) return undefined;
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
    !isTitle(text, found) &&
    / .* /.test(text.slice(found.inner.start, found.inner.end))
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
