// The words of a draft laid against those on record with the fewest changes: the whole quotation, anywhere in the passages.
// "we will never give up" against "… we will not give up a meter …" → one change, not → never. Where the draft says that something
// was left out, any number of words may be missing.
import type { QuotedWords, Word } from './words.ts';

/** Words of the draft in place of words on record; either may be none. */
export interface Change {
  readonly draft: readonly Word[];
  readonly record: readonly Word[];
  /** Left out where the draft says so. */
  readonly marked?: true;
}

export interface Alignment {
  /** Words put in, left out unsaid, or exchanged. */
  readonly changed: number;
  /** Words that stand the same in both. */
  readonly same: number;
  readonly changes: readonly Change[];
  /** Which words on record it was laid against, in order. */
  readonly at: readonly number[];
}

/** Of equal words two are more than an exchange costs, so that what is exchanged stands side by side. */
const SAME = 0;
const OTHER = 1;

export function align({ words: draft, gaps }: QuotedWords, record: readonly Word[]): Alignment | undefined {
  const [n, m] = [draft.length, record.length];
  if (n === 0 || m === 0) return undefined;
  const width = m + 1;
  const cost = new Uint16Array((n + 1) * width);
  for (let i = 1; i <= n; i++) {
    const row = i * width;
    const above = row - width;
    cost[row] = i;
    const given = draft[i - 1]?.word;
    for (let j = 1; j <= m; j++) {
      const step = given === record[j - 1]?.word ? SAME : OTHER;
      const exchange = (cost[above + j - 1] as number) + step;
      const putIn = (cost[above + j] as number) + 1;
      const leftOut = (cost[row + j - 1] as number) + (gaps.has(i) ? 0 : 1);
      cost[row + j] = Math.min(exchange, putIn, i === n ? exchange : leftOut);
    }
  }
  const last = n * width;
  let end = 1;
  for (let j = 1; j <= m; j++) if ((cost[last + j] as number) < (cost[last + end] as number)) end = j;
  return traced({ words: draft, gaps }, record, cost, end);
}

function traced(
  { words: draft, gaps }: QuotedWords,
  record: readonly Word[],
  cost: Uint16Array,
  end: number,
): Alignment {
  const width = record.length + 1;
  const steps: { draft?: Word; record?: Word; same?: boolean; marked?: boolean }[] = [];
  const at: number[] = [];
  let [i, j, same] = [draft.length, end, 0];
  while (i > 0) {
    const here = cost[i * width + j] as number;
    const [d, r] = [draft[i - 1] as Word, record[j - 1]];
    const isSame = d.word === r?.word;
    if (r && here === (cost[(i - 1) * width + j - 1] as number) + (isSame ? SAME : OTHER)) {
      steps.push({ draft: d, record: r, same: isSame });
      if (isSame) same++;
      at.push(j - 1);
      i--;
      j--;
    } else if (here === (cost[(i - 1) * width + j] as number) + 1) {
      steps.push({ draft: d });
      i--;
    } else {
      steps.push({ record: r as Word, marked: gaps.has(i) });
      j--;
    }
  }
  const changes: { draft: Word[]; record: Word[]; marked?: true }[] = [];
  let running: (typeof changes)[number] | undefined;
  for (const step of steps.reverse()) {
    if (step.same) running = undefined;
    else {
      const marked = step.marked === true;
      if (running === undefined || (running.marked === true) !== marked) {
        running = { draft: [], record: [], ...(marked && { marked: true as const }) };
        changes.push(running);
      }
      if (step.draft) running.draft.push(step.draft);
      if (step.record) running.record.push(step.record);
    }
  }
  return { changed: cost[draft.length * width + end] as number, same, changes, at: at.reverse() };
}
