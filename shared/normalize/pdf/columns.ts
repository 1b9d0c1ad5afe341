// The lines of a page → the same in reading order: columns one after another, parted by the lines that span them.
// Title across, then two columns → title, left column, right column.
import type { Line } from './run.ts';

/** Lines that each side of a gutter must have. */
const FEWEST = 4;
/** Part of the lines that may span a gutter. */
const SPANNING = 0.35;

export const inReadingOrder = (lines: readonly Line[]): readonly Line[] => rejoined(ordered(lines, 0));

/** Words that justified text drew far apart are one line again. */
function rejoined(lines: readonly Line[]): readonly Line[] {
  const whole: Line[] = [];
  for (const line of lines) {
    const last = whole.at(-1);
    if (last && last.page === line.page && Math.abs(last.y - line.y) < line.size * 0.4 && line.x > last.x)
      whole[whole.length - 1] = { ...last, text: `${last.text} ${line.text}`, width: line.x + line.width - last.x };
    else whole.push(line);
  }
  return whole;
}

function ordered(lines: readonly Line[], depth: number): readonly Line[] {
  const gutter = depth < 4 ? gutterOf(lines) : undefined;
  if (gutter === undefined) return lines;
  const inOrder: Line[] = [];
  let left: Line[] = [];
  let right: Line[] = [];
  const flush = () => {
    inOrder.push(...ordered(left, depth + 1), ...ordered(right, depth + 1));
    [left, right] = [[], []];
  };
  for (const line of lines) {
    if (spans(line, gutter)) {
      flush();
      inOrder.push(line);
    } else if (line.x >= gutter) right.push(line);
    else left.push(line);
  }
  flush();
  return inOrder;
}

const spans = (line: Line, x: number): boolean => line.x < x - 1 && line.x + line.width > x + 1;

/** Where a column begins that few lines span, with lines on both sides over the same stretch of the page. */
function gutterOf(lines: readonly Line[]): number | undefined {
  if (lines.length < FEWEST * 2) return undefined;
  const starts = new Map<number, number>();
  for (const line of lines) starts.set(Math.round(line.x), (starts.get(Math.round(line.x)) ?? 0) + 1);
  const leftmost = Math.min(...starts.keys());
  const candidates = [...starts].filter(([x, count]) => x > leftmost + 60 && count >= FEWEST).slice(0, 40);
  let best: { x: number; spanning: number } | undefined;
  for (const [x] of candidates) {
    const at = x - 2;
    const spanning = lines.filter((line) => spans(line, at)).length;
    const right = lines.filter((line) => line.x >= at);
    const left = lines.filter((line) => line.x + line.width <= at + 1);
    if (spanning > lines.length * SPANNING || left.length < FEWEST || right.length < FEWEST || !sideBySide(left, right))
      continue;
    if (!best || spanning < best.spanning) best = { x: at, spanning };
  }
  return best?.x;
}

function sideBySide(left: readonly Line[], right: readonly Line[]): boolean {
  const range = (side: readonly Line[]) =>
    [Math.min(...side.map((line) => line.y)), Math.max(...side.map((line) => line.y))] as const;
  const [[a, b], [c, d]] = [range(left), range(right)];
  const shared = Math.min(b, d) - Math.max(a, c);
  return shared > 0.5 * Math.min(b - a, d - c);
}
