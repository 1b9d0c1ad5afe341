// Words that name a party → the entity they lead to, by the mention that stands on their deciding token.
// "her colleague, Tomas Velk" → Velk; "Velk's ally" → nobody known; "Kavarian officials" → Kavaria; "Yerevan accuses" → the city, acting as Armenia's government.
import type { Claim } from '../../model/claim.ts';
import type { Entity } from '../../model/entity.ts';
import type { Span } from '../../model/span.ts';
import { spanIndex } from '../span-index.ts';

/** Who is named, and who acts where a place stands for them. */
interface Named {
  readonly entity: string;
  readonly actingAs?: string | undefined;
}
interface Place extends Span, Named {
  readonly kind: string;
  readonly type: Entity['type'];
}

export interface EntityFinder {
  /** The entity of the party at `span`, whose deciding word is `head`. */
  readonly of: (span: Span, head?: Span) => Named | undefined;
  /** Ids of all entities mentioned in these words, in order of mention. */
  readonly within: (spans: readonly Span[]) => readonly string[];
  readonly typeOf: (id: string) => Entity['type'] | undefined;
}

export function entityFinder(entities: readonly Entity[]): EntityFinder {
  const places: Place[] = entities.flatMap(({ id, type, mentions }) =>
    mentions.map(({ start, end, kind, actingAs }) => ({ start, end, kind, type, entity: id, actingAs })),
  );
  const types = new Map(entities.map(({ id, type }) => [id, type]));
  const { touching } = spanIndex(places);
  return {
    of(span, head) {
      const onHead = head && touching(head).filter((place) => place.start <= head.start && head.end <= place.end);
      if (onHead?.length) return onHead.reduce((a, b) => (b.end - b.start < a.end - a.start ? b : a));
      const inside = touching(span).filter((place) => place.start >= span.start && place.end <= span.end);
      const from = head?.start ?? span.start;
      return (
        inside.find((place) => place.start >= from) ??
        inside.find(({ kind, type }) => kind !== 'pronoun' && type !== 'person')
      );
    },
    within: (spans) => [
      ...new Set(
        spans.flatMap((span) =>
          touching(span)
            .filter((p) => p.start >= span.start && p.end <= span.end)
            .flatMap(({ entity, actingAs }) => (actingAs === undefined ? [entity] : [entity, actingAs])),
        ),
      ),
    ],
    typeOf: (id) => types.get(id),
  };
}

export const party = (finder: EntityFinder, span: Span, head?: Span): NonNullable<Claim['source']> => {
  const { entity, actingAs } = finder.of(span, head) ?? {};
  return {
    start: span.start,
    end: span.end,
    ...(entity !== undefined && { entity }),
    ...(actingAs !== undefined && { actingAs }),
  };
};
