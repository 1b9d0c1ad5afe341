// Claims as JSON, JSON Lines, CSV, or JSON-LD.
import type { ClaimFound } from '../../shared/table/ask/claims.ts';
import type { PartyView } from '../../shared/table/views.ts';
import { claimsAsJsonLd } from './json-ld.ts';
import type { Answer } from './route.ts';

export type Format = 'json' | 'jsonl' | 'csv' | 'jsonld';

interface Claims {
  readonly items: readonly ClaimFound[];
  readonly next?: string;
}

export function exported(page: Claims, format: Format): Answer {
  const { items, next } = page;
  const paging = next === undefined ? {} : { next };
  switch (format) {
    case 'json':
      return { body: page };
    case 'jsonl':
      return {
        body: page,
        ...paging,
        written: {
          contentType: 'application/jsonl',
          text: items.map((claim) => `${JSON.stringify(claim)}\n`).join(''),
        },
      };
    case 'csv':
      return { body: page, ...paging, written: { contentType: 'text/csv; charset=utf-8', text: claimsAsCsv(items) } };
    case 'jsonld':
      return {
        body: page,
        ...paging,
        written: { contentType: 'application/ld+json', text: JSON.stringify(claimsAsJsonLd(items)) },
      };
  }
}

const words = (parts: readonly ({ readonly words: string } | null | undefined)[]): string =>
  parts.flatMap((part) => part?.words ?? []).join(' … ');
const idOf = (party: PartyView | null | undefined): string => party?.actingAs?.id ?? party?.entity?.id ?? '';

/** Column by column; spans as start-end in the article's text. */
const COLUMNS: Readonly<Record<string, (claim: ClaimFound) => string>> = {
  article: ({ article }) => article.id,
  key: ({ article }) => article.key,
  title: ({ article }) => article.title,
  outlet: ({ article }) => article.outlet ?? '',
  at: ({ article }) => article.at,
  published: ({ article }) => article.publishedAt ?? '',
  claim: ({ id }) => id,
  act: ({ act }) => act,
  form: ({ form }) => form,
  polarity: ({ polarity }) => polarity,
  source: ({ source }) => words([source]),
  source_id: ({ source }) => idOf(source),
  via: ({ via = [] }) => words(via),
  cue: ({ cue }) => words([cue]),
  content: ({ content }) => words(content),
  content_spans: ({ content }) => content.map(({ start, end }) => `${start}-${end}`).join(' '),
  target: ({ target }) => words([target]),
  target_id: ({ target }) => idOf(target),
  addressee: ({ addressee }) => words([addressee]),
  addressee_id: ({ addressee }) => idOf(addressee),
  about: ({ about }) => about.map(({ id }) => id).join(' '),
  time: ({ time }) => time?.value ?? '',
  confidence: ({ confidence }) => String(confidence),
};

/** RFC 4180. A cell that a spreadsheet would take for a formula is led by an apostrophe: the words are a stranger's. */
export function claimsAsCsv(claims: readonly ClaimFound[]): string {
  const cell = (text: string): string => {
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const rows = claims.map((claim) => Object.values(COLUMNS).map((column) => cell(column(claim))));
  return [Object.keys(COLUMNS), ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}
