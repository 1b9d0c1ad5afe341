// A reading in the terminal: every claim with who, act, words and what answers it; nothing in an article can command the terminal.
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { renderExplanation } from '../../cli/explain.ts';
import { renderReading } from '../../cli/reading.ts';
import { extract } from '../../shared/extract.ts';
import type { Claim } from '../../shared/model/claim.ts';

const read = (text: string) =>
  extract({
    id: 'test',
    key: 'test.txt',
    revision: '1',
    text,
    parts: { body: { start: 0, end: text.length } },
    title: text.split('\n')[0] ?? '',
    publishedAt: { value: '2021-05-15', precision: 'day', from: 'meta' },
    language: 'en',
    contentHash: '0'.repeat(64),
  });

const ARTICLE = `Harsh Words At The Border

Kavaria has accused Estravan troops of crossing the border. Estrava rejects the claim.

"We will not give up a single meter of our land," Tomas Velk told reporters in Orla on Friday.`;

describe('a reading', () => {
  const reading = read(ARTICLE);
  const shown = renderReading(reading, { width: 90, color: false });

  test('shows who, what act, the target and the words', () => {
    expect(shown).toMatch(/1 {2}Kavaria +accuses +Estravan troops of crossing the border/);
  });

  test('shows what answers a claim, on both sides', () => {
    expect(shown).toContain('rejected by Estrava (2)');
    expect(shown).toContain('rejects 1');
  });

  test('shows to whom, where and when', () => {
    expect(shown).toContain('to reporters');
    expect(shown).toContain('Friday (2021-05-14)');
  });

  test.each([40, 72, 120])('stays within %i columns', (width) => {
    const widest = Math.max(
      ...renderReading(reading, { width, color: false })
        .split('\n')
        .map((line) => stringWidth(line)),
    );
    expect(widest).toBeLessThanOrEqual(width);
  });

  test('has colour only where it is wanted', () => {
    const ESCAPE = String.fromCharCode(27);
    expect(shown).not.toContain(ESCAPE);
    expect(renderReading(reading, { width: 90, color: true })).toContain(ESCAPE);
  });
});

test('control characters of an article do not reach the terminal', () => {
  const ESCAPE = String.fromCharCode(27);
  const shown = renderReading(read(`Head${ESCAPE}[2J\n\nVelk said the ${ESCAPE}]0;title road was ‮closed.`), {
    width: 80,
    color: false,
  });
  expect(shown).not.toMatch(new RegExp(`[${ESCAPE}\u202e]`));
});

test('an article without claims says so', () => {
  expect(renderReading(read('It rained.'), { width: 80, color: false })).toContain('No claims found.');
});

test('an explanation shows the rule with its examples and marks the words that decided', () => {
  const reading = read(ARTICLE);
  const explained = renderExplanation(reading, reading.claims[0] as Claim, false);
  expect(explained).toContain('rule     accused-of');
  expect(explained).toContain('[Kavaria] {has accused} «Estravan troops of crossing the border»');
});
