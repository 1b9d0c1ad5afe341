// Documents as JSON lines, for corpora in other formats that somebody has turned into this one:
// { id, text, title?, dct?, attributions?: [{ source, cue, content }], discard?, entities?: [{ start, end, type, named? }], timexes?, annotated_end? }
// Spans of attributions are lists of [start, end] pairs into `text`.
import { readFileSync } from 'node:fs';
import { type Attribution, type Document, type Pair, typeOf } from '../corpora/document.ts';

interface Written {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly dct?: string;
  readonly attributions?: readonly Partial<Attribution>[];
  readonly discard?: readonly Pair[];
  readonly entities?: readonly { start: number; end: number; type?: string | null; named?: boolean }[];
  readonly timexes?: readonly { start: number; end: number; type: string; value?: string }[];
  readonly annotated_end?: number;
}

export const isJsonl = (path: string): boolean => path.endsWith('.jsonl');

export function readJsonl(path: string): readonly Document[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line, index) => {
      const written = JSON.parse(line) as Written;
      if (typeof written.text !== 'string') throw new Error(`${path}: line ${index + 1} has no "text"`);
      return {
        id: written.id,
        text: written.text,
        title: written.title,
        published: written.dct,
        discard: written.discard,
        annotatedEnd: written.annotated_end,
        attributions: written.attributions?.map(({ source = [], cue = [], content = [] }) => ({
          source,
          cue,
          content,
        })),
        names: written.entities
          ?.filter(({ named }) => named !== false)
          .flatMap(({ start, end, type: label }) => {
            const type = typeOf(label ?? '');
            return type ? [{ type, span: [start, end] as Pair }] : [];
          }),
        times: written.timexes?.map(({ start, end, type, value = '' }) => ({ span: [start, end], type, value })),
      };
    });
}
