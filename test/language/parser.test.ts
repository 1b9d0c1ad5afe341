import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import wabt from 'wabt';
import { WAYS } from '../../shared/language/parser/kernel/index.ts';
import { lanesOf } from '../../shared/language/parser/lstm.ts';
import { multiply, packMatrix, STATE } from '../../shared/language/parser/matrix.ts';
import { createMemory } from '../../shared/language/parser/memory.ts';
import { parse, parserOf } from '../../shared/language/parser/parse.ts';
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

test('every way of multiplying gives the same parses', () => {
  const tokens = sentences.map((sentence) => sentence.tokens);
  const usual = parse(tokens);
  for (const way of WAYS) expect(parserOf(way).parse(tokens)).toEqual(usual);
});

test('the kernel is what its sources compile to', async () => {
  const folder = new URL('../../shared/language/parser/kernel/', import.meta.url);
  const { parseWat } = await wabt();
  for (const name of ['gates', 'products-16', 'products-32', 'products-plain']) {
    const source = readFileSync(new URL(`${name}.wat`, folder), 'utf8');
    const module = parseWat(name, source, { simd: true, relaxed_simd: true });
    expect(Buffer.from(module.toBinary({}).buffer), name).toEqual(readFileSync(new URL(`${name}.bin`, folder)));
  }
});

/** A matrix of so many columns whose weights come from a function of row and column; the scale of each row is 1. */
const rowsOf = (count: number, columns: number, weight: (row: number, column: number) => number) => ({
  shape: [count, columns],
  weights: Int8Array.from({ length: count * columns }, (_, at) => weight(Math.floor(at / columns), at % columns)),
  scales: new Float32Array(count).fill(1),
});

/** The first row has the most that a row may have: eight weights of one sign in the places that are summed together, 528 in all. */
const extreme = (row: number, column: number): number => {
  if (row === 0) return (column & 2) === 0 ? 66 : -66;
  if (row === 1) return column % 16 < 8 ? ([127, 127, -127, -127][column & 3] as number) : 0;
  return ((row * 31 + column * 17) % 61) - 30;
};

test('every way of multiplying sums exactly, at the limits too', () => {
  const [count, columns, vectors] = [10, 32, 4];
  const rows = rowsOf(count, columns, extreme);
  const values = Array.from({ length: vectors * columns }, (_, at) => (at < columns ? 62 : (at * 7) % 63));
  const bias = Float32Array.from({ length: count }, (_, row) => row / 4);
  for (const way of WAYS) {
    const memory = createMemory(way);
    const matrix = packMatrix(memory, [{ rows, bias }], STATE);
    const [vectorsAt, outAt] = [memory.take(vectors * columns), memory.take(vectors * matrix.padded * 4)];
    memory.small(vectorsAt, vectors * columns).set(values);
    multiply(memory, matrix, vectorsAt, vectors, outAt);
    const out = memory.floats(outAt, vectors * matrix.padded);
    for (let vector = 0; vector < vectors; vector++)
      for (let row = 0; row < count; row++) {
        let sum = 0;
        for (let column = 0; column < columns; column++)
          sum +=
            (rows.weights[row * columns + column] as number) * ((values[vector * columns + column] as number) - 31);
        const scaled = Math.fround(Math.fround(sum * Math.fround(1 / 31)) + row / 4);
        expect(out[vector * matrix.padded + row], `${way}: vector ${vector}, row ${row}`).toBe(scaled);
      }
  }
});

test('weights whose products could overflow are refused', () => {
  const rows = rowsOf(1, 16, (_, column) => ((column & 2) === 0 ? 67 : 0));
  expect(() => packMatrix(createMemory(), [{ rows }], STATE)).toThrow(/overflow/);
});

test('one step of an LSTM is as its equations say', () => {
  const memory = createMemory();
  const [sums, products, cells, state, out] = [64, 64, 16, 4, 4].map((length) => memory.take(length)) as number[] as [
    number,
    number,
    number,
    number,
    number,
  ];
  const random = (at: number): number => Math.sin(at * 12.9898) * 5;
  for (let at = 0; at < 16; at++) {
    memory.floats(sums, 16)[at] = random(at);
    memory.floats(products, 16)[at] = random(at + 16) / 2;
  }
  memory.floats(cells, 4).set([0, 0.5, -3, 20]);
  const before = [...memory.floats(cells, 4)];
  memory.step(sums, products, cells, state, out, 4);
  const z = (gate: number, unit: number): number =>
    (memory.floats(sums, 16)[gate * 4 + unit] as number) + (memory.floats(products, 16)[gate * 4 + unit] as number);
  const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
  for (let unit = 0; unit < 4; unit++) {
    const cell = sigmoid(z(1, unit)) * (before[unit] as number) + sigmoid(z(0, unit)) * Math.tanh(z(2, unit));
    expect(Math.abs((memory.floats(cells, 4)[unit] as number) - cell)).toBeLessThan(2e-3);
    const h = 31 + Math.round(sigmoid(z(3, unit)) * Math.tanh(cell) * 31);
    expect(Math.abs((memory.small(out, 4)[unit] as number) - h)).toBeLessThanOrEqual(1);
  }
  expect(memory.small(state, 4)).toEqual(memory.small(out, 4));
});

test('floats are held in small whole numbers, and their products go in one order', () => {
  const memory = createMemory();
  const [floats, others, out] = [memory.take(32), memory.take(64), memory.take(8)] as [number, number, number];
  memory.floats(floats, 8).set([-9, -0.3, 0, 0.3, 1, 2, 99, 0.5]);
  memory.leak(floats, 8, 0.5);
  expect([...memory.floats(floats, 3)]).toEqual([-4.5, Math.fround(-0.15), 0]);
  memory.shrink(floats, out, 8, 10, 8);
  expect([...memory.small(out, 8)]).toEqual([0, 6, 8, 11, 18, 28, 62, 13]);
  memory.floats(others, 16).fill(1, 0, 8).fill(2, 8);
  memory.floats(floats, 8).set([1, 2, 3, 4, 5, 6, 7, 8]);
  memory.dots(floats, others, 32, 2, 8, out);
  expect([...memory.floats(out, 2)]).toEqual([36, 72]);
});

test('sentences go one after another in four lanes of about one length', () => {
  expect(lanesOf([5, 9, 4, 8, 7, 3])).toEqual([[1], [3], [4, 5], [0, 2]]);
  expect(lanesOf([2])).toEqual([[0], [], [], []]);
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
  const long = Array.from({ length: 400 }, (_, at) => `word${at}`);
  const [first, second] = parse([long, long]);
  expect(first).toEqual(second);
  expect(() => parse([[...long, ...long, ...long]])).toThrow(RangeError);
});
