// Phrases found in running words: each token is tried as the first word of the longest phrase that starts there.
// add(["united", "nations"], x); longestAt(words, 3) → { end: 5, values: [x] }. Hyphens between words are stepped over.
interface Branch<T> {
  /** Made when first needed: most phrases end here. */
  next: Map<string, Branch<T>> | undefined;
  values: T[] | undefined;
}

export interface Found<T> {
  readonly end: number;
  readonly values: readonly T[];
}

export class PhraseTrie<T> {
  readonly #root: Branch<T> = { next: undefined, values: undefined };

  add(words: readonly string[], value: T): void {
    let branch = this.#root;
    for (const word of words) {
      branch.next ??= new Map();
      let next = branch.next.get(word);
      if (!next) {
        next = { next: undefined, values: undefined };
        branch.next.set(word, next);
      }
      branch = next;
    }
    branch.values ??= [];
    branch.values.push(value);
  }

  /** The phrases that start at a token, the longest first. */
  allAt(words: readonly string[], start: number): readonly Found<T>[] {
    const found: Found<T>[] = [];
    let branch: Branch<T> | undefined = this.#root;
    for (let i = start; i < words.length && branch; i++) {
      const word = words[i] as string;
      if (i > start && (word === '-' || word === '–') && i + 1 < words.length) continue;
      branch = branch.next?.get(word);
      if (branch?.values) found.push({ end: i + 1, values: branch.values });
    }
    return found.reverse();
  }

  longestAt(words: readonly string[], start: number): Found<T> | undefined {
    return this.allAt(words, start)[0];
  }

  exact(words: readonly string[]): readonly T[] {
    let branch: Branch<T> | undefined = this.#root;
    for (const word of words) branch = branch?.next?.get(word);
    return branch?.values ?? [];
  }
}
