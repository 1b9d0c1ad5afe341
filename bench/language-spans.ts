// How well sentences and tokens are cut: exact-span F1 against the treebanks, with the places that differ.
// node bench/language-spans.ts FILE.conllu… [--news] [--tokens] [--errors 40]   --news: only documents of the genre news (GUM).
import { sentencesOf } from '../shared/language/sentences.ts';
import { type GoldDocument, readTreebank, treebankPaths } from './score/formats/conllu.ts';

interface Tally {
  same: number;
  ours: number;
  gold: number;
}
const f1 = ({ same, ours, gold }: Tally): string => ((200 * same) / (ours + gold)).toFixed(2);
const errors = process.argv.includes('--errors') ? Number(process.argv[process.argv.indexOf('--errors') + 1]) : 0;
const kind = process.argv.includes('--tokens') ? 'tokens' : 'sentences';

function measure(label: string, documents: readonly GoldDocument[]): void {
  const sentences: Tally = { same: 0, ours: 0, gold: 0 };
  const tokens: Tally = { same: 0, ours: 0, gold: 0 };
  const boundaries: Tally = { same: 0, ours: 0, gold: 0 };
  let left = errors;
  for (const { id, text, sentences: gold } of documents) {
    const ours = sentencesOf(text).map((run) => run.tokens);
    const count = (tally: Tally, a: readonly string[], b: readonly string[], shown: boolean): void => {
      const wanted = new Set(b);
      const got = new Set(a);
      tally.same += a.filter((one) => wanted.has(one)).length;
      tally.ours += a.length;
      tally.gold += b.length;
      if (!shown) return;
      for (const [sign, list, other] of [
        ['-', b, got],
        ['+', a, wanted],
      ] as const)
        for (const one of list) {
          if (other.has(one) || left-- <= 0) continue;
          const [s, e] = one.split(' ').map(Number) as [number, number];
          const around =
            kind === 'tokens'
              ? `${text.slice(s - 15, s)}⟦${text.slice(s, e)}⟧${text.slice(e, e + 15)}`
              : text.slice(s, e + 30);
          console.log(sign, id.slice(0, 24), JSON.stringify(around));
        }
    };
    const span = ({ start, end }: { start: number; end: number }): string => `${start} ${end}`;
    const whole = (run: readonly { start: number; end: number }[]): string => `${run[0]?.start} ${run.at(-1)?.end}`;
    count(
      sentences,
      ours.map(whole),
      gold.map((one) => whole(one.words)),
      kind === 'sentences',
    );
    count(
      boundaries,
      ours.map((run) => `${run.at(-1)?.end}`),
      gold.map(({ words }) => `${words.at(-1)?.end}`),
      false,
    );
    count(tokens, ours.flat().map(span), gold.flatMap(({ words }) => words).map(span), kind === 'tokens');
  }
  console.log(
    `${label}: sentence spans F1 ${f1(sentences)}, boundaries F1 ${f1(boundaries)}, tokens F1 ${f1(tokens)} (${tokens.gold} words)`,
  );
}

const news = process.argv.includes('--news');
for (const path of treebankPaths('bench/language-spans.ts', ' [--news] [--tokens] [--errors 40]')) {
  const documents = readTreebank(path);
  measure(path, news ? documents.filter(({ id }) => id.includes('_news_')) : documents);
}
