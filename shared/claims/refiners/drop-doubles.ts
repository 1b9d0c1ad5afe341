// Two readings of the same words: keeps the surer one. "made the claim that X": the noun's reading and the verb's share X.
import type { Span } from '../../model/span.ts';
import type { Chosen } from '../proposal.ts';

export function dropDoubles(proposals: readonly Chosen[]): readonly Chosen[] {
  const kept: Chosen[] = [];
  const byPassage = new Map<number, Chosen[]>();
  for (const proposal of [...proposals].sort((a, b) => b.score - a.score || extentStart(a) - extentStart(b))) {
    const { index } = proposal.passage;
    const near = [index - 1, index, index + 1].flatMap((place) => byPassage.get(place) ?? []);
    if (near.some((other) => sameWords(other, proposal))) continue;
    kept.push(proposal);
    byPassage.set(index, [...(byPassage.get(index) ?? []), proposal]);
  }
  return kept.sort((a, b) => (a.cue?.start ?? extentStart(a)) - (b.cue?.start ?? extentStart(b)));
}

const extentStart = ({ content }: Chosen): number => content[0]?.start ?? 0;
const length = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);
const shared = (a: readonly Span[], b: readonly Span[]): number =>
  a.reduce(
    (sum, x) => sum + b.reduce((s, y) => s + Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start)), 0),
    0,
  );

function sameWords(a: Chosen, b: Chosen): boolean {
  if (speaksWithin(a, b) || speaksWithin(b, a)) return false;
  const both = shared(a.content, b.content);
  return both > 0.8 * Math.max(length(a.content), length(b.content));
}

/** The one's cue stands in the other's words: not twice the same, but one within the other. */
const speaksWithin = (inner: Chosen, outer: Chosen): boolean =>
  inner.cue !== null &&
  outer.content.some((span) => span.start <= (inner.cue as Span).start && (inner.cue as Span).end <= span.end);
