// Golden articles: NAME.txt is an article that a person wrote, NAME.txt.metadata.json says when it was published, NAME.yaml is its reading, written
// by reading the article. Those in exact.txt must be read exactly; the figures of all must not fall (`npm run score -- golden --verbose`).
// To add one, add the three files; docs/measuring.md has the format.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { goldenArticles } from '../../bench/score/golden.ts';
import { judgeGolden } from '../../bench/score/golden-faults.ts';
import { claimsF1, sum } from '../../bench/score/reading/counts.ts';
import { extract } from '../../shared/extract.ts';
import { Extraction } from '../../shared/model/extraction.ts';
import floor from './floor.json' with { type: 'json' };
import { spans } from './spans.ts';

const exact = readFileSync(new URL('./exact.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));
const articles = (await goldenArticles()).map((golden) => ({ ...golden, reading: extract(golden.article) }));

describe.each(articles)('$name', ({ name, golden, reading, ...article }) => {
  const { text } = reading.article;

  test('obeys the contract, and every span slices to words', () => {
    expect(() => Extraction.parse(reading)).not.toThrow();
    for (const { start, end } of spans(reading)) {
      expect(end).toBeGreaterThan(start);
      expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
    }
  });

  test.runIf(exact.includes(name))('is read exactly as a person reads it', () => {
    const { faults } = judgeGolden({ name, golden, ...article }, reading);
    expect(faults.map(({ kind, words }) => `${kind}: ${words}`)).toEqual([]);
  });

  test.runIf(golden.times)('dates its times', () => {
    const found = new Map(reading.times.map((time) => [text.slice(time.start, time.end), time.value]));
    for (const [words, value] of Object.entries(golden.times ?? {})) {
      const match = [...found].find(([given]) => given === words || given.endsWith(words) || words.endsWith(given));
      expect([words, match?.[1].replace(/T.*/, '')]).toEqual([words, value]);
    }
  });

  test.runIf(golden.quantities)('reads its numbers', () => {
    for (const [words, value] of Object.entries(golden.quantities ?? {})) {
      const at = text.indexOf(words);
      const match = reading.quantities.find(({ start, end }) => start < at + words.length && at < end);
      expect([words, match?.value]).toEqual([words, Number(value)]);
    }
  });

  test.runIf(exact.includes(name))('gathers each party under one entity', () => {
    for (const wanted of golden.entities ?? []) {
      const names = wanted.name.split(' | ');
      const entity = reading.entities.find(({ name, aliases }) =>
        [name, ...aliases].some((one) => names.includes(one)),
      );
      expect([wanted.name, entity?.type]).toEqual([wanted.name, wanted.type]);
      const mentioned = entity?.mentions.map(({ start, end }) => text.slice(start, end).replace(/^the /i, '')) ?? [];
      for (const words of wanted.mentioned ?? []) expect(mentioned).toContain(words.replace(/^the /i, ''));
    }
  });
});

describe('all golden articles', () => {
  const judged = articles.map((golden) => judgeGolden(golden, golden.reading));
  const { figures, plain } = sum(judged.map(({ counts }) => counts));
  const share = ([right, of]: readonly [number, number]): number => Math.round((1000 * right) / of) / 10;

  test('are forty and more', () => {
    expect(articles.length).toBeGreaterThanOrEqual(floor.articles);
  });
  test('have figures that do not fall: where they rise for good, raise the floor', () => {
    expect(claimsF1(sum(judged.map(({ counts }) => counts)))).toBeGreaterThanOrEqual(floor.claimsF1);
    expect(share(figures.exact)).toBeGreaterThanOrEqual(floor.exact);
    expect(share(figures.entity)).toBeGreaterThanOrEqual(floor.entity);
    expect(share(figures.roles)).toBeGreaterThanOrEqual(floor.addresseeAndTarget);
    expect(figures.disputes[0]).toBeGreaterThanOrEqual(floor.disputes);
    expect(plain.disputeFalse).toBeLessThanOrEqual(floor.falseDisputes);
  });
  test('that are listed as exact are there', () => {
    const names = articles.map(({ name }) => name);
    expect(exact.filter((name) => !names.includes(name))).toEqual([]);
  });
  test('read the same way twice, to the byte', () => {
    for (const { article, reading } of articles.slice(0, 10))
      expect(JSON.stringify(extract(article))).toBe(JSON.stringify(reading));
  });
});
