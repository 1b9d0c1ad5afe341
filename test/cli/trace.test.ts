import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jsonLines, onrecord } from './command.ts';

// 6,000 lives are no claim: the trace says that it was weighed and lost
const ARTICLE = `The storm in Sellin claimed 6,000 lives. Kavaria accused Estrava of greed. Tomas Velk, the mayor, left. He said the dam was old.
Estrava denied the accusation.
`;
let folder: string;
let file: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-trace-'));
  file = join(folder, 'storm.txt');
  writeFileSync(file, ARTICLE);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('onrecord extract --trace', () => {
  test('shows every kind of decision in the order of the text, with the candidates that lost', () => {
    const run = onrecord(['extract', file, '--trace', '--json']);
    expect(run).toMatchObject({ status: 0, stderr: '' });
    const decisions = jsonLines(run) as unknown as {
      task: string;
      about: { start: number };
      candidates: { chosen: boolean; contributions?: unknown[] }[];
    }[];
    expect(new Set(decisions.map(({ task }) => task))).toEqual(new Set(['claims', 'coreference', 'disputes']));
    const starts = decisions.map(({ about }) => about.start);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    expect(decisions.some(({ candidates }) => candidates.some(({ chosen }) => !chosen))).toBe(true);
    expect(decisions.every(({ candidates }) => candidates.some(({ contributions = [] }) => contributions.length))).toBe(
      true,
    );
  });

  test('of some words tells who was meant and what spoke against the others', () => {
    const { stdout } = onrecord(['extract', file, '--trace', 'He said']);
    expect(stdout).toContain('Whom does “He” mean?');
    expect(stdout).toMatch(/\+ +\d+% {2}Tomas Velk/);
    expect(stdout).toMatch(/for: .+ [0-9.]+/);
    expect(stdout).not.toContain('“denied”');
  });

  test('says so where the words do not stand in the text, or nothing was proposed', () => {
    expect(onrecord(['extract', file, '--trace', 'helicopter']).stdout).toContain(
      '“helicopter” does not stand in the text.',
    );
    expect(onrecord(['extract', file, '--trace', 'old']).stdout).toContain('nothing was proposed');
  });
});

test('onrecord explain shows what spoke for and against a claim, its speaker and its answer', () => {
  const { stdout, status } = onrecord(['explain', file, '--claim', '3']);
  expect(status).toBe(0);
  expect(stdout).toContain('Is it a claim, and of which words? “denied”');
  expect(stdout).toContain('What does this answer? “denied”');
});
