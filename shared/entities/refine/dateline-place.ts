// The place that opens a dateline is a place, whether a list has it or not: "VELLBURG, Ohio —" → place/US/vellburg.
import { overlaps, type Span } from '../../model/span.ts';
import { type Draft, draftOf, type Reading } from '../draft.ts';

export function withDateline(reading: Reading, drafts: readonly Draft[], dateline: Span | undefined): readonly Draft[] {
  if (!dateline) return drafts;
  const sentence = reading.syntax.sentences.find(({ start, end }) => start <= dateline.start && dateline.start < end);
  const first = sentence?.tokens.findIndex(({ start }) => start >= dateline.start) ?? -1;
  if (!sentence || first < 0) return drafts;
  let last = first;
  while (
    last - first < 4 &&
    /^\p{Lu}{2}[\p{Lu}'’.]*$/u.test(sentence.tokens[last]?.form ?? '') &&
    (sentence.tokens[last]?.end ?? 0) <= dateline.end
  )
    last++;
  if (last === first) return drafts;
  const place = draftOf(reading.syntax.text, sentence, first, last, { type: 'place', rank: 2 });
  return drafts.some((draft) => overlaps(draft, place)) ? drafts : [...drafts, place].sort((a, b) => a.start - b.start);
}
