// Three affairs of invented parties, from their articles through the record to the answers of the API: what the record says lies between them
// must be what a person who read them wrote down. How much is found, and what is found wrongly, stands in floor.json.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asking } from '../functions/asking.ts';
import { type LocalTable, localTable } from '../table/local-table.ts';
import floor from './floor.json' with { type: 'json' };
import { record, STORIES, type Story, storyTold } from './told.ts';

interface Claim {
  readonly id: string;
  readonly ref: string;
  readonly article: { readonly id: string; readonly key: string };
}

const stories: readonly Story[] = await Promise.all(STORIES.map(storyTold));
let table: LocalTable;
let ask: ReturnType<typeof asking>;
const unexpected: unknown[] = [];

beforeAll(async () => {
  table = await localTable();
  ask = asking(table, {}, (error) => unexpected.push(error));
  for (const { readings } of stories) for (const reading of readings) await record(table, reading);
});
afterAll(() => table.close());

async function all<T>(path: string): Promise<readonly T[]> {
  const items: T[] = [];
  let cursor = '';
  do {
    const { body, status } = await ask(`${path}${path.includes('?') ? '&' : '?'}${cursor}`);
    expect([path, status, body.detail]).toEqual([path, 200, undefined]);
    items.push(...body.items);
    cursor = body.next === undefined ? '' : `cursor=${body.next}`;
  } while (cursor !== '');
  return items;
}

const key = ({ article, id }: Claim) => ({ key: article.key, id });

describe.each(stories)('$name', ({ name, readings, expected, markOf }) => {
  const wanted = floor[name as keyof typeof floor];
  /** Pairs of marks that the ties of every claim give, for a relation. */
  const tied = async (relation: string): Promise<readonly string[]> => {
    const found: string[] = [];
    for (const { article, claims } of readings)
      for (const { id } of claims) {
        const own = markOf({ key: article.key, id });
        const ties = await all<{ claim: Claim; kind?: string; what?: string }>(
          `/articles/${article.id}/claims/${id}/ties?relation=${relation}`,
        );
        for (const { claim, kind, what } of ties)
          found.push([own, markOf(key(claim)), kind ?? what].filter((part) => part !== undefined).join(' '));
      }
    return [...new Set(found)].sort();
  };
  const marked = (pairs: readonly string[]): readonly string[] => pairs.filter((pair) => /^\w\d+ \w\d+/.test(pair));
  const pairsIn = (groups: readonly (readonly string[])[]): readonly string[] =>
    groups.flatMap((group) =>
      group.flatMap((a) => group.filter((b) => a !== b && a[0] !== b[0]).map((b) => `${a} ${b}`)),
    );

  test('what says the same is what a reader found to say the same', async () => {
    const right = pairsIn(expected.threads.map(({ claims }) => claims));
    const found = marked(await tied('same'));
    const wrong = found.filter((pair) => !right.includes(pair));
    expect(wrong).toEqual(wanted.wrongSame);
    expect(found.length - wrong.length).toBeGreaterThanOrEqual(wanted.same);
  });

  test('a claim says the same as another whichever of the two is asked for', async () => {
    const found = marked(await tied('same'));
    expect(found.map((pair) => pair.split(' ').reverse().join(' ')).sort()).toEqual(found);
  });

  test('what answers is what a reader found to answer', async () => {
    const right = expected.answers.map(([from, to]) => `${to} ${from}`);
    const found = marked(await tied('answered_by'));
    const wrong = found.filter((pair) => !right.includes(pair.split(' ').slice(0, 2).join(' ')));
    expect(wrong).toEqual(wanted.wrongAnswers);
    expect(found.length - wrong.length).toBeGreaterThanOrEqual(wanted.answers);
    const turned = marked(await tied('answers')).map((pair) => pair.replace(/^(\w\d+) (\w\d+)/, '$2 $1'));
    expect(turned.sort()).toEqual(found);
  });

  test('what is said otherwise is what a reader found', async () => {
    const right = expected.changes.flatMap(([from, to, what]) => [`${from} ${to} ${what}`, `${to} ${from} ${what}`]);
    const found = marked(await tied('otherwise'));
    expect(found.filter((pair) => !right.includes(pair))).toEqual([]);
    // from either side
    expect(found.length / 2).toBeGreaterThanOrEqual(wanted.changes);
  });

  test('the claims of a thread lead to as many origins as a reader counted', async () => {
    for (const { claims, origins } of expected.threads) {
      for (const { article, claims: own } of readings)
        for (const { id } of own) {
          if (!claims.includes(markOf({ key: article.key, id }) ?? '')) continue;
          const { body } = await ask(`/articles/${article.id}/claims/${id}/origins`);
          const told = new Set(body.claims.map((claim: Claim) => markOf(key(claim))));
          // counted where the whole thread was found
          if (claims.every((mark) => told.has(mark))) expect([claims, body.origins.known]).toEqual([claims, origins]);
        }
    }
  });

  test('the figures are those that a reader wrote down', async () => {
    const { about, of, values, additional, lowest, highest, latest } = expected.figures;
    const { body } = await ask(`/entities/${about}/figures?of=${of}&order=oldest`);
    const figures: { value: number; additional: boolean }[] = body.items;
    const totals = figures.filter((figure) => !figure.additional).map(({ value }) => value);
    expect(totals.sort((a, b) => a - b)).toEqual([...values].sort((a, b) => a - b));
    expect(figures.filter((figure) => figure.additional).map(({ value }) => value)).toEqual(additional);
    expect([body.summary.lowest.value, body.summary.highest.value, body.summary.latest.value]).toEqual([
      lowest,
      highest,
      latest,
    ]);
  });
});

test('nothing went wrong that nobody expected', () => {
  expect(unexpected).toEqual([]);
});
