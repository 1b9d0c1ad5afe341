// Plain text → its draft. The first short line without a full stop is the headline; see parts.ts.
// "Deal signed\n\nBy Ana Sarel\n\nVARDEN -- …" → three paragraphs, with the original kept for the offset map.
import type { Draft } from '../draft.ts';
import { decode } from '../text/decode.ts';
import { withoutMarks } from '../text/marks.ts';
import { paragraphsOf } from '../text/paragraphs.ts';
import type { Source } from './source.ts';

export function readPlainText({ bytes, charset, title }: Source): Draft[] {
  const original = decode(bytes, charset);
  const { words, blanked } = withoutMarks(original) ?? { words: original, blanked: original };
  return [{ paragraphs: paragraphsOf(words, title), original: blanked }];
}
