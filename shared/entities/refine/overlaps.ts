// Of drafts that overlap one stays: the user's, then patterns, then the longer, then the surer. Adjectives stay within a longer name
// ("Armenian" in "Armenian Foreign Ministry"), nested; nothing else overlaps.
import { contains, overlaps } from '../../model/span.ts';
import type { Draft } from '../draft.ts';

export function withoutOverlaps(drafts: readonly Draft[]): readonly Draft[] {
  const bySentence = new Map<number, Draft[]>();
  for (const draft of drafts) {
    const list = bySentence.get(draft.sentence.index) ?? [];
    list.push(draft);
    bySentence.set(draft.sentence.index, list);
  }
  return [...bySentence.values()].flatMap(oneSentence).sort((a, b) => a.start - b.start || b.end - a.end);
}

function oneSentence(drafts: readonly Draft[]): readonly Draft[] {
  const kept: Draft[] = [];
  const nested = (a: Draft, b: Draft): boolean =>
    a.kind === 'adjective' &&
    b.kind !== 'adjective' &&
    b.rank >= 3.5 &&
    contains(b, a) &&
    a.end - a.start < b.end - b.start;
  for (const draft of [...drafts].sort(byStrength)) {
    if (kept.some((other) => overlaps(draft, other) && !nested(draft, other) && !nested(other, draft))) continue;
    kept.push(draft);
  }
  return kept;
}

const strength = ({ rank, first, last, type, known }: Draft): number => {
  const words = last - first;
  // a recognized name that is longer than a listed one within it: "United States Hockey League", "Georgia O'Keeffe"
  if (rank === 2) return (words > 1 ? 3.1 + words * 0.4 : 2) + (known.length ? 1 : 0) + (type === 'person' ? 0.2 : 0);
  return rank + (rank >= 5 ? 5 : words > 1 ? words * 0.4 : 0);
};
const byStrength = (a: Draft, b: Draft): number => strength(b) - strength(a) || a.start - b.start || b.end - a.end;
