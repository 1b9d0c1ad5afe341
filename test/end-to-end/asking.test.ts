// What an analyst asks, by the commands, of a stack that runs: nothing cut in silence, nothing removed by surprise, addresses
// that last, disputes as disputes.
import { execFile } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Held, mirrorFolder } from '../../local/inbox/mirror.ts';
import { metadataIn } from '../../shared/normalize/sidecar.ts';
import { article } from './articles.ts';
import { eventually, type Stack, startStack, temporaryFolder } from './stack.ts';

const MAIN = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));
const NODE = fileURLToPath(new URL('../../node_modules/.bin/node', import.meta.url));
const state = temporaryFolder();
let stack: Stack;

/** Never waits for it in this process, in which the stack runs. */
async function onrecord(...args: string[]): Promise<{ stdout: string; stderr: string }> {
  const env = { ...process.env, NO_COLOR: '1', ONRECORD_STATE: state };
  return promisify(execFile)(NODE, [MAIN, ...args], { env, maxBuffer: 64e6 });
}
const table = async (...args: string[]): Promise<Record<string, string>[]> =>
  parse((await onrecord(...args, '--format', 'csv')).stdout, { columns: true });

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const rows = (...numbers: readonly number[]): string =>
  [
    'url,date,title,text',
    ...numbers.map((number) => {
      const [title = '', ...body] = article(number).split('\n\n');
      return [`https://news.example/${number}`, '2021-05-04', quoted(title), quoted(body.join('\n\n'))].join(',');
    }),
  ].join('\n');

const NORTH = `Minister Rejects Claim Over Cod

OSLO, May 3, 2021 -- Russia accused Norway of closing the Bear Sea to its fishermen on Monday.

Norwegian Foreign Minister Liv Brandt denied the accusation. "Nobody has closed anything," Brandt said.

The Norwegian Fishermen's League supports the treaty on cod.
`;

/** However busy the machine is. */
const settled = (name: string, since?: string) =>
  eventually(async () => {
    const found = await stack.summary(name);
    return found && found.status !== 'processing' && found.revision !== since ? found : undefined;
  }, 200_000);

beforeAll(async () => {
  stack = await startStack({ state });
  await stack.put('week.csv', rows(1, 2, 3, 4, 5, 6));
  await stack.put('copy.txt', NORTH);
  await stack.put('north.txt', NORTH);
  await Promise.all([settled('week.csv'), settled('north.txt'), settled('copy.txt')]);
  await stack.quiet(200_000);
}, 500_000);
afterAll(async () => {
  await stack?.stop();
  rmSync(state, { recursive: true, force: true });
});

describe('nothing is cut in silence', () => {
  test('a list for reading ends with how many there are; files and JSON are whole, each claim with its links', async () => {
    const { stdout } = await onrecord('claims');
    const [, shown, all] = /(\d+) of (\d+) claims are shown\. --limit .* --format csv/.exec(stdout) ?? [];
    expect(shown).toBe('20');
    const lines = await table('claims');
    expect(String(lines.length)).toBe(all);
    const counts = await stack.all<{ claims: number }>('/counts?by=act');
    expect(lines.length).toBe(counts.reduce((sum, { claims }) => sum + claims, 0));
    expect((await onrecord('claims', '--json')).stdout.trim().split('\n')).toHaveLength(lines.length);
    expect(await table('claims', '--limit', '7')).toHaveLength(7);
    const ofWeek = lines.filter(({ key }) => key?.startsWith('inbox/week.csv#'));
    for (const { url, link, web_link } of ofWeek) {
      expect(url).toMatch(/^https:\/\/news\.example\/\d$/);
      expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#\/articles\/[0-9a-f]{24}\?claim=c\d+-\w+$/);
      expect(web_link).toContain(`${url}#:~:text=`);
    }
    expect(new Set(lines.map(({ link }) => link)).size).toBe(lines.length);
  }, 200_000);

  test('identical articles are one in lists and counts, with their number; or each by itself', async () => {
    const one = await table('claims', '--with', 'place/NO');
    expect(new Set(one.map(({ key }) => key)).size).toBe(1);
    expect(new Set(one.map(({ copies }) => copies))).toEqual(new Set(['2']));
    expect(await table('claims', '--with', 'place/NO', '--copies')).toHaveLength(2 * one.length);
  }, 200_000);
});

describe('a country is asked with its officials', () => {
  test('who is shown as who it is, and left out in the strict sense', async () => {
    const said = await table('claims', '--by', 'Norway');
    expect(said.map(({ source_id }) => source_id)).toContain('person/liv-brandt');
    expect(said.every(({ source_country, source_id }) => source_country === 'NO' || source_id === 'place/NO')).toBe(
      true,
    );
    const strict = await table('claims', '--by', 'Norway', '--only-itself');
    expect(strict.map(({ source_id }) => source_id)).not.toContain('person/liv-brandt');
  }, 200_000);
});

describe('disputes are disputes', () => {
  test('a denial with both sides, by the side of either, as a table; agreement apart', async () => {
    const disputes = await table('disputes', 'Norway', '--with', 'Russia');
    expect(disputes.length).toBeGreaterThan(0);
    for (const { kind, link, who_link } of disputes) {
      expect(['denies', 'rejects', 'counter_accuses', 'contradicts']).toContain(kind);
      expect(link ?? who_link).toContain('/#/articles/');
    }
    const agreeing = await table('disputes', 'Norway', '--kind', 'agrees');
    for (const { kind } of agreeing) expect(['supports', 'restates', 'refines']).toContain(kind);
    const accused = await table('claims', '--against', 'Norway');
    expect(accused.some(({ act }) => act === 'accuse')).toBe(true);
    expect(accused.some(({ disputed_by }) => disputed_by !== '')).toBe(true);
  }, 200_000);

  test('who is supported is not accused', async () => {
    const targets = (await table('claims')).filter(({ target }) => target !== '');
    expect(targets.some(({ act }) => act === 'support' || act === 'evaluate')).toBe(false);
  }, 200_000);
});

describe('addresses last', () => {
  test('a row keeps its article and its claims their addresses when rows come above it and words after them', async () => {
    const before = (await table('claims')).filter(({ url }) => url === 'https://news.example/3');
    const revision = (await stack.summary('week.csv'))?.revision;
    await stack.put('week.csv', rows(9, 8, 3, 1, 2));
    await settled('week.csv', revision);
    await stack.quiet(200_000);
    const after = (await table('claims')).filter(({ url }) => url === 'https://news.example/3');
    expect(after.map(({ link }) => link)).toEqual(before.map(({ link }) => link));
    expect((await table('claims')).some(({ url }) => url === 'https://news.example/6')).toBe(false);
  }, 500_000);
});

describe('nothing is removed by surprise', () => {
  test('what would go is said, and goes with a word only; two revisions of one key are compared', async () => {
    await stack.put('twice.txt', article(20));
    const first = await settled('twice.txt');
    await stack.put('twice.txt', article(20).replaceAll('Nobody will lose a home', 'Somebody may lose a home'));
    await settled('twice.txt', first.revision);
    expect((await onrecord('changes', 'twice.txt', '--json')).stdout).toContain('Somebody may lose a home');
    await expect(onrecord('delete', 'twice.txt')).rejects.toThrow(/--yes/);
    await expect(onrecord('delete', 'twi', '--yes')).rejects.toThrow(/1 key begins so/);
    expect(await stack.summary('twice.txt')).toMatchObject({ status: 'recorded' });
    await onrecord('delete', 'twi*', '--yes');
    await eventually(async () => ((await stack.summary('twice.txt')) === undefined ? true : undefined), 200_000);
  }, 500_000);

  test('an emptied folder leaves the record as it is, until it is told to follow', async () => {
    const folder = join(state, 'dropped');
    mkdirSync(folder);
    const held: Held[][] = [];
    const mirror = (mayVanish?: number) =>
      mirrorFolder({
        folder,
        bucket: stack.bucket,
        prefix: 'inbox/',
        store: stack.engine.storage.store,
        db: stack.engine.storage.db,
        readMetadata: metadataIn,
        onLeftOut: () => {},
        onHeld: (files) => held.push([...files]),
        ...(mayVanish === undefined ? {} : { mayVanish }),
      });
    for (const number of [30, 31]) writeFileSync(join(folder, `${number}.txt`), article(number));
    let watching = await mirror();
    await Promise.all([settled('30.txt'), settled('31.txt')]);
    await watching.close();
    renameSync(folder, `${folder}-unplugged`);
    watching = await mirror();
    expect(held.at(-1)).toHaveLength(2);
    await stack.quiet(200_000);
    expect(await stack.summary('30.txt')).toMatchObject({ status: 'recorded' });
    await watching.close();
    watching = await mirror(Number.POSITIVE_INFINITY);
    await eventually(async () => ((await stack.summary('30.txt')) === undefined ? true : undefined), 200_000);
    await watching.close();
  }, 500_000);
});
