// Run: a stretch of characters on a PDF's page, and Line: runs on one baseline with no gap between. Points, y from the bottom of the page.

export interface Run {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

export interface Line extends Run {
  readonly page: number;
}

/** Runs further apart than this many times their size are in different columns. */
const GAP = 1.6;

/** The runs of one page as lines, from the top down, in each from the left. */
export function linesOf(runs: readonly Run[], page: number): readonly Line[] {
  const sorted = [...runs].sort((a, b) => b.y - a.y || a.x - b.x);
  const rows: Run[][] = [];
  for (const run of sorted) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && Math.abs(first.y - run.y) < Math.max(first.size, run.size) * 0.4) row.push(run);
    else rows.push([run]);
  }
  return rows.flatMap((row) =>
    cut(
      row.sort((a, b) => a.x - b.x),
      page,
    ),
  );
}

/** One row of runs, cut where there is a wide gap. */
function cut(row: readonly Run[], page: number): readonly Line[] {
  const lines: Line[] = [];
  for (const run of row) {
    const last = lines.at(-1);
    const gap = last ? run.x - (last.x + last.width) : 0;
    if (last && gap < Math.max(last.size, run.size) * GAP) {
      const space = gap > run.size * 0.18 && !last.text.endsWith(' ') && !run.text.startsWith(' ') ? ' ' : '';
      const width = run.x + run.width - last.x;
      lines[lines.length - 1] = {
        ...last,
        text: last.text + space + run.text,
        width,
        size: Math.max(last.size, run.size),
      };
    } else lines.push({ ...run, page });
  }
  return lines.map((line) => ({ ...line, text: line.text.trim() })).filter((line) => line.text !== '');
}
