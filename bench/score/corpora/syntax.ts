// Syntax against a UD treebank: tags, lemmas, heads and relations, with gold words and from the raw text with our own.
// F1, relations without their subtypes; a word cut otherwise than in gold counts as missed, as in the CoNLL 2018 shared task.
import { analyze } from '../../../shared/language/index.ts';
import { readWords } from '../../../shared/language/read.ts';
import type { GoldDocument, GoldWord } from '../formats/conllu.ts';

interface Read {
  readonly upos: string;
  readonly xpos: string;
  readonly lemma: string;
  /** Where the head begins in the text; -1 for the root. */
  readonly headAt: number;
  readonly relation: string;
}
const MEASURES = ['UPOS', 'XPOS', 'lemma', 'UAS', 'LAS', 'ccomp', 'parataxis', 'nsubj'] as const;
const coarse = (relation: string): string => relation.split(':')[0] as string;

function tally(documents: readonly GoldDocument[], readingOf: (document: GoldDocument) => Map<string, Read>): string {
  const right = new Map<string, number>();
  const ours = new Map<string, number>();
  const gold = new Map<string, number>();
  const add = (counts: Map<string, number>, name: string, yes = true): void => {
    if (yes) counts.set(name, (counts.get(name) ?? 0) + 1);
  };
  for (const document of documents) {
    const reading = readingOf(document);
    for (const read of reading.values()) {
      for (const name of MEASURES.slice(0, 5)) add(ours, name);
      add(ours, coarse(read.relation));
    }
    for (const { words } of document.sentences)
      for (const word of words) {
        const read = reading.get(`${word.start} ${word.end}`);
        for (const name of MEASURES.slice(0, 5)) add(gold, name);
        add(gold, coarse(word.relation));
        if (!read) continue;
        const headAt = word.head < 0 ? -1 : (words[word.head] as GoldWord).start;
        const attached = read.headAt === headAt;
        const labelled = attached && coarse(read.relation) === coarse(word.relation);
        add(right, 'UPOS', read.upos === word.upos);
        add(right, 'XPOS', read.xpos === word.xpos);
        add(right, 'lemma', read.lemma === word.lemma);
        add(right, 'UAS', attached);
        add(right, 'LAS', labelled);
        add(right, coarse(word.relation), labelled);
      }
  }
  const f1 = (name: string): string =>
    ((200 * (right.get(name) ?? 0)) / ((ours.get(name) ?? 0) + (gold.get(name) ?? 0))).toFixed(2);
  return MEASURES.map((name) => `${name} ${f1(name)}`).join('  ');
}

function withGoldTokens({ sentences }: GoldDocument): Map<string, Read> {
  const reading = new Map<string, Read>();
  for (const [at, { lemmas, upos, xpos, heads, labels }] of readWords(
    sentences.map(({ words }) => words.map(({ form }) => form)),
  ).entries()) {
    const { words } = sentences[at] as { readonly words: readonly GoldWord[] };
    for (const [index, { start, end }] of words.entries())
      reading.set(`${start} ${end}`, {
        lemma: lemmas[index] as string,
        upos: upos[index] as string,
        xpos: xpos[index] as string,
        headAt: words[heads[index] as number]?.start ?? -1,
        relation: labels[index] as string,
      });
  }
  return reading;
}

function withOwnTokens({ text }: GoldDocument): Map<string, Read> {
  const reading = new Map<string, Read>();
  for (const { tokens } of analyze(text).sentences)
    for (const token of tokens)
      reading.set(`${token.start} ${token.end}`, { ...token, headAt: tokens[token.head]?.start ?? -1 });
  return reading;
}

export const syntaxFigures = (documents: readonly GoldDocument[]): string =>
  `gold tokens  ${tally(documents, withGoldTokens)}\nown tokens   ${tally(documents, withOwnTokens)}\n`;

/** Labelled attachment (F1, 0 to 100) with gold words. */
export const labelledAttachment = (documents: readonly GoldDocument[]): number =>
  Number(/LAS (\S+)/.exec(tally(documents, withGoldTokens))?.[1]);
