// Treebank files in CoNLL-U (plain or .gz) → documents with their raw text, and the gold spans of sentences and words in it.
// readTreebank('en_ewt-ud-dev.conllu') → [{ id, text, sentences: [{ words: [{ form, upos, head, relation … }] }] }]
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

export const isConllu = (path: string): boolean => /\.conllu(?:\.gz)?$/.test(path);

/** The paths of the command line that are treebanks. @throws Error saying how to call, where there are none. */
export function treebankPaths(script: string, flags = ''): readonly string[] {
  const paths = process.argv.slice(2).filter(isConllu);
  if (paths.length === 0)
    throw new Error(`usage: node ${script} FILE.conllu…${flags}; docs/measuring.md says where to get treebanks`);
  return paths;
}

export function readTreebank(file: string): readonly GoldDocument[] {
  const bytes = readFileSync(file);
  const conllu = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const documents: { id: string; text: string; sentences: { words: GoldWord[] }[] }[] = [];
  let open: (typeof documents)[number] | undefined;
  let words: GoldWord[] = [];
  let range = { last: 0, glued: false };
  for (const line of conllu.split('\n')) {
    if (line.startsWith('# newdoc')) {
      open = { id: line.split(' = ')[1] ?? '', text: '', sentences: [] };
      documents.push(open);
    } else if (line.startsWith('# newpar') && !line.startsWith('# newpar_block') && open?.text) {
      open.text = `${open.text.trimEnd()}\n\n`;
    } else if (line === '' && words.length > 0) {
      open?.sentences.push({ words });
      words = [];
    } else if (/^\d/.test(line)) {
      if (!open) {
        open = { id: file, text: '', sentences: [] };
        documents.push(open);
      }
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
