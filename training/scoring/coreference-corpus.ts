// A treebank with coreference in its MISC column (GUM: Entity=(12-person-…) → texts with clusters of mentions, offsets in the text.
// coreferenceCorpus('gum-train.conllu.gz', /_(news|interview)_/) → [{ name, text, mentions: [{ start, end, cluster }] }]
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Span } from '../../shared/model/span.ts';

export interface Clustered {
  readonly name: string;
  readonly text: string;
  readonly mentions: readonly (Span & { readonly cluster: string })[];
}

export function coreferenceCorpus(file: string, genres: RegExp): readonly Clustered[] {
  const bytes = readFileSync(file);
  const conllu = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return conllu
    .split(/^(?=# newdoc id = )/m)
    .filter((document) => genres.test(document.slice(0, 60)))
    .map(clustered);
}

function clustered(document: string): Clustered {
  const name = /^# newdoc id = (\S+)/.exec(document)?.[1] ?? '';
  let text = '';
  const mentions: (Span & { cluster: string })[] = [];
  const open: { cluster: string; start: number }[] = [];
  for (const sentence of document.split('\n\n')) {
    const words = /^# text = (.*)$/m.exec(sentence)?.[1];
    if (words === undefined) continue;
    if (text) text += /^# newpar/m.test(sentence) ? '\n\n' : ' ';
    let at = text.length;
    text += words;
    for (const line of sentence.split('\n')) {
      const [id = '', form = '', , , , , , , , misc = ''] = line.split('\t');
      if (!/^\d+$/.test(id)) continue;
      const found = text.indexOf(form, at);
      const start = found >= 0 && found < at + 12 ? found : at;
      const end = Math.min(text.length, start + form.length);
      at = found >= 0 && found < at + 12 ? end : at;
      const entity = /(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1] ?? '';
      for (const [, opened, closed] of entity.matchAll(/\((\d+)-[^()]*|(\d*)\)/g)) {
        if (opened) open.push({ cluster: opened, start });
        else {
          const index = closed ? open.findLastIndex(({ cluster }) => cluster === closed) : open.length - 1;
          const [mention] = index >= 0 ? open.splice(index, 1) : [];
          if (mention) mentions.push({ start: mention.start, end, cluster: mention.cluster });
        }
      }
    }
  }
  return { name, text, mentions };
}
