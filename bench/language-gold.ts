// Treebank files in CoNLL-U → documents with their raw text, and the gold spans of sentences and words in it.
// Reads ../shared/treebank, for measuring only.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

export interface GoldWord {
  readonly start: number;
  readonly end: number;
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  readonly features: string;
  readonly head: number;
  readonly relation: string;
}
export interface GoldSentence {
  readonly words: readonly GoldWord[];
}
export interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly sentences: readonly GoldSentence[];
}

export function readTreebank(name: string): readonly GoldDocument[] {
  const file = new URL(`../../shared/treebank/${name}.conllu.gz`, import.meta.url);
  const documents: { id: string; text: string; sentences: { words: GoldWord[] }[] }[] = [];
  let open: (typeof documents)[number] | undefined;
  let words: GoldWord[] = [];
  let range = { last: 0, glued: false };
  for (const line of gunzipSync(readFileSync(file)).toString('utf8').split('\n')) {
    if (line.startsWith('# newdoc')) {
      open = { id: line.split(' = ')[1] ?? '', text: '', sentences: [] };
      documents.push(open);
    } else if (line.startsWith('# newpar') && !line.startsWith('# newpar_block') && open?.text) {
      open.text = `${open.text.trimEnd()}\n\n`;
    } else if (line === '' && words.length > 0) {
      open?.sentences.push({ words });
      words = [];
    } else if (/^\d/.test(line) && open) {
      const [id, form, lemma, upos, xpos, features, head, relation, , misc] = line.split('\t') as string[] as [
        string,
        ...string[],
      ];
      if (id.includes('.')) continue;
      const glued = /(?:^|\|)SpaceAfter=No/.test(misc ?? '');
      if (id.includes('-')) {
        range = { last: Number(id.split('-')[1]), glued };
        continue;
      }
      const start = open.text.length;
      open.text += form;
      words.push({
        start,
        end: open.text.length,
        form: form as string,
        lemma: lemma as string,
        upos: upos as string,
        xpos: xpos as string,
        features: features as string,
        head: Number(head) - 1,
        relation: relation as string,
      });
      const within = range.last >= Number(id);
      if (!(within ? Number(id) < range.last || range.glued : glued)) open.text += ' ';
      if (Number(id) >= range.last) range = { last: 0, glued: false };
    }
  }
  return documents;
}
