// What each repair of the parse gives: how many sentences it changes, and how claims are read with it and without it.
// node bench/repairs.ts [golden] [FOLDER…]: sets of gold readings (X.txt with X.gold.json), "golden" our own articles. An article that a repair does not
// touch is read once. A repair pays where the figures fall without it; the weights were learned with all repairs on.
import { extract } from '../shared/extract.ts';
import type { Draft, Mend } from '../shared/language/mends/draft.ts';
import { MENDS } from '../shared/language/mends/index.ts';
import { type GoldArticle, goldArticles } from './score/gold.ts';
import { goldenArticles } from './score/golden.ts';
import { type Counts, claimsF1, sum } from './score/reading/counts.ts';
import { judge } from './score/reading/judge.ts';

const sets = process.argv.slice(2);
if (sets.length === 0) {
  console.error('usage: node bench/repairs.ts [golden] [FOLDER of gold readings…]');
  process.exit(2);
}

const mends = MENDS as Record<string, Mend>;
const all = Object.entries(mends);
const articlesOf = async (set: string): Promise<readonly GoldArticle[]> =>
  set === 'golden' ? goldenArticles() : goldArticles([set]);
const countsOf = (gold: GoldArticle): Counts => judge(gold, extract(gold.article)).counts;

/** Reads an article, counting the sentences that each repair changes. */
function watched(gold: GoldArticle): { readonly counts: Counts; readonly fired: ReadonlyMap<string, number> } {
  const fired = new Map<string, number>();
  for (const [name, mend] of all)
    mends[name] = (draft: Draft) => {
      const before = JSON.stringify(draft);
      mend(draft);
      if (JSON.stringify(draft) !== before) fired.set(name, (fired.get(name) ?? 0) + 1);
    };
  const counts = countsOf(gold);
  for (const [name, mend] of all) mends[name] = mend;
  return { counts, fired };
}

/** Claims F1, and of all claims, found or not, how many have exactly the right words. */
const figures = (counts: readonly Counts[]): readonly [number, number] => {
  const total = sum(counts);
  return [claimsF1(total), (100 * total.figures.exact[0]) / total.plain.gold];
};

for (const set of sets) {
  const read = (await articlesOf(set)).map((gold) => ({ gold, ...watched(gold) }));
  const [f1, exact] = figures(read.map(({ counts }) => counts));
  console.log(`${set}: claims F1 ${f1.toFixed(1)}, found with exactly their words ${exact.toFixed(1)}%`);
  console.log('  repair              sentences  articles  F1 gives  exact gives');
  for (const [name, mend] of all) {
    mends[name] = () => {};
    const without = read.map(({ gold, counts, fired }) => (fired.has(name) ? countsOf(gold) : counts));
    mends[name] = mend;
    const [f1Without, exactWithout] = figures(without);
    const sentences = read.reduce((total, { fired }) => total + (fired.get(name) ?? 0), 0);
    const articles = read.filter(({ fired }) => fired.has(name)).length;
    const signed = (value: number): string => `${value > 0 ? '+' : ''}${value.toFixed(2)}`;
    console.log(
      `  ${name.padEnd(20)}${String(sentences).padStart(9)}${String(articles).padStart(10)}${signed(f1 - f1Without).padStart(10)}${signed(exact - exactWithout).padStart(13)}`,
    );
  }
}
