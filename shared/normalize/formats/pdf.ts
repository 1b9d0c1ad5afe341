// PDF with a text layer → its draft: columns in order, running heads dropped, paragraphs joined across lines and pages, hyphenation undone.
// The parser is pdf.js, in unpdf's build for servers: no canvas, no worker, no network, no evaluation of the file's scripts.
import { Refused } from '../../model/refusal.ts';
import type { Draft, FoundDate } from '../draft.ts';
import { inReadingOrder } from '../pdf/columns.ts';
import { paragraphsOf } from '../pdf/paragraphs.ts';
import { type Line, linesOf, type Run } from '../pdf/run.ts';
import { withoutRunningHeads } from '../pdf/running-heads.ts';
import type { Source } from './source.ts';

/** More pages than an article or a report has. */
const MOST_PAGES = 500;

export async function readPdf({ bytes }: Source): Promise<Draft> {
  const { getDocumentProxy } = await import('unpdf');
  const options = {
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    enableXfa: false,
    verbosity: 0,
  };
  let document: Awaited<ReturnType<typeof getDocumentProxy>>;
  try {
    document = await getDocumentProxy(new Uint8Array(bytes), options);
  } catch (error) {
    throw new Refused((error as Error).name === 'PasswordException' ? 'format.encrypted' : 'format.corrupt');
  }
  try {
    if (document.numPages > MOST_PAGES)
      throw new Refused('size.limit', `The PDF has ${document.numPages} pages; up to ${MOST_PAGES} are read.`);
    const pages: (readonly Line[])[] = [];
    for (let page = 1; page <= document.numPages; page++) {
      const content = await (await document.getPage(page)).getTextContent();
      pages.push(
        linesOf(
          content.items.flatMap((item) => ('str' in item ? runOf(item) : [])),
          page,
        ),
      );
    }
    if (pages.every((lines) => lines.length === 0)) throw new Refused('text.no-text-layer');
    const info = (await document.getMetadata()).info as Readonly<Record<string, unknown>>;
    return draftOf(pages, info);
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused('format.corrupt');
  } finally {
    await document.destroy();
  }
}

interface Item {
  readonly str: string;
  /** Typed loosely by pdf.js: six numbers. */
  readonly transform: readonly unknown[];
  readonly width: number;
}

/** Upright text only: what is turned is a watermark or an axis. */
function runOf(item: Item): Run[] {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform as readonly number[];
  if (item.str.trim() === '' || Math.abs(b) > Math.abs(a) * 0.1) return [];
  return [{ text: item.str, x, y, width: item.width, size: Math.hypot(c, d) }];
}

function draftOf(pages: readonly (readonly Line[])[], info: Readonly<Record<string, unknown>>): Draft {
  const lines = withoutRunningHeads(pages).flatMap((page) => inReadingOrder(page));
  const title = titleOf(lines);
  const date = (kind: FoundDate['kind'], value: unknown): FoundDate[] => {
    const [, year, month, day] = /^D:(\d{4})(\d{2})(\d{2})/.exec(String(value ?? '')) ?? [];
    return year ? [{ kind, raw: `${year}-${month}-${day}`, from: 'document', weak: true }] : [];
  };
  return {
    title: title?.words,
    paragraphs: paragraphsOf(title ? lines.filter((line) => !title.lines.has(line)) : lines),
    dates: [...date('published', info.CreationDate), ...date('modified', info.ModDate)],
  };
}

/** The largest lines of the first page where they are larger than the text, in its first lines. */
function titleOf(lines: readonly Line[]): { words: string; lines: ReadonlySet<Line> } | undefined {
  const sizes = new Map<number, number>();
  for (const line of lines)
    sizes.set(Math.round(line.size), (sizes.get(Math.round(line.size)) ?? 0) + line.text.length);
  const [usual] = [...sizes].reduce(
    ([size, count], [other, more]) => (more > count ? [other, more] : [size, count]),
    [0, 0],
  );
  const top = lines.filter((line) => line.page === lines[0]?.page).slice(0, 12);
  const largest = Math.max(0, ...top.map((line) => line.size));
  if (largest < usual * 1.15) return undefined;
  const titled = top.filter((line) => line.size > largest * 0.97);
  const words = titled.map((line) => line.text).join(' ');
  return words.length > 5 && words.length < 300 ? { words, lines: new Set(titled) } : undefined;
}
