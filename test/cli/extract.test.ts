import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Extraction } from '../../shared/model/extraction.ts';
import { jsonLines, onrecord } from './command.ts';

const ARTICLE =
  'The harbour of Tolsay will close for a week, Mayor Ann Rell said on Friday.\n\n"We have no choice," she told reporters.\n';
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-cli-'));
  mkdirSync(join(folder, 'deep', '.hidden'), { recursive: true });
  writeFileSync(join(folder, 'a.txt'), ARTICLE);
  writeFileSync(join(folder, 'deep', 'b ünïcode 🗞.txt'), ARTICLE);
  writeFileSync(join(folder, 'deep', '.hidden', 'c.txt'), ARTICLE);
  writeFileSync(join(folder, 'empty.txt'), '');
  writeFileSync(join(folder, 'a.txt.metadata.json'), JSON.stringify({ published: '2022-07-01', outlet: 'Coast News' }));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('onrecord extract', () => {
  test('prints one reading a line that obeys the contract, keyed by the path as given', () => {
    const path = join(folder, 'a.txt');
    const run = onrecord(['extract', '--json', path]);
    expect(run).toMatchObject({ status: 0, stderr: '' });
    const [reading] = jsonLines(run);
    expect(Extraction.parse(reading).key).toBe(path);
  });

  test('takes what stands beside a file as what is known of it', () => {
    const [reading] = jsonLines(onrecord(['extract', '--json', join(folder, 'a.txt')]));
    expect(reading).toMatchObject({ article: { outlet: 'Coast News', publishedAt: { value: '2022-07-01' } } });
    expect(reading?.times).toContainEqual(expect.objectContaining({ value: '2022-07-01' }));
  });

  test('walks folders in order, leaves hidden files and metadata alone, and goes on after a bad file', () => {
    const run = onrecord(['extract', '--json', folder]);
    expect(run.status).toBe(1);
    expect(jsonLines(run).map(({ key, refused }) => [key, refused ? 'refused' : 'read'])).toEqual([
      [join(folder, 'a.txt'), 'read'],
      [join(folder, 'deep', 'b ünïcode 🗞.txt'), 'read'],
      [join(folder, 'empty.txt'), 'refused'],
    ]);
    expect(run.stderr).toBe(`${join(folder, 'empty.txt')}: refused (text.empty). The file is empty.\n`);
  });

  test('says of a file that is not there that it is not there, and reads the others', () => {
    const run = onrecord(['extract', '--json', join(folder, 'none.txt'), join(folder, 'a.txt')]);
    expect(run.status).toBe(1);
    expect(jsonLines(run)).toEqual([
      { key: join(folder, 'none.txt'), failed: 'There is no such file.' },
      expect.objectContaining({ key: join(folder, 'a.txt') }),
    ]);
  });

  test('says which date it could not read', () => {
    const run = onrecord(['extract', '-'], `Date: 13/13/2020\nTitle: Harbour closes\n\n${ARTICLE}`);
    expect(run.stdout).toContain('undated: "13/13/2020" can\'t be read');
  });

  test('reads standard input', () => {
    const run = onrecord(['extract', '-'], ARTICLE);
    expect(run.status).toBe(0);
    expect(run.stdout).toContain('We have no choice');
  });

  test('shows who, act and words to a person', () => {
    const { stdout } = onrecord(['extract', join(folder, 'a.txt')]);
    expect(stdout).toMatch(/Mayor Ann Rell\s+says\s+The harbour of Tolsay will close for a week/);
  });

  test('lets no article command the terminal', () => {
    const path = join(folder, 'escape.txt');
    writeFileSync(
      path,
      `The mayor of Tolsay said on Friday that "the \u001b[31mred\u001b]0;title\u0007 harbour" would stay open.\n`,
    );
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they must not be there
    expect(onrecord(['extract', path]).stdout).not.toMatch(/[\u0007\u001b]/);
    rmSync(path);
  });

  test('reads with the names of a gazetteer, and says which line of it is wrong', () => {
    const good = join(folder, 'names.csv');
    writeFileSync(good, 'name,aliases,type,id\nTolsay Harbour Board,THB|the Board,organization,organization/thb\n');
    const bad = join(folder, 'bad.csv');
    writeFileSync(bad, 'name,aliases,type,id\nTolsay,,village,place/tolsay\n');
    const article = 'The THB said on Friday that the harbour of Tolsay would stay closed for a week.\n';
    const [reading] = jsonLines(onrecord(['extract', '--json', '--gazetteer', good, '-'], article));
    expect(reading?.entities).toContainEqual(expect.objectContaining({ id: 'organization/thb' }));
    const run = onrecord(['extract', '--json', '--gazetteer', bad, '-'], article);
    expect(run.status).toBe(2);
    expect(run.stderr).toMatch(/line 2/);
    rmSync(good);
    rmSync(bad);
  });

  test('names metadata that it does not understand', () => {
    const path = join(folder, 'd.txt');
    writeFileSync(path, ARTICLE);
    writeFileSync(`${path}.metadata.json`, '{"publishd": "2021"}');
    const [reading] = jsonLines(onrecord(['extract', '--json', path]));
    expect(reading?.failed).toMatch(/d\.txt\.metadata\.json.*publishd/s);
    rmSync(path);
    rmSync(`${path}.metadata.json`);
  });

  test.skipIf(process.getuid?.() === 0)('says that it may not read a file', () => {
    const path = join(folder, 'locked.txt');
    writeFileSync(path, ARTICLE);
    chmodSync(path, 0);
    expect(jsonLines(onrecord(['extract', '--json', path]))).toEqual([
      { key: path, failed: 'You may not read this file.' },
    ]);
    rmSync(path);
  });
});

describe('onrecord', () => {
  test('suggests the command that was meant', () => {
    const run = onrecord(['extrct']);
    expect(run.status).not.toBe(0);
    expect(run.stderr).toContain('Did you mean extract?');
  });

  test('shows with every command how it is used', () => {
    const { stdout } = onrecord(['--help']);
    const names = [...stdout.matchAll(/^ {2}(\w+) (?:\[options\] |<)/gm)].map(([, name]) => name ?? '');
    expect(names).toEqual(expect.arrayContaining(['start', 'extract', 'put', 'status', 'claims', 'entities']));
    for (const name of names) expect(onrecord([name, '--help']).stdout).toMatch(/Examples?:/);
    // One process for each of some thirty commands: on a machine at load 32 they took over two minutes.
  }, 600_000);

  test('says what to do where no engine runs', () => {
    const run = onrecord(['status', '--state', join(folder, 'nowhere')]);
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('npm start');
  });
});
