// Plain text with leftovers of HTML in it → the words without them; blank lines and line breaks part paragraphs as they did.
// "Deal signed\n\n<p>Both sides &amp; all.</p><p>It rains.</p>" → "Deal signed\n\n\n\nBoth sides & all.\n\n\n\nIt rains.\n\n".
import { parseMarkup } from '../markup/parse.ts';
import { rawText } from '../markup/tree.ts';

const INLINE = 'a|abbr|b|big|cite|code|del|em|font|i|img|ins|mark|q|s|small|span|strike|strong|sub|sup|u|wbr';
const BLOCKS =
  'p|br|hr|div|h[1-6]|ul|ol|li|dl|dt|dd|blockquote|center|pre|table|thead|tbody|tr|td|th|section|article|figure|figcaption|body|html|head';
const TAG = new RegExp(`</?(${BLOCKS}|${INLINE})(?:\\s[^<>]{0,2000})?/?>([^\\S\\n]{0,10}\\n)?`, 'gi');
const ENTITY = /&(?:[a-z]{2,8}\d{0,2}|#\d{1,7}|#x[\da-f]{1,6});/gi;
const BLOCK = new RegExp(`^(?:${BLOCKS})$`, 'i');

export interface Unmarked {
  readonly words: string;
  /** As long as the original, with spaces where the marks stood: for the map of offsets. */
  readonly blanked: string;
}

/** Undefined where the text has no marks. Other words between angle brackets are the author's. */
export function withoutMarks(original: string): Unmarked | undefined {
  let marks = 0;
  const words = replaced(original, (plain) => {
    marks++;
    return plain;
  });
  if (marks === 0) return undefined;
  return { words, blanked: replaced(original, (plain, mark) => plain.trim().padEnd(mark.length)) };
}

const replaced = (original: string, put: (plain: string, mark: string) => string): string =>
  original
    .replace(TAG, (mark, name: string, newline: string | undefined) => {
      const plain = !BLOCK.test(name) ? (newline ?? '') : /^br$/i.test(name) ? '\n' : `\n\n`;
      return put(plain, mark);
    })
    .replace(ENTITY, (mark) => {
      const plain = characterOf(mark);
      return plain === mark ? mark : put(plain, mark);
    });

const KNOWN = new Map<string, string>();

function characterOf(entity: string): string {
  const known = KNOWN.get(entity);
  if (known !== undefined) return known;
  const plain = rawText(parseMarkup(entity));
  if (KNOWN.size < 1000) KNOWN.set(entity, plain);
  return plain;
}
