// The whole reading, parse to disputes, on one core: articles of 700 words a minute, and how its time grows to 50,000 words.
// node bench/reading.ts   Words from the articles of test/golden, joined; times are of the second round, when the code is warm.
import { readdirSync, readFileSync } from 'node:fs';
import { extract } from '../shared/extract.ts';
import { analyze } from '../shared/language/index.ts';
import type { Article } from '../shared/model/article.ts';

const folder = new URL('../test/golden/', import.meta.url);
const paragraphs = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').trim().split(/\n\n+/));

/** An article of about so many words. */
function articleOf(words: number): Article {
  const chosen: string[] = [];
  for (let count = 0, at = 0; count < words; at++) {
    const paragraph = paragraphs[at % paragraphs.length] as string;
    chosen.push(paragraph);
    count += paragraph.split(/\s+/).length;
  }
  const text = chosen.join('\n\n');
  const headline = { start: 0, end: (chosen[0] as string).length };
  return {
    id: 'bench',
    key: 'bench.txt',
    revision: '1',
    text,
    parts: { headline, body: { start: headline.end + 2, end: text.length } },
    title: chosen[0] as string,
    publishedAt: { value: '2021-05-15', precision: 'day', from: 'meta' },
    language: 'en',
    contentHash: '0'.repeat(64),
  };
}

function seconds(run: () => unknown): number {
  const start = performance.now();
  run();
  return (performance.now() - start) / 1000;
}

const usual = articleOf(700);
for (let round = 0; round < 3; round++) extract(usual);
const rounds = 20;
const each =
  seconds(() => {
    for (let round = 0; round < rounds; round++) extract(usual);
  }) / rounds;
const parse =
  seconds(() => {
    for (let round = 0; round < rounds; round++) analyze(usual.text);
  }) / rounds;
console.log(
  `700 words: ${(1000 * each).toFixed(0)} ms each, ${Math.round(60 / each)} articles a minute; the parse is ${Math.round((100 * parse) / each)}% of it`,
);

let first: number | undefined;
for (const words of [1_000, 5_000, 10_000, 25_000, 50_000]) {
  const article = articleOf(words);
  const time = seconds(() => extract(article));
  first ??= time / words;
  console.log(
    `${String(words).padStart(6)} words: ${time.toFixed(2).padStart(6)} s, ${(time / words / first).toFixed(2)} × the time per word of the shortest`,
  );
}
