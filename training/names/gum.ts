// GUM's CoNLL-U with its entity annotation → sentences with the spans of names. From `Entity=(3-person-new-…-1-coref-Lord_Byron` on tokens
// with brackets; a name is the capitalized run around the head of a mention whose head is a proper noun.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { isDemonym } from '../../shared/entities/lists/demonyms.ts';
import { isCountry, nameWithin } from './name-within.ts';
import type { Label, LabelledSentence, NameType } from './sentence.ts';

interface Row {
  readonly form: string;
  readonly upos: string;
  readonly head: number;
  readonly relation: string;
  readonly misc: string;
}

const TYPES: Readonly<Record<string, NameType>> = { person: 'person', organization: 'organization', place: 'place' };

/** Every document of a file with its sentences. */
export function readGum(path: string): LabelledSentence[] {
  const sentences: LabelledSentence[] = [];
  let document = '';
  let paragraph = 0;
  let rows: Row[] = [];
  for (const line of gunzipSync(readFileSync(path)).toString('utf8').split('\n')) {
    if (line.startsWith('# newdoc id = ')) document = line.slice(14);
    else if (line.startsWith('# newpar')) paragraph++;
    else if (line === '') {
      if (rows.length) sentences.push(sentenceOf(rows, document, paragraph));
      rows = [];
    } else if (/^\d+\t/.test(line)) {
      const [, form, , upos, , , head, relation, , misc] = line.split('\t') as string[];
      rows.push({ form, upos, head: Number(head) - 1, relation, misc } as Row);
    }
  }
  return sentences;
}

function sentenceOf(rows: readonly Row[], document: string, paragraph: number): LabelledSentence {
  const forms = rows.map((row) => row.form);
  const labels: Label[] = rows.map(() => null);
  const open = new Map<string, { start: number; type: string }[]>();
  const mentions: { start: number; end: number; type: string; head: number }[] = [];
  const close = (id: string, end: number): void => {
    const mention = open.get(id)?.pop();
    if (!mention) return;
    const outside = (n: number): boolean => (rows[n] as Row).head < mention.start || (rows[n] as Row).head >= end;
    let head = mention.start;
    while (head < end - 1 && !outside(head)) head++;
    mentions.push({ start: mention.start, end, type: mention.type, head });
  };
  rows.forEach((row, index) => {
    const value = /(?:^|\|)Entity=([^|]*)/.exec(row.misc)?.[1] ?? '';
    for (const [, opened, atOnce, closed] of value.matchAll(/\(([^()]+)(\))?|(\d[^()]*)\)/g)) {
      if (opened) {
        const [id, type] = opened.split('-') as string[];
        const list = open.get(id as string) ?? [];
        list.push({ start: index, type: type as string });
        open.set(id as string, list);
        if (atOnce) close(id as string, index + 1);
      } else close(closed as string, index + 1);
    }
  });
  // the widest first, so that a name within a longer name does not stand in its way
  for (const mention of mentions.sort((a, b) => b.end - b.start - (a.end - a.start))) {
    if (rows[mention.head]?.upos !== 'PROPN') continue;
    if (mention.type === 'time') continue;
    const name = nameWithin(forms, mention, TYPES[mention.type] ?? 'other');
    if (!name) continue;
    const text = forms.slice(name.start, name.end).join(' ');
    if (name.end - name.start === 1 && isDemonym(text)) continue;
    // a country's team is annotated as an organization; its name stays a place
    const type = isCountry(text) ? 'place' : (TYPES[mention.type] ?? 'other');
    if (labels.slice(name.start, name.end).some((label) => label)) continue;
    for (let i = name.start; i < name.end; i++) labels[i] = { type, start: name.start, end: name.end };
  }
  return { document, source: 'gum', paragraph, forms, labels };
}
