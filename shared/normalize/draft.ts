// Draft: what a format's reader found in one article, before it is made into an Article. Each reader gives this and nothing more.
// A page → { title: "Deal signed", paragraphs: ["VARDEN, May 3 —", …], dates: [{ kind: "published", raw: "2021-05-03", from: "json-ld" }] }.
import type { SourcedDate } from '../model/article.ts';

export interface FoundDate {
  readonly kind: 'published' | 'modified';
  readonly raw: string;
  readonly from: SourcedDate['from'];
  /** Says when the file was made rather than when the article came out: counts only where nothing else is known. */
  readonly weak?: boolean | undefined;
  /** How 06/03/2020 is meant, where the file shows it. */
  readonly dayFirst?: boolean | undefined;
}

export interface Draft {
  /** Which member of a feed or container this is; added to the key after `#`. */
  readonly member?: string | undefined;
  readonly title?: string | undefined;
  /** The line under the headline that sums the article up; kept in the text, outside the body. */
  readonly summary?: string | undefined;
  /** Words that stand between the headline and the body, such as "By Ana Sarel". */
  readonly bylineText?: string | undefined;
  /** The body's paragraphs in order, not cleaned yet; a line break within one is kept where `keepLines`. */
  readonly paragraphs: readonly string[];
  /** Names of authors as the source's own fields give them. */
  readonly authors?: readonly string[] | undefined;
  readonly outlet?: string | undefined;
  /** Agencies that the source's own fields credit. */
  readonly credits?: readonly string[] | undefined;
  /** Best first. */
  readonly dates?: readonly FoundDate[] | undefined;
  readonly url?: string | undefined;
  /** What the source says its language is; checked against the words. */
  readonly language?: string | undefined;
  /** The source's dateline field where it has one. */
  readonly dateline?: string | undefined;
  /** Whether a headline alone is no article: a page whose body was not found. */
  readonly needsBody?: boolean | undefined;
  /** What to say where the body was not found and is needed. */
  readonly bodiless?: string | undefined;
  /** Plain text only: where each kept character stood in the decoded original. */
  readonly original?: string | undefined;
}
