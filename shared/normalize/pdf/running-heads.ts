// The lines of all pages → without running heads, feet and page numbers: what stands at the edge of several pages with only its numbers changed.
// "Varden Monitor · 3 May 2021 · 2" on top of each page → gone.
import type { Line } from './run.ts';

/** Rows at the top and at the bottom of a page that may be heads. */
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

/** The lines at the top and at the bottom that a gap or their size sets apart from the text. */
function edges(lines: readonly Line[]): readonly Line[] {
  const rows = new Map<number, Line[]>();
  for (const line of lines) rows.set(Math.round(line.y / 3), [...(rows.get(Math.round(line.y / 3)) ?? []), line]);
  const fromTop = [...rows.entries()].sort(([a], [b]) => b - a).map(([, row]) => row);
  const sizes = lines.map((line) => line.size).sort((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0;
  return [...outermost(fromTop, usual), ...outermost(fromTop.toReversed(), usual)];
}

/** The rows before the first wide gap where that is among the first few, else those of another size than the text's. */
function outermost(rows: readonly (readonly Line[])[], usual: number): readonly Line[] {
  if (rows.length <= 2) return rows.flat();
  const first = rows.slice(0, EDGE);
  const gap = first.findIndex((row, index) => {
    const [line, next] = [row[0] as Line, rows[index + 1]?.[0]];
    return next !== undefined && Math.abs(line.y - next.y) > Math.max(line.size, next.size) * 1.7;
  });
  if (gap >= 0) return first.slice(0, gap + 1).flat();
  const text = first.findIndex((row) => row.every((line) => Math.abs(line.size - usual) < usual * 0.03));
  return first.slice(0, text < 0 ? EDGE : text).flat();
}

/** Its words with numbers made alike, and its height on the page. */
const keyOf = (line: Line): string => `${line.text.replace(/\d+/g, '#').toLowerCase()} ${Math.round(line.y / 8)}`;
