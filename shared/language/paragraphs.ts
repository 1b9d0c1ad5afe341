// The paragraphs of a text, split by blank lines, and within one the lines that end where they end on purpose.
// "Headline\n\nFirst line,\nwrapped." → two paragraphs; the break after "line," is a wrap, and so no boundary.
import type { Span } from '../model/span.ts';

/** Lines at least this long look like running text; only they wrap. */
const SHORTEST_WRAPPED_LINE = 45;
/** Longer lines are paragraphs of their own: nobody wraps there. */
const LONGEST_WRAPPED_LINE = 120;

const isBlank = (text: string): boolean => !/\S/.test(text);

function linesOf(text: string): readonly Span[] {
  const lines: Span[] = [];
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}

/** Paragraphs, each as its lines that hold anything. */
export function paragraphsOf(text: string): readonly (readonly Span[])[] {
  const paragraphs: Span[][] = [[]];
  for (const line of linesOf(text)) {
    if (!isBlank(text.slice(line.start, line.end))) paragraphs.at(-1)?.push(line);
    else if (paragraphs.at(-1)?.length) paragraphs.push([]);
  }
  return paragraphs.filter((lines) => lines.length > 0);
}

/**
 * A paragraph's stretches between line breaks that are meant: lists, captions, verse, tables. A break is a wrap where the line before it is
 * nearly as long as the longest, or where the next line goes on in lower case.
 */
export function stretchesOf(text: string, lines: readonly Span[]): readonly Span[] {
  const longest = lines.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  const stretches: Span[] = [];
  for (const [at, line] of lines.entries()) {
    const stretch = stretches.at(-1);
    const above = lines[at - 1];
    const wraps =
      above !== undefined &&
      longest >= SHORTEST_WRAPPED_LINE &&
      ((longest <= LONGEST_WRAPPED_LINE && above.end - above.start >= longest * 0.7) ||
        /^\s*\p{Ll}/u.test(text.slice(line.start, line.start + 20)));
    if (stretch && wraps) stretches[stretches.length - 1] = { start: stretch.start, end: line.end };
    else stretches.push(line);
  }
  return stretches;
}
