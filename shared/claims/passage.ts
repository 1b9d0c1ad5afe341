// Syntax → passages: each sentence with its tree and the quotation each token stands in; what every way of attributing reads.
import type { Sentence, Syntax, Token } from '../language/index.ts';
import type { Article } from '../model/article.ts';
import type { Entity } from '../model/entity.ts';
import type { Span } from '../model/span.ts';
import { type EntityFinder, entityFinder } from './details/entity-of.ts';
import { pairQuotationMarks, type QuotedSpan } from './quotes/quotation-marks.ts';
import { withAfterthoughtsApart } from './syntax/afterthoughts.ts';
import { type Tree, treeOf } from './syntax/tree.ts';

export interface Passage extends Tree {
  readonly text: string;
  readonly index: number;
  readonly paragraph: number;
  /** Index of the first token after a dateline ("YEREVAN -- "). */
  readonly begin: number;
  readonly last: number;
  /** True for the headline. */
  readonly headline: boolean;
  /** The outermost quotation a token stands in, its marks included. */
  readonly quotationAt: (token: Token) => QuotedSpan | undefined;
}

export interface Reading {
  readonly text: string;
  readonly passages: readonly Passage[];
  /** Every pair of marks. */
  readonly pairs: readonly QuotedSpan[];
  /** The outermost ones. */
  readonly quotations: readonly QuotedSpan[];
  /** The entity that words lead to. */
  readonly finder: EntityFinder;
}

export function readPassages(syntax: Syntax, article: Article, entities: readonly Entity[] = []): Reading {
  const { text } = syntax;
  const pairs = pairQuotationMarks(text);
  const quotations = pairs.filter((pair) => pair.depth === 0);
  const passages = syntax.sentences.map((read): Passage => {
    const sentence = withAfterthoughtsApart(read);
    const tree = treeOf(sentence);
    const inside = quotationsAt(sentence, quotations);
    return {
      ...tree,
      text,
      index: sentence.index,
      paragraph: sentence.paragraph,
      begin: firstAfter(sentence, article.parts.dateline),
      last: sentence.tokens.length - 1,
      headline: article.parts.headline !== undefined && sentence.end <= article.parts.headline.end,
      quotationAt: (token) => inside[token.index],
    };
  });
  return { text, passages, pairs, quotations, finder: entityFinder(entities, syntax) };
}

function firstAfter(sentence: Sentence, dateline: Span | undefined): number {
  if (!dateline || sentence.start >= dateline.end || sentence.end <= dateline.end) return 0;
  const first = sentence.tokens.findIndex(
    (token) => token.start >= dateline.end && /[\p{L}\p{N}"“‘']/u.test(token.form),
  );
  return Math.max(0, first);
}

function quotationsAt(sentence: Sentence, quotations: readonly QuotedSpan[]): readonly (QuotedSpan | undefined)[] {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotations[middle] as QuotedSpan).end <= sentence.start) low = middle + 1;
    else high = middle;
  }
  let at = low;
  return sentence.tokens.map((token) => {
    while (at < quotations.length && (quotations[at] as QuotedSpan).end <= token.start) at++;
    const quotation = quotations[at];
    return quotation && quotation.start <= token.start && token.end <= quotation.end ? quotation : undefined;
  });
}
