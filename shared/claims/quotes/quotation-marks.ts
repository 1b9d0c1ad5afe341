// Text → its pairs of quotation marks, straight or curly, nested, and carried on over paragraphs; apostrophes are none of them.
// `"We came," he said. "We saw."` → two pairs; a paragraph that opens with a mark while the last one never closed continues it.
import type { Span } from '../../model/span.ts';

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

type Kind = 'double' | 'single';
interface Open {
  readonly kind: Kind;
  readonly start: number;
  readonly width: number;
  readonly continues: boolean;
  readonly low: boolean;
}

const OPENING = /[“„«‟]/;
const CLOSING = /[”»]/;
const BEFORE_OPENING = /[\s([{—–\-/“‘"']/;
const WORD = /[\p{L}\p{N}]/u;

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
  const stack: Open[] = [];
  const lastSingle = lastClosingSingle(text, start, end);
  const open = (kind: Kind, at: number, width = 1): void => {
    stack.push({ kind, start: at, width, continues: continuing && at === start, low: text[at] === '„' });
  };
  const finish = (mark: Open, stop: number, closed: boolean, width: number): void => {
    const inner = { start: mark.start + mark.width, end: Math.max(mark.start + mark.width, stop - width) };
    found.push({ start: mark.start, end: stop, inner, depth: stack.length, closed, continues: mark.continues });
  };
  const isOpen = (kind: Kind): boolean => stack.some((mark) => mark.kind === kind);
  const close = (kind: Kind, at: number, width = 1): void => {
    if (!isOpen(kind)) return;
    for (let mark = stack.pop(); mark; mark = stack.pop()) {
      if (mark.kind === kind) {
        finish(mark, at + width, true, width);
        return;
      }
      // an inner mark that never closed was an apostrophe
    }
  };
  for (let at = start; at < end; at++) {
    const c = text[at] as string;
    const before = at > start ? (text[at - 1] as string) : ' ';
    const pair = text.slice(at, at + 2);
    if (pair === "''" || pair === '``' || pair === '’’' || pair === '‘‘') {
      toggle(at, before, 2);
      at++;
    } else if (c === '"' || c === '＂') toggle(at, before, 1);
    else if (OPENING.test(c) && !(c === '“' && stack.at(-1)?.low)) {
      const last = stack.at(-1);
      if (last?.kind === 'double' && !last.low && at > start) {
        stack.pop();
        finish(last, at, false, 0);
      }
      open('double', at);
    } else if (CLOSING.test(c) || c === '“') close('double', at);
    else if (c === '‘' || c === "'" || c === '’' || c === '`') single(at, c, before);
  }
  for (let mark = stack.pop(); mark; mark = stack.pop()) if (mark.kind === 'double') finish(mark, end, false, 0);
  return found;

  function toggle(at: number, before: string, width: number): void {
    const after = at + width < end ? (text[at + width] as string) : ' ';
    const opens = BEFORE_OPENING.test(before) && !/\s/.test(after);
    if (!isOpen('double')) {
      if (opens || (WORD.test(after) && !WORD.test(before))) open('double', at, width);
      return;
    }
    if (opens && /\s/.test(before) && WORD.test(after)) {
      // the one before never closed: it ends here
      while (stack.length > 0) {
        const mark = stack.pop() as Open;
        if (mark.kind === 'double') finish(mark, at, false, 0);
      }
      open('double', at, width);
    } else close('double', at, width);
  }

  function single(at: number, c: string, before: string): void {
    const after = at + 1 < end ? (text[at + 1] as string) : ' ';
    if (WORD.test(before) && WORD.test(after)) return;
    if (c !== '’' && BEFORE_OPENING.test(before) && !/[\s\d]/.test(after) && at < lastSingle && !isOpen('single'))
      open('single', at);
    else if (c !== '‘' && isOpen('single') && !/\s/.test(before) && !WORD.test(after) && !possessive(at, before))
      close('single', at);
  }

  /** "the voters' choice": a plural possessive inside single marks, where a later mark can close them. */
  function possessive(at: number, before: string): boolean {
    return before === 's' && at < lastSingle && /^['’] \p{Ll}/u.test(text.slice(at, at + 3));
  }
}

/** Where the paragraph's last mark stands that could close a single quotation. */
function lastClosingSingle(text: string, start: number, end: number): number {
  for (let at = end - 1; at > start; at--)
    if (/['’]/.test(text[at] as string) && !/\s/.test(text[at - 1] as string) && !WORD.test(text[at + 1] ?? ' '))
      return at;
  return -1;
}
