// Words that name a party → the entity they lead to, by the mention that stands on their deciding token.
// "the ministry's spokesman" → the spokesman, not the ministry; "Yerevan accuses" → Armenia's government, where the mention says so.
import type { Claim } from '../../model/claim.ts';
import type { Entity } from '../../model/entity.ts';
import type { Span } from '../../model/span.ts';
import { spanIndex } from '../span-index.ts';

interface Place extends Span {
  readonly entity: string;
  readonly kind: string;
}

export interface EntityFinder {
  /** The entity of the party at `span`, whose deciding word is `head`. */
  readonly of: (span: Span, head?: Span) => string | undefined;
  /** Ids of all entities mentioned in these words, in order of mention. */
  readonly within: (spans: readonly Span[]) => readonly string[];
  readonly typeOf: (id: string) => Entity['type'] | undefined;
}

export function entityFinder(entities: readonly Entity[]): EntityFinder {
  const places: Place[] = entities.flatMap(({ id, mentions }) =>
    mentions.map(({ start, end, kind, actingAs }) => ({ start, end, kind, entity: actingAs ?? id })),
  );
  const types = new Map(entities.map(({ id, type }) => [id, type]));
  const { touching } = spanIndex(places);
  return {
    of(span, head) {
      const onHead = head && touching(head).filter((place) => place.start <= head.start && head.end <= place.end);
      const inside = onHead?.length
        ? onHead
        : touching(span).filter((place) => place.start >= span.start && place.end <= span.end);
      const best = onHead?.length ? inside.reduce((a, b) => (b.end - b.start < a.end - a.start ? b : a)) : inside[0];
      return best?.entity;
    },
    within: (spans) => [
      ...new Set(
        spans.flatMap((span) =>
          touching(span)
            .filter((p) => p.start >= span.start && p.end <= span.end)
            .map((p) => p.entity),
        ),
      ),
    ],
    typeOf: (id) => types.get(id),
  };
}

export const party = (finder: EntityFinder, span: Span, head?: Span): NonNullable<Claim['source']> => {
  const entity = finder.of(span, head);
  return { start: span.start, end: span.end, ...(entity !== undefined && { entity }) };
};
