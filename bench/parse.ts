// The parser alone on treebank sentences, gold tokens: attachment, tags, and tokens a second of one core by each way of multiplying that runs here.
// node bench/parse.ts FILE.conllu…

import { WAYS } from '../shared/language/parser/kernel/index.ts';
import { parserOf } from '../shared/language/parser/parse.ts';
import { readTreebank, treebankPaths } from './score/formats/conllu.ts';

const ROUNDS = 3;
const ways = WAYS.map((way) => ({ way, ...parserOf(way) }));

for (const path of treebankPaths('bench/parse.ts')) {
  const sentences = readTreebank(path).flatMap((document) => document.sentences.map(({ words }) => words));
  const words = sentences.reduce((sum, { length }) => sum + length, 0);
  const forms = sentences.map((sentence) => sentence.map(({ form }) => form));
  const best = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round++)
    for (const { way, parse } of ways) {
      const since = process.cpuUsage();
      parse(forms);
      const { user, system } = process.cpuUsage(since);
      best.set(way, Math.max(best.get(way) ?? 0, words / ((user + system) / 1e6)));
    }
  const results = ways.map(({ parse }) => JSON.stringify(parse(forms)));
  const same = results.every((result) => result === results[0]);
  let [upos, xpos, heads, arcs] = [0, 0, 0, 0];
  for (const [at, { tags, heads: found, labels }] of (ways[0] as (typeof ways)[number]).parse(forms).entries())
    for (const [place, gold] of (sentences[at] as (typeof sentences)[number]).entries()) {
      upos += Number(tags[place]?.upos === gold.upos);
      xpos += Number(tags[place]?.xpos === gold.xpos);
      const attached = found[place] === gold.head + 1;
      heads += Number(attached);
      arcs += Number(attached && labels[place] === gold.relation);
    }
  const share = (count: number): string => ((100 * count) / words).toFixed(2);
  console.log(`${path}  UPOS ${share(upos)}  Penn ${share(xpos)}  UAS ${share(heads)}  LAS ${share(arcs)}`);
  for (const [way, speed] of best) console.log(`  ${way.padEnd(6)}${Math.round(speed).toLocaleString('en')} tokens/s`);
  console.log(same ? '  all ways give the same parses' : '  THE WAYS DIFFER');
  if (!same) process.exitCode = 1;
}
