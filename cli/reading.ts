// A reading as a person reads it in the terminal.
import type { Extraction } from '../shared/model/extraction.ts';
import type { Terminal } from './terminal.ts';

export function renderReading(reading: Extraction, _terminal: Terminal): string {
  const { text, title } = reading.article;
  const words = (span: { start: number; end: number } | null) => (span ? text.slice(span.start, span.end) : '');
  return [
    title,
    ...reading.claims.map((claim) => `${words(claim.source)} · ${claim.act} · ${claim.content.map(words).join(' … ')}`),
    '',
  ].join('\n');
}
