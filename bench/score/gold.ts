// Gold readings (a folder of X.txt with X.gold.json, as ../shared/eval/reading has) → articles as the product reads them, gold spans in article.text.
// await goldArticles(['../shared/eval/reading/wikinews']) → [{ name: "w000", article, gold: { claims, disputes, … } }]
// Format: claims { id, source, sourceEntity, cue, content, act, … } with [start, end] into the .txt; see docs/measuring.md.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../shared/model/article.ts';
import type { Span } from '../../shared/model/span.ts';
import { normalize } from '../../shared/normalize/index.ts';

type Pair = readonly [number, number];

interface WrittenClaim<S> {
  readonly id: string;
  readonly source: S | null;
  /** "Name", or "Name | another name just as right"; "-" among them: no entity will do too. */
  readonly sourceEntity: string | null;
  readonly cue: S | null;
  readonly content: readonly S[];
  readonly contentAlt?: readonly (readonly S[])[];
  readonly sourceAlt?: readonly S[];
  readonly act: string;
  readonly actAlso?: readonly string[];
  readonly polarity?: string;
  readonly addressee?: string;
  readonly target?: string;
  /** May be the target or the addressee of a demand. */
  readonly calledUpon?: string;
  readonly parent?: string;
  /** True where a careful annotator might leave it out. */
  readonly addresseeOptional?: boolean;
  readonly targetOptional?: boolean;
  readonly calledUponOptional?: boolean;
  readonly parentOptional?: boolean;
  /** The claim before, which may hold this quotation too. */
  readonly mergedInto?: string;
}

export interface GoldDispute {
  readonly from: string | readonly string[];
  readonly to: string | readonly string[];
  readonly kind: string;
}

export interface Written<S> {
  readonly published?: string;
  readonly claims: readonly WrittenClaim<S>[];
  readonly optionalClaims?: readonly WrittenClaim<S>[];
  readonly disputes?: readonly GoldDispute[];
  readonly optionalDisputes?: readonly GoldDispute[];
  /** Substrings in which no cue stands. */
  readonly noClaim?: readonly string[];
  readonly entities?: readonly (readonly [string, string | readonly string[]])[];
}

export type GoldClaim = WrittenClaim<Span>;

export interface GoldArticle {
  readonly name: string;
  readonly article: Article;
  readonly gold: Written<Span>;
}

export async function goldArticles(folders: readonly string[]): Promise<readonly GoldArticle[]> {
  const stems = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.gold.json'))
      .sort()
      .map((name) => ({ folder, name: name.replace(/\.gold\.json$/, '') })),
  );
  return Promise.all(stems.map(({ folder, name }) => goldArticle(folder, name)));
}

async function goldArticle(folder: string, name: string): Promise<GoldArticle> {
  const path = join(folder, `${name}.txt`);
  const written = JSON.parse(readFileSync(join(folder, `${name}.gold.json`), 'utf8')) as Written<Pair>;
  const metadata: Record<string, string> = written.published ? { published: written.published } : {};
  const [read] = await normalize({ bytes: readFileSync(path), key: path, revision: '1', metadata });
  if (!read || 'refused' in read) throw new Error(`${path} is not read: ${read?.refused.reason ?? 'no article'}`);
  const { article } = read;
  const place = placing(article);
  const span = ([start, end]: Pair): Span => ({ start: place(start), end: place(end - 1) + 1 });
  const claim = (one: WrittenClaim<Pair>): GoldClaim => ({
    ...one,
    source: one.source && span(one.source),
    cue: one.cue && span(one.cue),
    content: one.content.map(span),
    contentAlt: (one.contentAlt ?? []).map((spans) => spans.map(span)),
    sourceAlt: (one.sourceAlt ?? []).map(span),
  });
  return {
    name,
    article,
    gold: { ...written, claims: written.claims.map(claim), optionalClaims: (written.optionalClaims ?? []).map(claim) },
  };
}

/** An offset in the file → the offset in article.text: pairs say where the two begin to run in step. */
function placing({ offsets = [[0, 0]] }: Article): (offset: number) => number {
  return (offset) => {
    const step = offsets.findLast(([, original]) => original <= offset) ?? offsets[0] ?? [0, 0];
    return step[0] + Math.max(0, offset - step[1]);
  };
}
