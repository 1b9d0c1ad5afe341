// Keeps the README's tables in step with the code: what stands between <!-- NAME:begin --> and <!-- NAME:end --> is written from it.
// `npm run readme` writes them; a test fails while they are stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { formatsTable, limitsTable, refusalsTable } from './tables.ts';

const README = new URL('../README.md', import.meta.url);
const TABLES: Readonly<Record<string, () => string>> = {
  formats: formatsTable,
  limits: limitsTable,
  refusals: refusalsTable,
};

/** The README with its tables as the code has them now. Throws where a table's place is missing. */
export function freshReadme(readme: string): string {
  return Object.entries(TABLES).reduce((text, [name, table]) => {
    const [begin, end] = [`<!-- ${name}:begin -->`, `<!-- ${name}:end -->`];
    const [from, to] = [text.indexOf(begin), text.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`README.md has no place for its table of ${name} (${begin} … ${end})`);
    return `${text.slice(0, from + begin.length)}\n\n${table()}\n\n${text.slice(to)}`;
  }, readme);
}

export const readme = (): string => readFileSync(README, 'utf8');

if (import.meta.main) writeFileSync(README, freshReadme(readme()));
