// Text → its sentences as runs of tokens, each with its span and paragraph.
// 'Headline\n\nHe left. "Why?" she asked.' → 3 sentences in 2 paragraphs.
import type { Span } from '../model/span.ts';
import { datelineLength } from './dateline.ts';
import { paragraphsOf, stretchesOf } from './paragraphs.ts';
import { sentenceBreaks } from './sentence-breaks.ts';
import { tokenize } from './tokenize.ts';

export interface TokenRun {
  readonly paragraph: number;
  readonly tokens: readonly Span[];
}

export function sentencesOf(text: string): readonly TokenRun[] {
  const runs: TokenRun[] = [];
  for (const [paragraph, lines] of paragraphsOf(text).entries()) {
    for (const stretch of stretchesOf(text, lines)) {
      const tokens = tokenize(text, stretch);
      const dateline = datelineLength(text, tokens);
      if (dateline > 0) runs.push({ paragraph, tokens: tokens.slice(0, dateline) });
      const rest = tokens.slice(dateline);
      let from = 0;
      for (const [at, ends] of sentenceBreaks(text, rest).entries()) {
        if (!ends) continue;
        runs.push({ paragraph, tokens: rest.slice(from, at + 1) });
        from = at + 1;
      }
    }
  }
  return runs;
}
