// What an article quotes, word by word in its order, and whose words they are. passagesOf(reading) → { words, saying: which quotation each word
// stands in, quotations: [{ start, end, claim, speaker: ["Tomas Velk", "Velk"] }] }
import type { Claim } from '../model/claim.ts';
import type { Extraction } from '../model/extraction.ts';
import type { Span } from '../model/span.ts';
import { namesSomebody } from './speaker.ts';
import { quotedWords, type Word } from './words.ts';

export interface QuotationOnRecord extends Span {
  readonly claim?: Claim;
  /** All that the article calls whoever says it, the most telling first; undefined where nobody is known. */
  readonly speaker?: readonly string[];
}

export interface Passages {
  /** Their offsets are those of the article's text. */
  readonly words: readonly Word[];
  /** Of each word, the number of its quotation. */
  readonly saying: readonly number[];
  readonly quotations: readonly QuotationOnRecord[];
}

export function passagesOf(reading: Extraction): Passages {
  const { article, claims, entities } = reading;
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const named = new Map(
    entities.filter(({ named }) => named !== false).map(({ id, name, aliases }) => [id, [name, ...aliases]]),
  );
  const words: Word[] = [];
  const saying: number[] = [];
  const quotations = quotationsOf(reading).map(({ start, end, claim: id }): QuotationOnRecord => {
    const claim = id === undefined ? undefined : byId.get(id);
    const source = claim?.source;
    const called = source
      ? [source.entity, source.actingAs].flatMap((id) => (id === undefined ? [] : (named.get(id) ?? [])))
      : [];
    const words = source ? article.text.slice(source.start, source.end) : '';
    const speaker = called.length > 0 || namesSomebody(words) ? [...new Set([...called, words])] : undefined;
    return { start, end, ...(claim && { claim }), ...(speaker && { speaker }) };
  });
  for (const [i, { start, end }] of quotations.entries())
    for (const word of quotedWords(article.text.slice(start, end)).words) {
      words.push({ word: word.word, start: word.start + start, end: word.end + start });
      saying.push(i);
    }
  return { words, saying, quotations };
}

/** The words of each quotation, for a sketch. */
export const quotedIn = (reading: Extraction): readonly string[] =>
  quotationsOf(reading).map(({ start, end }) => reading.article.text.slice(start, end));

/** Pairs of quotation marks, without those that stand in others. */
function quotationsOf({ quotations }: Extraction) {
  let last = -1;
  return [...quotations]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ end }) => {
      if (end <= last) return false;
      last = end;
      return true;
    });
}
