// Rows of cells, aligned and wrapped to the terminal: each column as wide as it needs up to its limit, the last takes what is left.
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

const GAP = '  ';

/** `limits`: the most that each column but the last may take, in columns of the terminal. */
export function grid(rows: readonly (readonly string[])[], limits: readonly number[], width: number): string {
  const widths = limits.map((limit, column) =>
    Math.min(
      limit,
      rows.reduce((most, row) => Math.max(most, stringWidth(row[column] ?? '')), 0),
    ),
  );
  const last = Math.max(24, width - widths.reduce((sum, each) => sum + each + GAP.length, 0));
  const columns = [...widths, last];
  return rows
    .map((row) => {
      const cells = columns.map((room, column) =>
        wrapAnsi(row[column] ?? '', Math.max(1, room), { hard: true }).split('\n'),
      );
      const height = Math.max(...cells.map((lines) => lines.length));
      return Array.from({ length: height }, (_, index) =>
        cells
          .map((lines, column) => padded(lines[index] ?? '', columns[column] ?? 0))
          .join(GAP)
          .trimEnd(),
      ).join('\n');
    })
    .join('\n');
}

const padded = (text: string, room: number): string => text + ' '.repeat(Math.max(0, room - stringWidth(text)));
