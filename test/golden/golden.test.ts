// Golden articles: NAME.txt is an article that a person wrote, NAME.txt.metadata.json says when it was published, NAME.yaml is
// its reading. Every claim of it must be found, with its source, act, cue, words, addressee, target and place within
// another claim, and none but those. To add one, add the three files.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { metadataOf } from '../../cli/metadata.ts';
import { extract } from '../../shared/extract.ts';
import { Extraction } from '../../shared/model/extraction.ts';
import { normalize } from '../../shared/normalize/index.ts';
import { claimsAsWritten, disputesAsWritten, expectedClaims, type GoldenReading, spans } from './reading-as-written.ts';

const folder = new URL('.', import.meta.url);
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => file.slice(0, -'.txt'.length));

async function read(name: string): Promise<{ golden: GoldenReading; reading: Extraction }> {
  const golden: GoldenReading = parse(readFileSync(new URL(`${name}.yaml`, folder), 'utf8'), { schema: 'failsafe' });
  const path = fileURLToPath(new URL(`${name}.txt`, folder));
  const bytes = readFileSync(path);
  const [member] = await normalize({
    bytes,
    key: `${name}.txt`,
    revision: '1',
    metadata: await metadataOf(path),
  });
  if (!member || !('article' in member)) throw new Error(`${name}.txt was refused`);
  return { golden, reading: extract(member.article) };
}

describe.each(names)('%s', async (name) => {
  const { golden, reading } = await read(name);
  const { text } = reading.article;

  test('obeys the contract, and every span slices to words', () => {
    expect(() => Extraction.parse(reading)).not.toThrow();
    for (const { start, end } of spans(reading)) {
      expect(end).toBeGreaterThan(start);
      expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
    }
  });

  test('holds exactly the claims that a person finds', () => {
    expect(claimsAsWritten(reading, golden)).toEqual(expectedClaims(golden));
  });

  test('ties each answer to what it answers', () => {
    expect(disputesAsWritten(reading)).toEqual(
      expect.arrayContaining((golden.disputes ?? []).map(({ from, to, kind }) => `${from} → ${kind} → ${to}`)),
    );
  });

  test('dates its times', () => {
    const found = new Map(reading.times.map((time) => [text.slice(time.start, time.end), time.value]));
    for (const [words, value] of Object.entries(golden.times ?? {})) {
      const match = [...found].find(([given]) => given === words || given.endsWith(words) || words.endsWith(given));
      expect([words, match?.[1].replace(/T.*/, '')]).toEqual([words, value]);
    }
  });

  test('reads its numbers', () => {
    for (const [words, value] of Object.entries(golden.quantities ?? {})) {
      const at = text.indexOf(words);
      const match = reading.quantities.find(({ start, end }) => start < at + words.length && at < end);
      expect([words, match?.value]).toEqual([words, Number(value)]);
    }
  });

  test('gathers each party under one entity', () => {
    for (const wanted of golden.entities ?? []) {
      const entity = reading.entities.find(({ name: given, aliases }) => [given, ...aliases].includes(wanted.name));
      expect([wanted.name, entity?.type]).toEqual([wanted.name, wanted.type]);
      const mentioned = entity?.mentions.map(({ start, end }) => text.slice(start, end).replace(/^the /i, '')) ?? [];
      for (const words of wanted.mentioned ?? []) expect(mentioned).toContain(words.replace(/^the /i, ''));
    }
  });

  test('reads the same way twice, to the byte', () => {
    expect(JSON.stringify(extract(reading.article))).toBe(JSON.stringify(reading));
  });
});
