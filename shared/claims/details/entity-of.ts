// Words that name a party → the entity they lead to: the one that their head is a mention of, never one of a modifier's.
// "her colleague, Tomas Velk" → Velk; "Velk's ally" → the ally, described; "Yerevan accuses" → the city, acting as Armenia's government.
import { isPersonWord, isTitle, standsBeforeTitle } from '../../entities/lists/person-words.ts';
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
      if (!deciding) return undefined;
      const person = namedPerson(
        tokens.filter((token) => token.start >= span.start && token.end <= span.end),
        touching(span).filter(({ kind, entity }) => kind === 'name' && types.get(entity) === 'person'),
      );
      if (person) return person;
      const found = on(deciding) ?? besideHead(on, tokens, span, deciding);
      if (found) return found;
      const before = beforeWho(on, tokens, deciding);
      return before && types.get(before.entity) === 'person' ? before : undefined;
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

/**
 * The person whose name opens the words ("Tom Velk of the Harbour Authority"; "Tom Velk, its head"), closes them, set beside what they
 * are ("Velk's spokeswoman, Ida Kolb"; "Special Envoy for Tessaly Ida Kolb"), or stands between commas behind what opens the sentence
 * ("Speaking to the Halvik Post, Ida Kolb, the mayor,"). Of "Velk's ally" or "the family of Tom Velk" it is nobody.
 */
function namedPerson(words: readonly Token[], names: readonly Place[]): Place | undefined {
  const nameFrom = (at: number): Place | undefined => names.find(({ start }) => start === words[at]?.start);
  let first = 0;
  while (first < words.length - 1 && !nameFrom(first) && isBeforeName(words[first])) first++;
  const opening = nameFrom(first);
  const behind = opening && words.find(({ start }) => start >= opening.end);
  if (opening && (!behind || /^[,(–—]$/.test(behind.form) || /^(?:ADP|CCONJ|PRON)$/.test(behind.upos))) return opening;
  return closingName(words, names) ?? nameBetweenCommas(words, names);
}

const isBeforeName = (word: Token | undefined): boolean =>
  word !== undefined && (isTitle(word.form) || standsBeforeTitle(word.form));

function closingName(words: readonly Token[], names: readonly Place[]): Place | undefined {
  const last = words.findLast(({ upos }) => upos !== 'PUNCT');
  const closing = names.find(({ start, end }) => end === last?.end && start > (words[0]?.start ?? 0));
  if (!closing) return undefined;
  let before = words.filter(({ end }) => end <= closing.start);
  if (before.at(-2)?.form === ',' && isTitle(before.at(-1)?.form ?? '')) before = before.slice(0, -1);
  const link = before.findIndex(({ upos }) => upos === 'ADP');
  const ahead = link < 0 ? before : before.slice(0, link);
  const title = before.at(-1);
  // "Speaker of the House Tom Velk" and "House of Commons Speaker Tom Velk", but "the wife of Speaker Tom Velk"
  if (link > 0 && title && isTitle(title.form) && before.length > link + 2)
    return ahead.every(({ form }) => /^\p{Lu}/u.test(form)) ? closing : undefined;
  if (!title || !ahead.some(({ form }) => isPersonWord(form) || isTitle(form))) return undefined;
  if (title.form === ',') return names.some((name) => name.end === before.at(-2)?.end) ? undefined : closing;
  if (link < 0) return before.some(({ upos }) => /^(?:CCONJ|VERB|AUX)$/.test(upos)) ? undefined : closing;
  return title.upos === 'PROPN' && before.length > link + 1 && !isTitle(title.form) ? closing : undefined;
}

function nameBetweenCommas(words: readonly Token[], names: readonly Place[]): Place | undefined {
  const [name] = names.filter(({ start, end }) => words.some((word) => word.start >= start && word.end <= end));
  if (!name) return undefined;
  const before = words.filter(({ end }) => end <= name.start);
  while (isTitle(before.at(-1)?.form ?? '')) before.pop();
  const [comma, ...behind] = words.filter(({ start }) => start >= name.end);
  return before.at(-1)?.form === ',' && comma?.form === ',' && behind.some(({ form }) => isPersonWord(form))
    ? name
    : undefined;
}

/** "Tom Velk, who": the person named right before, where no noun stands before it that "who" may mean. */
function beforeWho(on: (word: Span) => Place | undefined, tokens: readonly Token[], who: Span): Place | undefined {
  const at = tokens.findIndex(({ start }) => start === who.start);
  if (!/^who$/i.test(tokens[at]?.form ?? '')) return undefined;
  const last = tokens[at - 1]?.form === ',' ? tokens[at - 2] : tokens[at - 1];
  const place = last && on(last);
  const ahead = place && tokens.findLast(({ end }) => end <= place.start);
  return place?.kind === 'name' && !/^(?:of|for|to|by|and|with)$/i.test(ahead?.form ?? '') ? place : undefined;
}

/** Words of one name that the parser hangs on each other: "Portia | Who Gives"; for "who", of the noun before it. */
function besideHead(
  on: (word: Span) => Place | undefined,
  tokens: readonly Token[],
  span: Span,
  head: Span,
): Place | undefined {
  const at = tokens.findIndex(({ start }) => start === head.start);
  if (at < 0) return undefined;
  const elsewhere = head.end <= span.start || head.start >= span.end;
  const parts = tokens.filter(
    (token) =>
      (elsewhere || (token.start >= span.start && token.end <= span.end)) &&
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
