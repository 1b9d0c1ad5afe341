// Text → Syntax. The room's one entrance.
// analyze('Armenia accuses Azerbaijan.') → one sentence; its root "accuses" has the subject "Armenia" and the object "Azerbaijan".
import { readWords } from './read.ts';
import type { Sentence, Syntax, Token } from './reading.ts';
import { sentencesOf, type TokenRun } from './sentences.ts';

export type { Sentence, Syntax, Token } from './reading.ts';
export { sentencesOf, type TokenRun } from './sentences.ts';

type Words = ReturnType<typeof readWords>[number];

/** Sentences, tokens, tags, lemmas and dependencies of any text. The same text gives the same Syntax, on every machine. */
export function analyze(text: string): Syntax {
  const runs = sentencesOf(text);
  const read = readWords(runs.map(({ tokens }) => tokens.map(({ start, end }) => text.slice(start, end))));
  return { text, sentences: runs.map((run, index) => sentenceOf(run, index, read[index] as Words)) };
}

function sentenceOf({ paragraph, tokens: spans }: TokenRun, index: number, words: Words): Sentence {
  const tokens = spans.map(
    ({ start, end }, at): Token => ({
      index: at,
      start,
      end,
      form: words.forms[at] as string,
      lemma: words.lemmas[at] as string,
      upos: words.upos[at] as string,
      xpos: words.xpos[at] as string,
      features: featuresOf(words.feats[at] as string),
      head: words.heads[at] as number,
      relation: words.labels[at] as string,
    }),
  );
  return { index, paragraph, start: (tokens[0] as Token).start, end: (tokens.at(-1) as Token).end, tokens };
}

const featuresOf = (feats: string): Readonly<Record<string, string>> =>
  feats === '_' ? {} : Object.fromEntries(feats.split('|').map((pair) => pair.split('=') as [string, string]));
