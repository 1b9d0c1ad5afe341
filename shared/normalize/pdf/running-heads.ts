// The lines of all pages → without running heads, feet and page numbers: what stands at the edge of several pages with only its numbers changed.
// "Varden Monitor · 3 May 2021 · 2" on top of each page → gone.
import type { Line } from './run.ts';

/** Lines at the top and at the bottom of a page that may be heads. */
const EDGE = 3;
const PAGE_NUMBER =
  /^(?:[-–—|[(]?\s{0,2}(?:page|p\.)?\s{0,2}\d{1,4}(?:\s{0,2}(?:of|\/)\s{0,2}\d{1,4})?\s{0,2}[-–—|)\]]?|[ivxl]{1,6})$/i;

export function withoutRunningHeads(pages: readonly (readonly Line[])[]): readonly (readonly Line[])[] {
  const seen = new Map<string, Set<number>>();
  for (const [index, lines] of pages.entries()) {
    for (const line of edges(lines)) {
      const key = keyOf(line);
      seen.set(key, (seen.get(key) ?? new Set()).add(index));
    }
  }
  const needed = Math.max(2, Math.ceil(pages.length * 0.4));
  return pages.map((lines) => {
    const edge = new Set(edges(lines));
    return lines.filter(
      (line) => !edge.has(line) || !(PAGE_NUMBER.test(line.text) || (seen.get(keyOf(line))?.size ?? 0) >= needed),
    );
  });
}

function edges(lines: readonly Line[]): readonly Line[] {
  const byHeight = [...lines].sort((a, b) => b.y - a.y);
  return byHeight.length <= EDGE * 2 ? byHeight : [...byHeight.slice(0, EDGE), ...byHeight.slice(-EDGE)];
}

/** Its words with numbers made alike, and its height on the page. */
const keyOf = (line: Line): string => `${line.text.replace(/\d+/g, '#').toLowerCase()} ${Math.round(line.y / 8)}`;
