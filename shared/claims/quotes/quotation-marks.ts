// Text → its pairs of quotation marks, straight or curly, nested, and carried on over paragraphs; apostrophes are none of them.
// `"We came," he said. "We saw."` → two pairs; a paragraph that opens with a mark while the last one never closed continues it.
import type { Span } from '../../model/span.ts';
import { type Mark, marksOf } from './marks.ts';

export interface QuotedSpan extends Span {
  /** The words between the marks. */
  readonly inner: Span;
  /** 0 where no other pair encloses it. */
  readonly depth: number;
  /** False where the closing mark is missing (the span then ends with its paragraph). */
  readonly closed: boolean;
  /** True where the paragraph before left the quotation open and this one carries it on. */
  readonly continues: boolean;
}

/** All pairs, in reading order. */
export function pairQuotationMarks(text: string): readonly QuotedSpan[] {
  const found: QuotedSpan[] = [];
  let leftOpen = false;
  for (const paragraph of text.matchAll(/[^\n]+/g)) {
    const pairs = pairParagraph(text, paragraph.index, paragraph.index + paragraph[0].length, leftOpen);
    found.push(...pairs);
    const last = pairs.filter((pair) => pair.depth === 0).at(-1);
    leftOpen = last !== undefined && !last.closed;
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

function pairParagraph(text: string, start: number, end: number, continuing: boolean): readonly QuotedSpan[] {
  const found: QuotedSpan[] = [];
  const open: Mark[] = [];
  const finish = (mark: Mark, stop: number, width: number): void => {
    const closed = width > 0;
    let last = stop;
    while (!closed && last > mark.start + mark.width && /\s/.test(text[last - 1] as string)) last--;
    if (last <= mark.start + mark.width && !closed) return; // a mark with nothing after it
    const inner = { start: mark.start + mark.width, end: last - width };
    found.push({
      start: mark.start,
      end: last,
      inner,
      depth: open.length,
      closed,
      continues: continuing && mark.start === start,
    });
  };
  /** Closes everything that was opened since, down to the mark at `depth`; single marks on the way were apostrophes. */
  const closeDownTo = (depth: number, at: number, width: number): void => {
    for (let mark = open.pop(); mark; mark = open.pop()) {
      if (open.length === depth) {
        finish(mark, at + width, width);
        return;
      }
    }
  };
  for (const mark of marksOf(text, start, end)) {
    const same = open.findLastIndex(({ family }) => family === mark.family);
    const other = open.findLastIndex(({ family }) => family !== 'single');
    if (mark.side === 'open' || (mark.side === 'either' && same < 0 && (mark.opens || other < 0))) {
      if (mark.side === 'either' && !mark.opens && !mark.mayOpen) continue;
      // the same mark opens again: the one before never closed and ends here
      if (same >= 0 && mark.family !== 'single' && mark.start > start) {
        while (open.length > same) {
          const left = open.pop() as Mark;
          if (left.family !== 'single') finish(left, mark.start, 0);
        }
      }
      open.push(mark);
    } else if (mark.side === 'either' && same >= 0 && mark.opens && mark.mayOpen && mark.family !== 'single') {
      while (open.length > same) {
        const left = open.pop() as Mark;
        if (left.family !== 'single') finish(left, mark.start, 0);
      }
      open.push(mark);
    } else if (same >= 0) closeDownTo(same, mark.start, mark.width);
    else if (other >= 0 && mark.family !== 'single') closeDownTo(other, mark.start, mark.width);
  }
  for (let mark = open.pop(); mark; mark = open.pop()) if (mark.family !== 'single') finish(mark, end, 0);
  return found;
}
