import { expect, test } from 'vitest';
import { Rate, TableCeiling } from '../../local/ceilings.ts';
import { Faults } from '../../local/faults.ts';

/** Units that are let in over some seconds, of one call each millisecond. */
const letIn = (ceiling: TableCeiling, from: number, seconds: number, key: (n: number) => string = String): number => {
  let units = 0;
  for (let at = 1; at <= seconds * 1000; at += 1)
    if (ceiling.turnsAway({ own: 1, index: 0, keys: [key(at)] }, from + at) === undefined) units += 1;
  return units;
};

test('a rate lets in what it says, and what was saved at most once', () => {
  const rate = new Rate(10);
  let taken = 0;
  for (let at = 1; at <= 10_000; at += 1)
    if (rate.has(at)) {
      rate.take(1);
      taken += 1;
    }
  expect(taken).toBeGreaterThanOrEqual(100);
  expect(taken).toBeLessThanOrEqual(111);
});

test('a table turns away what is beyond its units, and a key what is beyond its own', () => {
  expect(letIn(new TableCeiling({ writes: 100 }), 0, 10)).toBeLessThanOrEqual(1_101);
  expect(letIn(new TableCeiling({ writes: 500, keyWrites: 50 }), 0, 10, () => 'one')).toBeLessThanOrEqual(551);
});

test('after half an hour a table follows to twice what it took', () => {
  const ceiling = new TableCeiling({ writes: 100, followSeconds: 1_800 });
  letIn(ceiling, 0, 10);
  expect(letIn(ceiling, 1_801_000, 10)).toBeGreaterThan(1_900);
});

test('an index that is full turns away the write to its table', () => {
  const ceiling = new TableCeiling({ writes: 10 });
  const both = { own: 1, index: 12, keys: ['a'] };
  expect([1, 2, 3].map((at) => ceiling.turnsAway(both, at))).toEqual([undefined, 'index', 'index']);
});

test('functions and requests have ceilings too, and say when they were met', () => {
  const faults = new Faults({ seed: 1, ceilings: { functions: 2, apiRequests: 1 } });
  expect([0, 1, 2].map((atWork) => faults.functionsAreFull(atWork))).toEqual([false, false, true]);
  expect([1, 2, 3].map((at) => faults.apiIsFull(at))).toEqual([false, false, true]);
  expect(faults.happened).toEqual({ 'functions full': 1, 'API full': 1 });
});
