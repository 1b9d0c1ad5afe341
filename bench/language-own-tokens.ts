// What our own tokens cost the parse, sentence boundaries apart: each gold sentence is read by itself, from its raw text.
// node bench/language-own-tokens.ts FILE.conllu…   Labelled attachment F1 by exact spans; a sentence that we cut in two is left out, and counted.
import { analyze } from '../shared/language/index.ts';
import { type GoldSentence, readTreebank, treebankPaths } from './score/formats/conllu.ts';

const arc = (start: number, end: number, head: { start: number; end: number } | undefined, relation: string): string =>
  `${start}-${end} ${head ? `${head.start}-${head.end}` : 'root'} ${relation}`;

function goldArcs({ words }: GoldSentence, from: number): ReadonlySet<string> {
  const shifted = words.map((word) => ({ ...word, start: word.start - from, end: word.end - from }));
  return new Set(shifted.map(({ start, end, head, relation }) => arc(start, end, shifted[head], relation)));
}

for (const path of treebankPaths('bench/language-own-tokens.ts')) {
  let [right, gold, given, cut, sentences] = [0, 0, 0, 0, 0];
  for (const document of readTreebank(path))
    for (const sentence of document.sentences) {
      sentences += 1;
      const from = sentence.words[0]?.start ?? 0;
      const read = analyze(document.text.slice(from, sentence.words.at(-1)?.end)).sentences;
      if (read.length !== 1) {
        cut += 1;
        continue;
      }
      const wanted = goldArcs(sentence, from);
      const tokens = read[0]?.tokens ?? [];
      const found = tokens.map(({ start, end, head, relation }) => arc(start, end, tokens[head], relation));
      right += found.filter((each) => wanted.has(each)).length;
      gold += wanted.size;
      given += found.length;
    }
  console.log(
    `${path}  LAS F1 ${((200 * right) / (gold + given)).toFixed(2)}  (${cut} of ${sentences} sentences cut by us)`,
  );
}
