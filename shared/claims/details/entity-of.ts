// Words that name a party → the entity they lead to: the one that their head is a mention of, never one of a modifier's.
// "her colleague, Tomas Velk" → Velk; "Velk's ally" → the ally, described; "Yerevan accuses" → the city, acting as Armenia's government.
import type { Sentence, Syntax, Token } from '../../language/index.ts';
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
  readonly named: boolean;
}

export interface EntityFinder {
  /** The entity of the party at `span`; `head` is its deciding word, which may stand elsewhere (for "who": the noun before it). */
  readonly of: (span: Span, head?: Span) => Named | undefined;
  /** Ids of all entities named in these words, in order of mention. */
  readonly within: (spans: readonly Span[]) => readonly string[];
  readonly typeOf: (id: string) => Entity['type'] | undefined;
}

export function entityFinder(entities: readonly Entity[], { sentences }: Syntax): EntityFinder {
  const places: Place[] = entities.flatMap(({ id, mentions, named }) =>
    mentions.map(({ start, end, kind, actingAs }) => ({
      start,
      end,
      kind,
      entity: id,
      actingAs,
      named: named !== false,
    })),
  );
  const types = new Map(entities.map(({ id, type }) => [id, type]));
  const { touching } = spanIndex(places);
  const on = (word: Span): Place | undefined =>
    touching(word)
      .filter((place) => place.kind !== 'adjective' && place.start <= word.start && word.end <= place.end)
      .reduce<Place | undefined>((a, b) => (a && a.end - a.start <= b.end - b.start ? a : b), undefined);
  return {
    of(span, head) {
      const tokens = tokensAround(sentences, span);
      const deciding = head ?? headIn(tokens, span);
      return deciding && (on(deciding) ?? besideHead(on, tokens, span, deciding));
    },
    within: (spans) => [
      ...new Set(
        spans.flatMap((span) =>
          touching(span)
            .filter((p) => p.named && p.start >= span.start && p.end <= span.end)
            .flatMap(({ entity, actingAs }) => (actingAs === undefined ? [entity] : [entity, actingAs])),
        ),
      ),
    ],
    typeOf: (id) => types.get(id),
  };
}

/** Of the sentence in which a stretch begins. */
function tokensAround(sentences: readonly Sentence[], { start }: Span): readonly Token[] {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle] as Sentence).start <= start) low = middle;
    else high = middle - 1;
  }
  return sentences[low]?.tokens ?? [];
}

/** The word of a stretch that hangs on one outside of it. */
function headIn(tokens: readonly Token[], { start, end }: Span): Token | undefined {
  const inside = tokens.filter((token) => token.start >= start && token.end <= end);
  return (
    inside.find(
      ({ head, upos }) => upos !== 'PUNCT' && upos !== 'ADP' && !inside.some(({ index }) => index === head),
    ) ?? inside.at(-1)
  );
}

/** Words of one name that the parser hangs on each other: "Portia | Who Gives". */
function besideHead(
  on: (word: Span) => Place | undefined,
  tokens: readonly Token[],
  span: Span,
  head: Span,
): Place | undefined {
  const at = tokens.findIndex(({ start }) => start === head.start);
  const parts = tokens.filter(
    (token) =>
      token.start >= span.start &&
      token.end <= span.end &&
      token.head === at &&
      /^(?:flat|appos|compound)/.test(token.relation) &&
      token.upos === 'PROPN',
  );
  return parts.map(on).find((place) => place?.kind === 'name');
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
