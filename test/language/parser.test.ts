import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import wabt from 'wabt';
import { createMemory } from '../../shared/language/parser/memory.ts';
import { parse } from '../../shared/language/parser/parse.ts';
import { isTree, projectiveTree, treeOf } from '../../shared/language/parser/tree.ts';
import { hash, modeOf, shapeOf } from '../../shared/language/parser/word-features.ts';

interface Fixture {
  readonly tokens: readonly string[];
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly feats: readonly string[];
  readonly heads: readonly number[];
  readonly labels: readonly string[];
}
const { sentences } = JSON.parse(readFileSync(new URL('./fixtures/parser.json', import.meta.url), 'utf8')) as {
  sentences: readonly Fixture[];
};

test('tags, heads and relations are those that training computed from the same weights', () => {
  const parses = parse(sentences.map(({ tokens }) => tokens));
  const found = parses.map(({ tags, heads, labels }, at) => ({
    tokens: sentences[at]?.tokens,
    upos: tags.map(({ upos }) => upos),
    xpos: tags.map(({ xpos }) => xpos),
    feats: tags.map(({ feats }) => feats),
    heads,
    labels,
  }));
  expect(found).toEqual(sentences);
});

test('a sentence is read the same whatever is read beside it', () => {
  const tokens = sentences.map((sentence) => sentence.tokens);
  expect(parse(tokens.slice(3, 4))).toEqual(parse(tokens).slice(3, 4));
});

test('the kernel is what its source compiles to', async () => {
  const source = new URL('../../shared/language/parser/matrix-kernel.', import.meta.url);
  const { parseWat } = await wabt();
  const module = parseWat('matrix-kernel.wat', readFileSync(`${source.pathname}wat`, 'utf8'), { simd: true });
  expect(Buffer.from(module.toBinary({}).buffer)).toEqual(readFileSync(`${source.pathname}bin`));
});

test('the kernel sums exactly', () => {
  const memory = createMemory();
  const [weightsAt, vectorsAt, outAt] = [memory.take(16), memory.take(16), memory.take(4 * 32)];
  memory.bytes(weightsAt, 16).set([127, -127, 2, 3, 4, 5, 6, 7, -1, 1, 0, 0, 9, 9, 127, 127]);
  memory.shorts(vectorsAt, 8).set([32767, -32768, 1, 2, 0, 0, 5, -5]);
  memory.multiply(weightsAt, vectorsAt, outAt, 1, 1, 4, 32);
  expect([...memory.integers(outAt, 8)]).toEqual([8322945, -32770, -32772, -32774, -65535, 0, -9, -127]);
  expect([...memory.integers(outAt, 16).slice(8)]).toEqual([-127, 8, 14, 20, 1, 0, 27, 381]);
});

test('one step of an LSTM is as its equations say', () => {
  const memory = createMemory();
  const [sums, products, scales, cells, state, out] = [64, 64, 64, 16, 8, 8].map((length) =>
    memory.take(length),
  ) as number[] as [number, number, number, number, number, number];
  const random = (at: number): number => Math.sin(at * 12.9898) * 5;
  for (let at = 0; at < 16; at++) {
    memory.floats(sums, 16)[at] = random(at);
    memory.integers(products, 16)[at] = Math.round(random(at + 16) * 1000);
    memory.floats(scales, 16)[at] = 1 / 2048;
  }
  memory.floats(cells, 4).set([0, 0.5, -3, 20]);
  const before = [...memory.floats(cells, 4)];
  memory.step(sums, products, scales, cells, state, out, 4);
  const z = (gate: number, unit: number): number =>
    (memory.floats(sums, 16)[gate * 4 + unit] as number) +
    (memory.integers(products, 16)[gate * 4 + unit] as number) / 2048;
  const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
  for (let unit = 0; unit < 4; unit++) {
    const cell = sigmoid(z(1, unit)) * (before[unit] as number) + sigmoid(z(0, unit)) * Math.tanh(z(2, unit));
    expect(memory.floats(cells, 4)[unit]).toBeCloseTo(cell, 4);
    const h = Math.round(sigmoid(z(3, unit)) * Math.tanh(cell) * 4096);
    expect(Math.abs((memory.shorts(out, 4)[unit] as number) - h)).toBeLessThanOrEqual(1);
  }
  expect(memory.shorts(state, 4)).toEqual(memory.shorts(out, 4));
});

test('where the best heads make no tree, the best projective tree is found', () => {
  // 1 and 2 prefer each other; the best tree has 2 on the root.
  const scores = Float64Array.from([0, -9, 5, 1, 5, -9]);
  expect(treeOf(scores, 2)).toEqual([2, 0]);
  expect(isTree([2, 1])).toBe(false);
  expect(isTree([0, 0])).toBe(false);
  expect(projectiveTree(Float64Array.from([3, -9]), 1)).toEqual([0]);
});

test('what the model reads of a word is as FORMAT.md says', () => {
  expect(hash('')).toBe((2166136261 ^ (2166136261 >>> 16)) >>> 0);
  expect(shapeOf('Kyiv-based')).toBe('Xxx-xx');
  expect(shapeOf('1,000.50é')).toBe('d,dd.ddx');
  expect([
    modeOf(['FIRE', 'IN']),
    modeOf(['fire']),
    modeOf(['Fire', 'Kills', 'Three', 'in', 'Velsa']),
    modeOf(['He', 'left']),
  ]).toEqual(['C', 'l', 'T', 'm']);
});

test('sentences that are long are read in smaller groups, and one beyond all measure is refused', () => {
  const long = Array.from({ length: 600 }, (_, at) => `word${at}`);
  const [first, second] = parse([long, long]);
  expect(first).toEqual(second);
  expect(() => parse([[...long, ...long.map((word) => `${word}x`)]])).toThrow(RangeError);
});
