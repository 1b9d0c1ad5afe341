// Statement: a claim made comparable with claims of other articles: where and when it stands, who makes it, and its words.
// statementsOf(extraction) → one a claim, in reading order. Needs the stored reading alone: no parse, no clock.
import type { Claim } from '../model/claim.ts';
import type { Extraction } from '../model/extraction.ts';
import type { Span } from '../model/span.ts';
import { type Voice, voicesOf } from './voice.ts';
import { stemsOf, type Words, wordsOf } from './words.ts';

/** A reading as it is stored or as `extract` gives it. */
export type Reading = Omit<Extraction, 'key'>;

/** Names a claim of an article. */
export interface Reference {
  /** The article's key in the inbox, or the file's path. */
  readonly key: string;
  readonly claim: string;
}

export interface Statement extends Reference {
  readonly act: Claim['act'];
  readonly form: Claim['form'];
  readonly negative: boolean;
  /** ISO 8601 date of publication; undefined where none is known. */
  readonly day: string | undefined;
  readonly outlet: string | undefined;
  readonly voice: Voice;
  readonly target: Voice;
  readonly words: Words;
  /** Stems of its article's title: what the article is about. */
  readonly title: ReadonlySet<string>;
  /** Ids of entities that its content mentions, the source's own left out. */
  readonly about: ReadonlySet<string>;
  /** Where the content stands in the article. */
  readonly content: readonly Span[];
  readonly text: string;
  readonly parent: string | undefined;
}

export function statementsOf(reading: Reading): readonly Statement[] {
  const { article, claims } = reading;
  const { text } = article;
  const voiceOf = voicesOf(reading);
  const title = stemsOf(article.title);
  return claims.map((claim): Statement => {
    const said = claim.content.map(({ start, end }) => text.slice(start, end)).join(' … ');
    const voice = voiceOf(claim.source);
    return {
      key: article.key,
      claim: claim.id,
      act: claim.act,
      form: claim.form,
      negative: claim.polarity === 'negative',
      day: article.publishedAt?.value.slice(0, 10),
      outlet: article.outlet,
      voice,
      target: voiceOf(claim.target ?? claim.addressee ?? null),
      words: wordsOf(said),
      title,
      about: new Set(claim.about.filter((id) => !voice.entities.has(id))),
      content: claim.content,
      text: said,
      parent: claim.parent,
    };
  });
}
