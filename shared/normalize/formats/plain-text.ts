// Plain text → its draft. The first short line without a full stop is the headline; see parts.ts.
// "Deal signed\n\nBy Ana Sarel\n\nVARDEN -- …" → three paragraphs, with the original kept for the offset map.
import type { Draft } from '../draft.ts';
import { decodeAsIs } from '../text/decode.ts';
import { unmangled } from '../text/mangled.ts';
import { withoutMarks } from '../text/marks.ts';
import { paragraphsOf } from '../text/paragraphs.ts';
import { readLabelled } from './labelled.ts';
import type { Source } from './source.ts';

export function readPlainText({ bytes, charset, title }: Source): Draft[] {
  const original = decodeAsIs(bytes, charset);
  const mended = unmangled(original);
  const { words, blanked } = withoutMarks(mended) ?? { words: mended, blanked: mended };
  const labelled = readLabelled(words);
  if (labelled) return labelled.map((draft) => (words === original ? draft : { ...draft, original: undefined }));
  return [{ paragraphs: paragraphsOf(words, title), original: mended === original ? blanked : undefined }];
}
