// The golden articles of test/golden → the same shape as other gold readings: NAME.txt, NAME.txt.metadata.json and NAME.yaml beside it.
// In the YAML a person writes words ("cue: said"); they are found in the text here: those of a claim stand as close together as they can.
// await goldenArticles() → [{ name: "flood", article, gold: { claims: [{ id: "c1", source: { start, end }, … }] } }]. Format: docs/measuring.md.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { metadataOf } from '../../library/metadata.ts';
import type { Article } from '../../shared/model/article.ts';
import type { Span } from '../../shared/model/span.ts';
import { normalize } from '../../shared/normalize/index.ts';
import type { GoldArticle, GoldClaim, GoldDispute } from './gold.ts';

export const GOLDEN = new URL('../../test/golden/', import.meta.url);

/** One claim as a person writes it down. */
export interface WrittenClaim {
  /** The words that name the speaker; left out where nobody is named. */
  readonly who?: string;
  /** The speaker's entity: "Tomas Velk"; "a | b": either will do, "-": none too; in small letters a described one: "the former clerk". */
  readonly speaker?: string;
  /** "accuse", or "accuse | allege": either will do. */
  readonly act: string;
  readonly cue?: string;
  /** Pieces are parted by " … ". */
  readonly says: string;
  /** Contents just as right. */
  readonly orSays?: readonly string[];
  readonly form?: string;
  readonly polarity?: string;
  readonly to?: string;
  readonly target?: string;
  /** The target or addressee of a demand, whichever of the two. */
  readonly calledUpon?: string;
  readonly via?: string;
  readonly medium?: string;
  /** The speaker's words (or, where there are none, the cue) of the claim that this one stands in. */
  readonly within?: string;
}

export interface WrittenDispute {
  /** "Estrava rejects": speaker's words and cue; ": its first words" behind them where several claims have these. */
  readonly from: string;
  readonly to: string;
  readonly kind: string;
}

export interface WrittenCaveat {
  readonly kind: string;
  readonly words: string;
  readonly by?: string;
  /** The claim that it is about, as in a dispute; left out where it is about the article. */
  readonly of?: string;
}

export interface Golden {
  readonly claims: readonly WrittenClaim[];
  /** Claims that count neither way. */
  readonly optional?: readonly WrittenClaim[];
  readonly disputes?: readonly WrittenDispute[];
  readonly optionalDisputes?: readonly WrittenDispute[];
  readonly caveats?: readonly WrittenCaveat[];
  /** Words that look like a claim and are none. */
  readonly traps?: readonly string[];
  readonly times?: Readonly<Record<string, string>>;
  readonly quantities?: Readonly<Record<string, string>>;
  readonly entities?: readonly {
    readonly name: string;
    readonly type: string;
    readonly mentioned?: readonly string[];
  }[];
}

export interface GoldenArticle extends GoldArticle {
  readonly golden: Golden;
  /** By id: each claim as written. */
  readonly written: ReadonlyMap<string, WrittenClaim>;
}

export const goldenNames = (folder = GOLDEN): readonly string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -'.yaml'.length))
    .sort();

export const goldenArticles = (folder = GOLDEN): Promise<readonly GoldenArticle[]> =>
  Promise.all(goldenNames(folder).map((name) => goldenArticle(name, folder)));

export async function goldenArticle(name: string, folder = GOLDEN): Promise<GoldenArticle> {
  const golden: Golden = parse(readFileSync(new URL(`${name}.yaml`, folder), 'utf8'), { schema: 'failsafe' });
  const path = fileURLToPath(new URL(`${name}.txt`, folder));
  const metadata = await metadataOf(path);
  const [member] = await normalize({ bytes: readFileSync(path), key: `${name}.txt`, revision: '1', metadata });
  if (!member || !('article' in member)) throw new Error(`${name}.txt was refused`);
  try {
    return { name, article: member.article, golden, ...goldOf(golden, member.article) };
  } catch (error) {
    throw new Error(`${name}.yaml: ${(error as Error).message}`);
  }
}

function goldOf(golden: Golden, { text }: Article): Pick<GoldenArticle, 'gold' | 'written'> {
  const used = new Set<string>();
  const number = golden.claims.length;
  const written = new Map([...golden.claims, ...(golden.optional ?? [])].map((one, at) => [`c${at + 1}`, one]));
  const placed = [...written].map(([id, one]) => placeClaim(id, one, text, used));
  const claims = placed.map((placedClaim, at): GoldClaim => {
    // a quotation without words of its own for who and how goes on with the claim before, and may be given within it
    const before = placedClaim.cue || placedClaim.source ? undefined : placed[at - 1]?.id;
    const claim = before === undefined ? placedClaim : { ...placedClaim, mergedInto: before };
    const within = written.get(claim.id)?.within;
    const parent = within === undefined ? undefined : parentOf(claim, within, placed, written);
    return parent === undefined ? claim : { ...claim, parent };
  });
  const dispute = ({ from, to, kind }: WrittenDispute): GoldDispute => ({
    from: idsOf(from, written),
    to: idsOf(to, written),
    kind,
  });
  for (const words of golden.traps ?? []) if (!text.includes(words)) throw new Error(`the text has no “${words}”`);
  return {
    written,
    gold: {
      claims: claims.slice(0, number),
      optionalClaims: claims.slice(number),
      disputes: (golden.disputes ?? []).map(dispute),
      optionalDisputes: (golden.optionalDisputes ?? []).map(dispute),
      noClaim: golden.traps ?? [],
      entities: (golden.entities ?? []).map(({ name, type }) => [name, type] as const),
    },
  };
}

/** Words without the marks around them, which belong to nobody. */
const bare = (words: string): string => words.replace(/^[\s"“”‘’'.,;:]+|[\s"“”‘’'.,;:]+$/g, '');

export const pieces = (says: string): readonly string[] => says.split('…').map(bare);

/** `target: none`: a target that is given is a fault; where nothing is said of the target, it is not looked at. */
export const NONE = 'none';

/** Words that open a content and need not be written down. */
const OPENING = /\b(?:that|to|of|from)\s+["“‘']?$/i;

function placeClaim(id: string, one: WrittenClaim, text: string, used: Set<string>): GoldClaim {
  const parts = [...pieces(one.says), ...(one.cue ? [one.cue] : []), ...(one.who ? [bare(one.who)] : [])];
  const places = closest(
    parts.map((words) => occurrences(words, text, id)),
    used,
  );
  if (!places) throw new Error(`${id}: the words of “${one.cue ?? one.who}” stand in no paragraph together`);
  const count = pieces(one.says).length;
  const content = places.slice(0, count);
  const near = content[0] as Span;
  const cue = one.cue ? (places[count] as Span) : null;
  const opened = (span: Span): Span => {
    const word = OPENING.exec(text.slice(Math.max(0, span.start - 8), span.start))?.[0].length ?? 0;
    return { ...span, start: span.start - word };
  };
  const alternative = (says: string): readonly Span[] =>
    pieces(says).map((words) => nearest(occurrences(words, text, id), near));
  const [act, ...actAlso] = one.act.split('|').map((name) => name.trim());
  return {
    id,
    source: one.who ? (places.at(-1) as Span) : null,
    sourceEntity: one.speaker ?? null,
    cue,
    content,
    contentAlt: [
      content.map(opened),
      fromParty(one, cue, content),
      ...(one.orSays ?? []).map(alternative).flatMap((spans) => [spans, spans.map(opened)]),
    ],
    act: act as string,
    actAlso,
    ...(one.polarity ? { polarity: one.polarity } : {}),
    ...(one.to && one.to !== NONE ? { addressee: one.to } : {}),
    ...(one.target && one.target !== NONE ? { target: one.target } : {}),
    ...(one.calledUpon ? { calledUpon: one.calledUpon } : {}),
  };
}

/** "called on the union to talk": the content may begin with who is called upon, accused or told. */
function fromParty(
  { calledUpon, target, to }: WrittenClaim,
  cue: Span | null,
  content: readonly Span[],
): readonly Span[] {
  const [first, ...rest] = content;
  if (!first || !cue || (calledUpon ?? target ?? to) === undefined || cue.end >= first.start) return content;
  return [{ start: cue.end + 1, end: first.end }, ...rest];
}

function occurrences(words: string, text: string, id: string): readonly Span[] {
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
  const found = [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'gu'))];
  if (found.length === 0) throw new Error(`${id}: the text has no “${words}”`);
  return found.map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
}

const gap = (a: Span, b: Span): number => Math.max(a.start - b.end, b.start - a.end, 0);

const nearest = (spans: readonly Span[], to: Span): Span =>
  spans.reduce((best, one) => (gap(one, to) < gap(best, to) ? one : best));

/** One place for each, as close together as can be; the first such that no earlier claim has. The speaker, if any, comes last, near the cue. */
function closest(parts: readonly (readonly Span[])[], used: Set<string>): readonly Span[] | undefined {
  const [rarest = []] = [...parts].sort((a, b) => a.length - b.length);
  const sets = rarest.map((anchor) => {
    const set: Span[] = [];
    for (const spans of parts) set.push(spans === rarest ? anchor : nearest(spans, set.at(-1) ?? anchor));
    return set;
  });
  const spread = (set: readonly Span[]): number =>
    Math.max(...set.map(({ end }) => end)) - Math.min(...set.map(({ start }) => start));
  const [best] = sets.filter((set) => !used.has(JSON.stringify(set))).sort((a, b) => spread(a) - spread(b));
  if (best) used.add(JSON.stringify(best));
  return best;
}

/** The claim whose content this one's cue stands in, spoken by those words. */
function parentOf(
  { id, cue, content }: GoldClaim,
  within: string,
  claims: readonly GoldClaim[],
  written: ReadonlyMap<string, WrittenClaim>,
): string {
  const inner = cue ?? (content[0] as Span);
  const parent = claims.find(
    (other) =>
      other.id !== id &&
      (written.get(other.id)?.who ?? written.get(other.id)?.cue) === within &&
      other.content.some(({ start, end }) => start <= inner.start && inner.end <= end),
  );
  if (!parent) throw new Error(`${id}: no claim of “${within}” holds this one`);
  return parent.id;
}

/** Ids of the claims meant by "Velk said" or "Velk said: we will not". */
export function idsOf(meant: string, written: ReadonlyMap<string, WrittenClaim>): readonly string[] {
  const [speaker = '', ...rest] = meant.split(': ');
  const opening = rest.join(': ');
  const ids = [...written]
    .filter(
      ([, { who, cue, says }]) =>
        [who, cue].filter(Boolean).join(' ') === speaker && pieces(says)[0]?.startsWith(bare(opening)),
    )
    .map(([id]) => id);
  if (ids.length !== 1) throw new Error(`“${meant}” means ${ids.length} claims (${ids}); add ": its first words"`);
  return ids;
}
