// Lists as JSON, JSON Lines, CSV, or (claims) JSON-LD.
import type { ClaimFound } from '../../shared/table/ask/claims.ts';
import type { Columns } from './columns.ts';
import { claimsAsJsonLd } from './json-ld.ts';
import type { Answer } from './route.ts';

export type Format = 'json' | 'jsonl' | 'csv' | 'jsonld';

interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string;
}

interface Asked {
  readonly query: { readonly format: Format; readonly cursor?: string | undefined };
  readonly base: string;
}

export function exported<T>(page: Page<T>, { query: { format, cursor }, base }: Asked, columns: Columns<T>): Answer {
  const { items, next } = page;
  const written = (contentType: string, text: string): Answer => ({
    body: page,
    ...(next === undefined ? {} : { next }),
    written: { contentType, text },
  });
  switch (format) {
    case 'json':
      return { body: page };
    case 'jsonl':
      return written('application/jsonl', items.map((item) => `${JSON.stringify(item)}\n`).join(''));
    case 'csv':
      return written('text/csv; charset=utf-8', asCsv(items, columns, { base, head: cursor === undefined }));
    case 'jsonld':
      return written(
        'application/ld+json',
        JSON.stringify(claimsAsJsonLd(items as unknown as readonly ClaimFound[], base)),
      );
  }
}

/** RFC 4180. A cell that a spreadsheet would take for a formula is led by an apostrophe: the words are a stranger's. */
function asCsv<T>(
  items: readonly T[],
  columns: Columns<T>,
  { base, head }: { readonly base: string; readonly head: boolean },
): string {
  const cell = (text: string): string => {
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const rows = items.map((item) => Object.values(columns).map((column) => cell(column(item, base))));
  return [...(head ? [Object.keys(columns)] : []), ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}
