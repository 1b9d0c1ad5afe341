// The reader as a library: a text, bytes or a file → who said what in it. Needs no AWS, no engine and no network.
// const { article, claims } = await read({ file: 'article.txt' }); docs/library.md has more, and its examples are tested.
import { type Gazetteer, parseGazetteer } from '../shared/entities/gazetteer.ts';
import { extract } from '../shared/extract.ts';
import type { Extraction } from '../shared/model/extraction.ts';
import { type Refusal, Refused } from '../shared/model/refusal.ts';
import { articlesIn, type ReadOptions, type Source } from './articles.ts';

export type { Article } from '../shared/model/article.ts';
export type { Caveat } from '../shared/model/caveat.ts';
export type { Act, Claim, Party } from '../shared/model/claim.ts';
export type { Dispute } from '../shared/model/dispute.ts';
export type { Entity } from '../shared/model/entity.ts';
export type { Quantity } from '../shared/model/quantity.ts';
export type { Quotation } from '../shared/model/quotation.ts';
export type { RefusalCode } from '../shared/model/refusal.ts';
export type { Span } from '../shared/model/span.ts';
export type { Time } from '../shared/model/time.ts';
export type { ReadOptions, Source } from './articles.ts';
export { type Gazetteer, parseGazetteer, type Refusal, Refused };

/** The whole reading of one article; its spans count UTF-16 code units of `article.text`. */
export type Reading = Extraction;

/** An article of the source: read, or refused with a code and a sentence. */
export type Read = Reading | { readonly key: string; readonly refused: Refusal };

/**
 * The reading of one article.
 * @throws Refused (`code`, and a sentence) where it can't be read, RangeError where the source holds several articles or none, and Node's own error where there is no such file.
 */
export async function read(source: Source, options: ReadOptions = {}): Promise<Reading> {
  const [only, ...more] = await readAll(source, options);
  if (only === undefined || more.length > 0)
    throw new RangeError(`The source holds ${only ? more.length + 1 : 'no'} articles. Read them with readAll.`);
  if ('refused' in only) throw new Refused(only.refused.code, only.refused.reason);
  return only;
}

/**
 * The readings of all articles that a source holds: several in an archive, a feed, a table or a mailbox.
 * What can't be read is refused, and its neighbours go on. @throws Node's own error where there is no such file.
 */
export async function readAll(source: Source, options: ReadOptions = {}): Promise<readonly Read[]> {
  const { gazetteer } = options;
  return (await articlesIn(source, options)).map((member) =>
    'refused' in member ? member : extract(member.article, gazetteer === undefined ? {} : { gazetteer }),
  );
}
