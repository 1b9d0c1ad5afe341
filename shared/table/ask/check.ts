// A quotation of a draft → what the record says of it: the verdict, with the articles that have it, their words and whose they are.
// checkQuotation(table, { words: 'We will never give up', speaker: 'Velk' }) → { verdict: 'altered', altered: [{ draft: 'never', record: 'not' }], found: … }
import { better, checkIn, type Finding, type Passages, passagesOf, type Verdict } from '../../check/index.ts';
import type { Extraction } from '../../model/extraction.ts';
import type { Table } from '../client.ts';
import { refOf } from '../items-of.ts';
import type { ArticleRef, ClaimView, Quoted } from '../views.ts';
import { viewsOf } from '../views-of.ts';
import { articleById } from './articles.ts';
import { articlesQuoting, quotedIndex } from './quoted.ts';

/** Articles read for one quotation at most. */
const CANDIDATES = 8;
/** Of those with the best verdict, told at most. */
const TOLD = 3;

export interface DraftQuotation {
  readonly words: string;
  readonly speaker?: string | undefined;
}

export interface OnRecord {
  readonly article: ArticleRef;
  /** The quotations as the article has them. */
  readonly words: readonly Quoted[];
  /** Whose words they are, as the article calls them; null where it can't be told. */
  readonly speaker: string | null;
  /** The claim that they are of, where they are a claim's. */
  readonly claim: ClaimView | null;
}

export interface Checked {
  readonly verdict: Verdict;
  /** Whether the draft's speaker says it; not there where the draft or the articles name none. */
  readonly speaker?: boolean;
  readonly altered: Finding['altered'];
  readonly leftOut: Finding['leftOut'];
  readonly found: readonly OnRecord[];
}

export async function checkQuotation(table: Table, { words, speaker }: DraftQuotation): Promise<Checked> {
  const index = await quotedIndex(table);
  const ids = articlesQuoting(index, words, CANDIDATES);
  const findings = (
    await Promise.all(
      ids.map(async (id) => {
        const { extraction, summary } = (await articleById(table, id)) ?? {};
        if (extraction === undefined) return [];
        const passages = passagesOf(extraction);
        const finding = checkIn(words, speaker, extraction.article.text, passages);
        const uploadedAt = summary?.uploadedAt ?? '';
        return finding ? [{ finding, on: () => onRecord(extraction, passages, uploadedAt, finding) }] : [];
      }),
    )
  ).flat();
  const best = findings.reduce<Finding | undefined>(
    (best, { finding }) => (best === undefined ? finding : better(best, finding)),
    undefined,
  );
  if (best === undefined) return { verdict: 'not_on_record', altered: [], leftOut: [], found: [] };
  const alike = findings.filter(({ finding }) => better(best, finding) === best && better(finding, best) === finding);
  return {
    verdict: best.verdict,
    ...(best.speaker !== undefined && { speaker: best.speaker }),
    altered: best.altered,
    leftOut: best.leftOut,
    found: alike.slice(0, TOLD).map(({ on }) => on()),
  };
}

function onRecord(extraction: Extraction, passages: Passages, uploadedAt: string, { quotations }: Finding): OnRecord {
  const { text } = extraction.article;
  const article = refOf({ extraction, uploadedAt });
  const held = quotations.flatMap((number) => passages.quotations[number] ?? []);
  const told = held.find(({ claim }) => claim !== undefined);
  const claim = viewsOf(extraction, article).claims.find(({ id }) => id === told?.claim?.id) ?? null;
  return {
    article,
    words: held.map(({ start, end }) => ({ start, end, words: text.slice(start, end) })),
    speaker: told?.speaker?.[0] ?? null,
    claim,
  };
}
