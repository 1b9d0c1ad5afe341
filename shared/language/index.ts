// Text → Syntax. The room's one entrance.
// analyze('Armenia accuses Azerbaijan.') → one sentence; its root "accuses" has the subject "Armenia" and the object "Azerbaijan".
import { lemmaOf } from './lemma.ts';
import { parse } from './parser/parse.ts';
import type { Sentence, Syntax, Token } from './reading.ts';
import { sentencesOf, type TokenRun } from './sentences.ts';

export type { Sentence, Syntax, Token } from './reading.ts';
export { sentencesOf, type TokenRun } from './sentences.ts';

/** Sentences, tokens, tags, lemmas and dependencies of any text. The same text gives the same Syntax, on every machine. */
export function analyze(text: string): Syntax {
  const runs = sentencesOf(text);
  const parses = parse(runs.map(({ tokens }) => tokens.map(({ start, end }) => text.slice(start, end))));
  return { text, sentences: runs.map((run, index) => sentenceOf(text, run, index, parses[index] as Parsed)) };
}

type Parsed = ReturnType<typeof parse>[number];

function sentenceOf(text: string, { paragraph, tokens: spans }: TokenRun, index: number, parsed: Parsed): Sentence {
  const tokens = spans.map(({ start, end }, at): Token => {
    const form = text.slice(start, end);
    const { upos, xpos, feats } = parsed.tags[at] as Parsed['tags'][number];
    const head = (parsed.heads[at] as number) - 1;
    const relation = parsed.labels[at] as string;
    return {
      index: at,
      start,
      end,
      form,
      lemma: lemmaOf(form, upos, xpos),
      upos,
      xpos,
      features: featuresOf(feats),
      head,
      relation,
    };
  });
  return { index, paragraph, start: (tokens[0] as Token).start, end: (tokens.at(-1) as Token).end, tokens };
}

const featuresOf = (feats: string): Readonly<Record<string, string>> =>
  feats === '_' ? {} : Object.fromEntries(feats.split('|').map((pair) => pair.split('=') as [string, string]));
