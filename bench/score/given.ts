// Readings that were made elsewhere (`onrecord extract --json`, training/scoring/folds.ts) → the reading of each gold article, by file name.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Extraction } from '../../shared/model/extraction.ts';
import type { GoldArticle } from './gold.ts';

/** @throws Error where an article has no reading, or one of another text. */
export function givenReadings(file: string): (gold: GoldArticle) => Extraction {
  const readings = new Map(
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Extraction)
      .map((reading) => [basename(reading.key), reading]),
  );
  return ({ name, article }) => {
    const reading = readings.get(`${name}.txt`);
    if (!reading?.article) throw new Error(`${file} has no reading of ${name}.txt`);
    if (reading.article.text !== article.text)
      throw new Error(`${file}: ${name}.txt was read from another text; make the readings anew`);
    return reading;
  };
}
