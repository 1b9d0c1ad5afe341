// TimeML as TempEval-3 publishes it (te3-platinum/*.tml): <DCT><TIMEX3 value="2013-03-22">…, and <TEXT> with <TIMEX3 type="DATE" value="…"> in it.
// readTimeml('<TimeML>…') → { text, published: "2013-03-22", times: [{ span, type: "DATE", value: "2013-03-21" }] }; other tags are looked through.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Parser } from 'htmlparser2';
import type { DatedTime, Document } from '../corpora/document.ts';

export const isTimeml = (path: string): boolean => filesOf(path).length > 0;

export const readTimemlFiles = (path: string): readonly Document[] =>
  filesOf(path).map((file) => ({ ...readTimeml(readFileSync(file, 'utf8')), id: basename(file, '.tml') }));

const filesOf = (path: string): readonly string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => name.endsWith('.tml'))
        .sort()
        .map((name) => join(path, name))
    : path.endsWith('.tml')
      ? [path]
      : [];

export function readTimeml(xml: string): Document {
  const within: string[] = [];
  const open: { readonly start: number; readonly type: string; readonly value: string }[] = [];
  const times: DatedTime[] = [];
  let [id, text, title] = ['', '', ''];
  let published: string | undefined;
  const parser = new Parser(
    {
      onopentag(tag, { functionInDocument, type = '', value = '' }) {
        if (tag === 'TIMEX3' && (within.includes('DCT') || functionInDocument === 'CREATION_TIME')) published ??= value;
        if (tag === 'TIMEX3') open.push({ start: text.length, type, value });
        within.push(tag);
      },
      ontext(words) {
        if (within.includes('TEXT')) text += words;
        else if (within.includes('TITLE')) title += words;
        else if (within.includes('DOCID')) id += words;
      },
      onclosetag(tag) {
        within.pop();
        if (tag !== 'TIMEX3') return;
        const { start, type, value } = open.pop() as (typeof open)[number];
        if (within.includes('TEXT')) times.push({ span: [start, text.length], type, value });
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return { id: id.trim(), text, title: title.trim(), published, times };
}
