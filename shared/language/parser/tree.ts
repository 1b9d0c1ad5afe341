// From scores of arcs to a tree with one root: each word's best head where these make one, else the best projective tree (Eisner 1996).
// treeOf(scores, 2) → [2, 0]: the first word hangs on the second, which is the root's only child.

/** `scores[(word - 1) * (words + 1) + head]`, words and heads from 1, head 0 the root. */
export function treeOf(scores: Float64Array, words: number): readonly number[] {
  const heads = Array.from({ length: words }, (_, at) => {
    let best = 0;
    for (let head = 1; head <= words; head++)
      if (head !== at + 1 && (scores[at * (words + 1) + head] as number) > (scores[at * (words + 1) + best] as number))
        best = head;
    return best;
  });
  return isTree(heads) ? heads : projectiveTree(scores, words);
}

/** One word hangs on the root, and every word reaches it. */
export function isTree(heads: readonly number[]): boolean {
  if (heads.filter((head) => head === 0).length !== 1) return false;
  const seenFrom = new Int32Array(heads.length + 1);
  for (let word = 1; word <= heads.length; word++) {
    let at = word;
    while (at !== 0 && seenFrom[at] === 0) {
      seenFrom[at] = word;
      at = heads[at - 1] as number;
    }
    if (at !== 0 && seenFrom[at] === word) return false;
  }
  return true;
}

/** Complete and incomplete spans over words 1…n; of equal splits the leftmost; then the best root over the whole. */
export function projectiveTree(scores: Float64Array, words: number): readonly number[] {
  const n = words + 1;
  const arc = (head: number, word: number): number => scores[(word - 1) * n + head] as number;
  const table = (): Float64Array => new Float64Array(n * n);
  const [completeRight, completeLeft, openRight, openLeft] = [table(), table(), table(), table()];
  const [rightSplit, leftSplit, openSplit] = [new Int32Array(n * n), new Int32Array(n * n), new Int32Array(n * n)];
  const bestSplit = (from: number, to: number, value: (split: number) => number): readonly [number, number] => {
    let split = from;
    let top = value(from);
    for (let at = from + 1; at <= to; at++) {
      const one = value(at);
      if (one > top) [split, top] = [at, one];
    }
    return [split, top];
  };
  const get = (spans: Float64Array, i: number, j: number): number => spans[i * n + j] as number;
  for (let width = 1; width < words; width++) {
    for (let i = 1, j = 1 + width; j <= words; i++, j++) {
      const at = i * n + j;
      const [open, joined] = bestSplit(i, j - 1, (k) => get(completeRight, i, k) + get(completeLeft, k + 1, j));
      openSplit[at] = open;
      openRight[at] = joined + arc(i, j);
      openLeft[at] = joined + arc(j, i);
      [rightSplit[at], completeRight[at]] = bestSplit(i + 1, j, (k) => get(openRight, i, k) + get(completeRight, k, j));
      [leftSplit[at], completeLeft[at]] = bestSplit(i, j - 1, (k) => get(completeLeft, i, k) + get(openLeft, k, j));
    }
  }
  const [root] = bestSplit(1, words, (r) => arc(0, r) + get(completeLeft, 1, r) + get(completeRight, r, words));
  const heads = new Array<number>(words).fill(0);
  const stack: ['right' | 'left' | 'open right' | 'open left', number, number][] = [
    ['left', 1, root],
    ['right', root, words],
  ];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const [kind, i, j] = top;
    if (i === j) continue;
    const at = i * n + j;
    if (kind === 'right')
      stack.push(['open right', i, rightSplit[at] as number], ['right', rightSplit[at] as number, j]);
    else if (kind === 'left')
      stack.push(['left', i, leftSplit[at] as number], ['open left', leftSplit[at] as number, j]);
    else {
      if (kind === 'open right') heads[j - 1] = i;
      else heads[i - 1] = j;
      stack.push(['right', i, openSplit[at] as number], ['left', (openSplit[at] as number) + 1, j]);
    }
  }
  return heads;
}
