// "X urged both sides to stop, the agency reported": what X urged ends before the agency's clause, though the parser runs on.
import type { Span } from '../../model/span.ts';
import type { Chosen } from '../proposal.ts';

export function keepWithinParent(proposals: readonly Chosen[]): readonly Chosen[] {
  const byPassage = Map.groupBy(proposals, ({ passage }) => passage);
  return proposals.map((inner) => {
    const outer = byPassage
      .get(inner.passage)
      ?.find(
        (other) =>
          other !== inner && /^(reported-after|according-to|quoted)$/.test(other.rule) && runsOver(inner, other),
      );
    if (!outer) return inner;
    const content = inner.content.flatMap((span) => clipped(span, outer));
    return content.length > 0 ? { ...inner, content } : inner;
  });
}

/** The inner cue stands in the outer words, and the inner words take in the outer cue. */
function runsOver(inner: Chosen, outer: Chosen): boolean {
  const { cue } = inner;
  const over = outer.cue;
  if (!cue || !over) return false;
  return outer.content.some((span) => contains(span, cue)) && inner.content.some((span) => contains(span, over));
}

function clipped(span: Span, outer: Chosen): readonly Span[] {
  const whole = outer.content.find((words) => words.start <= span.start && span.start < words.end);
  return whole ? [{ start: span.start, end: Math.min(span.end, whole.end) }] : [];
}

const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
