// Bytes of a page → each of its lines with what became of it, so that a user can see, and report, why words are missing or added.
// "- Share | called “share”" for what was dropped; "+ VARDEN, May 3 …" for what is the article's.
import { Refused } from '../model/refusal.ts';
import { readHtml, weighedLines } from './html/page.ts';
import { looksLikeHtml } from './signs.ts';
import { decode } from './text/decode.ts';

export interface ExplainedLine {
  readonly text: string;
  /** The element that holds it, as a style sheet would name it: "div.article-body > p". */
  readonly place: string;
  /** Why it is none of the article's; undefined where it is. */
  readonly dropped?: string | undefined;
}

export interface ExplainedBody {
  readonly lines: readonly ExplainedLine[];
  /** Why the page as a whole is refused. */
  readonly refused?: string | undefined;
}

/** Undefined where the bytes are no HTML: all words of other formats are kept. */
export function explainBody(bytes: Uint8Array, name: string): ExplainedBody | undefined {
  const head = decode(bytes.subarray(0, 4096)).trimStart();
  if (!looksLikeHtml(head, { named: /\.x?html?$/i.test(name), text: false })) return undefined;
  const source = { bytes, name };
  const lines = weighedLines(source).map(({ text, element, dropped }): ExplainedLine => {
    const { parent } = element;
    return { text, dropped, place: [parent, element].flatMap((one) => (one ? [nameOf(one)] : [])).join(' > ') };
  });
  try {
    readHtml(source);
    return { lines };
  } catch (error) {
    if (error instanceof Refused) return { lines, refused: error.refusal.reason };
    throw error;
  }
}

function nameOf({ name, attributes }: { name: string; attributes: ReadonlyMap<string, string> }): string {
  const [first = ''] = (attributes.get('class') ?? '').trim().split(/\s+/, 1);
  return `${name}${first === '' ? '' : `.${first.slice(0, 40)}`}`;
}
