// Counts how far a reader's body agrees with gold pages, as the public benchmarks do: 4-grams averaged over pages, segments wanted and unwanted.
// tally.add({ gold: "Deal signed …" }, { text, body }); tally.cells() → ["97.5", "98.3", …].

export interface GoldPage {
  readonly url: string;
  readonly html: string;
  readonly gold?: string;
  readonly with?: readonly string[];
  readonly without?: readonly string[];
  readonly date?: string;
}

export interface Read {
  readonly text: string;
  readonly body: string;
  /** The day of publication. */
  readonly date?: string | undefined;
  /** The day of the last change. */
  readonly changed?: string | undefined;
}

const N = 4;

function grams(text: string): ReadonlyMap<string, number> {
  const words = text.match(/\w+/g) ?? [];
  const bag = new Map<string, number>();
  for (let i = 0; i < Math.max(1, words.length - N + 1) && words.length > 0; i++) {
    const gram = words.slice(i, i + N).join(' ');
    bag.set(gram, (bag.get(gram) ?? 0) + 1);
  }
  return bag;
}

const sum = (bag: ReadonlyMap<string, number>): number => [...bag.values()].reduce((total, count) => total + count, 0);
const squash = (text: string): string => text.replace(/\s+/g, ' ');

export class Tally {
  readonly errors: string[] = [];
  readonly #precision: number[] = [];
  readonly #recall: number[] = [];
  readonly #kept: number[] = [];
  readonly #dropped: number[] = [];
  readonly #dated: number[] = [];
  readonly #either: number[] = [];

  add(page: GoldPage, { text, body, date, changed }: Read): void {
    if (page.gold !== undefined) {
      const [wanted, given] = [grams(page.gold), grams(body)];
      const both = [...wanted].reduce((total, [gram, count]) => total + Math.min(count, given.get(gram) ?? 0), 0);
      const [p, r] = [sum(given) ? both / sum(given) : 0, sum(wanted) ? both / sum(wanted) : 1];
      this.#precision.push(p);
      this.#recall.push(r);
      if (p + r < 1.9) this.errors.push(`body P ${p.toFixed(2)} R ${r.toFixed(2)} ${page.html} ${page.url}`);
    }
    const flat = squash(text);
    for (const segment of page.with ?? []) {
      const kept = flat.includes(squash(segment));
      this.#kept.push(Number(kept));
      if (!kept) this.errors.push(`lost ${page.html} ${JSON.stringify(segment)}`);
    }
    for (const segment of page.without ?? []) {
      const dropped = flat !== '' && !flat.includes(squash(segment));
      this.#dropped.push(Number(dropped));
      if (!dropped) this.errors.push(`added ${page.html} ${JSON.stringify(segment)}`);
    }
    if (page.date) {
      const wanted = page.date.slice(0, 10);
      const [isDated, isChanged] = [date, changed].map((given) => given?.slice(0, 10) === wanted);
      this.#dated.push(Number(isDated));
      this.#either.push(Number(isDated || isChanged));
      if (!isDated) this.errors.push(`date ${page.html} ${wanted}, given ${date} (changed ${changed})`);
    }
  }

  /** Percentages: body precision, recall, F1; wanted kept; boilerplate dropped; publication date; that, or the last change's. */
  cells(): readonly string[] {
    const mean = (values: readonly number[]) =>
      values.reduce((total, one) => total + one, 0) / Math.max(1, values.length);
    const [p, r] = [mean(this.#precision), mean(this.#recall)];
    const f1 = p + r === 0 ? 0 : (2 * p * r) / (p + r);
    return [p, r, f1, mean(this.#kept), mean(this.#dropped), mean(this.#dated), mean(this.#either)].map((share) =>
      (100 * share).toFixed(1),
    );
  }
}
