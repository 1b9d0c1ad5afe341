// Precision, recall and F1 by name, added up over documents.
// tally.add('exact', { right: 3, gold: 5, given: 4 }) … → "exact   P  75.0  R  60.0  F1  66.7   (gold 5, given 4)"
export interface Count {
  readonly right: number;
  readonly gold: number;
  readonly given: number;
  /** Given ones that are right, where they are not matched one to one. */
  readonly rightOfGiven?: number;
}

export class Tally {
  readonly #rows = new Map<string, Required<Count>>();
  readonly faults: { readonly kind: string; readonly words: string }[] = [];

  add(name: string, { right, gold, given, rightOfGiven = right }: Count): void {
    const row = this.#rows.get(name) ?? { right: 0, gold: 0, given: 0, rightOfGiven: 0 };
    this.#rows.set(name, {
      right: row.right + right,
      gold: row.gold + gold,
      given: row.given + given,
      rightOfGiven: row.rightOfGiven + rightOfGiven,
    });
  }

  fault(kind: string, words: string): void {
    this.faults.push({ kind, words });
  }

  /** F1, 0 to 100. */
  f1(name: string): number {
    const row = this.#rows.get(name);
    return row ? figures(row).f1 : 0;
  }

  toString(): string {
    return [...this.#rows]
      .map(([name, row]) => {
        const { precision, recall, f1 } = figures(row);
        const shown = (value: number): string => value.toFixed(1).padStart(5);
        return `${name.padEnd(24)} P ${shown(precision)}  R ${shown(recall)}  F1 ${shown(f1)}   (gold ${row.gold}, given ${row.given})\n`;
      })
      .join('');
  }
}

function figures({ right, gold, given, rightOfGiven }: Required<Count>) {
  const precision = given > 0 ? (100 * rightOfGiven) / given : 0;
  const recall = gold > 0 ? (100 * right) / gold : 0;
  return { precision, recall, f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0 };
}
