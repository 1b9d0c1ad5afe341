// Plain text → its draft. The first short line without a full stop is the headline; see parts.ts.
// "Deal signed\n\nBy Ana Sarel\n\nVARDEN -- …" → three paragraphs, with the original kept for the offset map.
import type { Draft } from '../draft.ts';
import { decodeAsIs } from '../text/decode.ts';
import { unmangled } from '../text/mangled.ts';
import { withoutMarks } from '../text/marks.ts';
import { paragraphsOf } from '../text/paragraphs.ts';
import { readLabelled } from './labelled.ts';
import type { Source } from './source.ts';

/** "****** Deal signed ******", as programs that make text of pages set headings. */
const HEADING = /^([*=~_#]{2,10}) (\S[^\n]{0,200}) \1$/gm;

export function readPlainText({ bytes, charset, title }: Source): Draft[] {
  const original = decodeAsIs(bytes, charset);
  const mended = unmangled(original);
  const unmarked = withoutMarks(mended) ?? { words: mended, blanked: mended };
  const words = unmarked.words.replace(HEADING, '$2');
  const blanked = unmarked.blanked.replace(HEADING, (line, marks: string, heading: string) =>
    heading.padStart(marks.length + 1 + heading.length).padEnd(line.length),
  );
  const labelled = readLabelled(words);
  if (labelled) return labelled.map((draft) => (words === original ? draft : { ...draft, original: undefined }));
  return [{ paragraphs: paragraphsOf(words, title), original: mended === original ? blanked : undefined }];
}
