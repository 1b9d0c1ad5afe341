// Lines in reading order → paragraphs: joined across lines, columns and pages, with hyphenation undone.
// "The minis-" "ter said on Monday that" "talks go on." → "The minister said on Monday that talks go on."
import type { Line } from './run.ts';

const SENTENCE_END = /[.!?:;]["”’»)\]]{0,3}$/;
const ITEM = /^(?:[-•–—‣▪●]|\(?\d{1,3}[.)]) /;

export function paragraphsOf(lines: readonly Line[]): readonly string[] {
  const leading = usualLeading(lines);
  const known = wordsOf(lines);
  const paragraphs: string[] = [];
  let open = '';
  let edge = columnEdge(lines, 0);
  for (const [index, line] of lines.entries()) {
    const last = lines[index - 1];
    if (last && breaks(last, line, open, leading, edge)) {
      paragraphs.push(open);
      open = '';
    }
    if (!last || last.page !== line.page || Math.abs(last.x - line.x) > 50) edge = columnEdge(lines, index);
    open = open === '' ? line.text : joined(open, line.text, known);
  }
  if (open !== '') paragraphs.push(open);
  return paragraphs;
}

/** Whether a new paragraph begins at a line. `edge` is where lines of the column end. */
function breaks(last: Line, line: Line, open: string, leading: number, edge: number): boolean {
  if (Math.abs(last.size - line.size) > Math.max(last.size, line.size) * 0.12) return true;
  if (ITEM.test(line.text)) return true;
  const drop = last.y - line.y;
  const follows = last.page === line.page && drop > 0 && drop < 400 && Math.abs(last.x - line.x) < 50;
  const ended = SENTENCE_END.test(open);
  const short = last.x + last.width < edge - Math.max(20, line.size * 3);
  if (!follows) return ended || (!/^\p{Ll}/u.test(line.text) && short);
  if (drop > leading * 1.35) return true;
  if (line.x > last.x + line.size * 0.8 && ended) return true;
  return ended && short;
}

/** The right edge of the column that a line begins: the furthest that its neighbours reach. */
function columnEdge(lines: readonly Line[], from: number): number {
  const first = lines[from];
  if (!first) return 0;
  let edge = 0;
  for (const line of lines.slice(from, from + 60)) {
    if (line.page !== first.page) break;
    if (Math.abs(line.x - first.x) < 50) edge = Math.max(edge, line.x + line.width);
  }
  return edge;
}

/** The usual distance of a line to the one above. */
function usualLeading(lines: readonly Line[]): number {
  const drops = new Map<number, number>();
  for (const [index, line] of lines.entries()) {
    const last = lines[index - 1];
    const drop = last && last.page === line.page ? Math.round((last.y - line.y) * 2) / 2 : 0;
    if (drop > 4 && drop < 60) drops.set(drop, (drops.get(drop) ?? 0) + 1);
  }
  // Of two distances about as common the lesser is between lines, the greater between paragraphs of two lines each.
  const most = Math.max(0, ...drops.values());
  const common = [...drops].filter(([, count]) => count >= most * 0.4).map(([drop]) => drop);
  return common.length > 0 ? Math.min(...common) : 14;
}

/** All words of the document that no line's end cuts. */
function wordsOf(lines: readonly Line[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.text.toLowerCase().match(/[\p{L}-]+(?=[^\p{L}-])/gu) ?? []));
}

/** Words that are written with a hyphen before most others. */
const PREFIX =
  /^(?:well|self|so|long|short|high|low|ex|half|all|cross|then|one|two|three|four|five|six|seven|eight|nine|ten)$/i;

/** A hyphen at a line's end goes, unless the word is written with it elsewhere ("well-known") or a name follows. */
function joined(open: string, next: string, known: ReadonlySet<string>): string {
  if (!/\p{L}[-\u00ad]$/u.test(open) || !/^\p{Ll}/u.test(next)) return `${open} ${next}`;
  const head = /[\p{L}-]*(?=[-\u00ad]$)/u.exec(open.slice(-60))?.[0] ?? '';
  const tail = /^[\p{L}-]+/u.exec(next)?.[0] ?? '';
  const hyphened =
    PREFIX.test(head) || (known.has(`${head}-${tail}`.toLowerCase()) && !known.has((head + tail).toLowerCase()));
  return hyphened ? open + next : open.slice(0, -1) + next;
}
