// Text → Syntax. The room's one entrance.
import type { Sentence, Syntax } from './reading.ts';
import { sentencesOf } from './sentences.ts';

export type { Sentence, Syntax, Token } from './reading.ts';

export function analyze(text: string): Syntax {
  const sentences: Sentence[] = sentencesOf(text).map(({ paragraph, tokens }, index) => ({
    index,
    paragraph,
    start: (tokens[0] as { start: number }).start,
    end: (tokens.at(-1) as { end: number }).end,
    tokens: tokens.map(({ start, end }, at) => ({
      index: at,
      start,
      end,
      form: text.slice(start, end),
      lemma: text.slice(start, end).toLowerCase(),
      upos: 'X',
      xpos: 'FW',
      features: {},
      head: at - 1,
      relation: at === 0 ? 'root' : 'dep',
    })),
  }));
  return { text, sentences };
}
