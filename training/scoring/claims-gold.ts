// Gold readings beside what the ways of attributing propose in them: which proposals are claims, and where their words end.
import type { GoldArticle, GoldClaim } from '../../bench/score/gold.ts';
import { type Proposed, proposeClaims } from '../../shared/claims/index.ts';
import type { Proposal } from '../../shared/claims/proposal.ts';
import { findEntities } from '../../shared/entities/index.ts';
import { analyze, type Syntax } from '../../shared/language/index.ts';
import type { Article } from '../../shared/model/article.ts';
import type { Entity } from '../../shared/model/entity.ts';
import type { Span } from '../../shared/model/span.ts';
import { findTimes } from '../../shared/times/index.ts';
import { EXAMPLES } from './claim-examples.ts';

const read = new WeakMap<GoldArticle, Proposed>();

export function setRead(gold: GoldArticle, syntax: Syntax, entities: readonly Entity[]): void {
  read.set(gold, proposeClaims(syntax, gold.article, entities));
}

/** All proposals of an article; the reading of it is kept, the choices are made anew. */
export function proposalsOf(gold: GoldArticle): Proposed {
  let found = read.get(gold);
  if (!found) {
    const { article } = gold;
    const syntax = analyze(article.text);
    const times = findTimes(syntax, article);
    found = proposeClaims(syntax, article, findEntities(syntax, article, { times }));
    read.set(gold, found);
  }
  return found;
}

/** Where the words of spans begin: two spans of the same words have the same set, whatever marks stand around. */
export function wordsIn(text: string, spans: readonly Span[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { start, end } of spans)
    for (const match of text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)) found.add(start + match.index);
  return found;
}

export function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let both = 0;
  for (const word of a) if (b.has(word)) both++;
  return both / Math.max(1, a.size + b.size - both);
}

export interface Known {
  readonly claim: GoldClaim;
  readonly cue: ReadonlySet<number>;
  /** Each way of writing its words that is right. */
  readonly contents: readonly ReadonlySet<number>[];
}

/** The claims of the gold reading, the optional ones with them. */
export const knownIn = ({ article: { text }, gold }: GoldArticle): readonly Known[] =>
  [...gold.claims, ...(gold.optionalClaims ?? [])].map((claim) => ({
    claim,
    cue: wordsIn(text, claim.cue ? [claim.cue] : []),
    contents: [claim.content, ...(claim.contentAlt ?? [])].map((spans) => wordsIn(text, spans)),
  }));

/** Those whose cue this one shares a word with; without a cue those whose words it shares. */
export function withCue(known: readonly Known[], text: string, cue: Span | null): readonly Known[] {
  if (!cue) return known.filter(({ claim }) => !claim.cue);
  const words = wordsIn(text, [cue]);
  return known.filter((one) => [...words].some((word) => one.cue.has(word)));
}

/** A sentence of our own: what is proposed in it, and whether words are those of one of its claims. */
export interface Illustration {
  readonly name: string;
  readonly proposed: Proposed;
  /** 1 for the words of a claim with this source and cue, 0 for other words of its cue, -1 where no claim has its cue. */
  readonly fit: (proposal: Proposal, content: readonly Span[]) => number;
}

let illustrations: readonly Illustration[] | undefined;

/** How often each sentence counts beside the articles: they show what is rare there. */
export const TIMES = 4;

export function illustrationsOf(): readonly Illustration[] {
  illustrations ??= Object.values(EXAMPLES)
    .flat()
    .map(([text, ...claims], at): Illustration => {
      const words = (span: Span): string => text.slice(span.start, span.end);
      const bare = (given: string): string => given.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
      const known = claims.map((claim) => claim.split(' | ') as [string, string, string]);
      return {
        name: `example ${at}`,
        proposed: proposeClaims(analyze(text), articleOf(text), []),
        fit: ({ cue }, content) => {
          const same = known.filter(([, words_]) => cue && bare(words(cue)) === bare(words_) && words(cue) === words_);
          if (same.length === 0) return -1;
          return same.some(([, , said]) => bare(said) === bare(content.map(words).join(' '))) ? 1 : 0;
        },
      };
    });
  return illustrations;
}

const articleOf = (text: string): Article => ({
  id: 'example',
  key: 'example.txt',
  revision: '1',
  text,
  parts: { body: { start: 0, end: text.length } },
  title: '',
  language: 'en',
  contentHash: '0'.repeat(64),
});
