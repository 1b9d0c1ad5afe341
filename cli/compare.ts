// `onrecord compare FILE…`: what lies between articles: claims that say the same, answers, what has changed, in how many places it was got.
// Files are read on the spot, with no server and no network.
import { styleText } from 'node:util';
import type { Command } from 'commander';
import { type Comparison, compare, type Reference } from '../shared/across/index.ts';
import type { Extraction } from '../shared/model/extraction.ts';
import { spokeFor } from '../shared/scoring/index.ts';
import { filesOf } from './files.ts';
import readTask from './read-file.ts';

export function addCompare(program: Command): void {
  program
    .command('compare')
    .description('compare the claims of several articles: the same, answered, changed; no server needed')
    .argument('<file...>', 'files or folders')
    .option(
      '--json',
      'one JSON object: { extractions, same: pairs, ties: why, answers, changes, threads, figures, affairs }',
    )
    .addHelpText(
      'after',
      `
Exit code: 0 when every article was read, 1 when any was refused or could not be opened.

Examples:
  onrecord compare monday.txt tuesday.txt wednesday.html
  onrecord compare --json ~/affair > affair.json`,
    )
    .action(compareFiles);
}

async function compareFiles(names: readonly string[], { json }: { readonly json?: boolean }): Promise<void> {
  const readings: Extraction[] = [];
  for (const path of await filesOf(names))
    for (const reading of await readTask({ path })) {
      if ('claims' in reading) readings.push(reading);
      else {
        process.exitCode = 1;
        console.error(`${reading.key}: ${'refused' in reading ? reading.refused.reason : reading.failed}`);
      }
    }
  const comparison = compare(readings);
  if (json)
    process.stdout.write(`${JSON.stringify({ extractions: readings, ...comparison, ...pairsOf(comparison) })}\n`);
  else console.log(shown(readings, comparison));
}

/** `same` as plain pairs, which is what most want; why each was tied stands in `ties`. */
const pairsOf = ({ same }: Comparison) => ({ same: same.map(({ a, b }) => [a, b]), ties: same });

/** Threads with their origins, answers and changes, each with the words and the strongest reasons. */
function shown(readings: readonly Extraction[], { threads, answers, changes }: Comparison): string {
  const articles = new Map(readings.map((reading) => [reading.article.key, reading]));
  const claim = ({ key, claim: id }: Reference): string => {
    const reading = articles.get(key);
    const found = reading?.claims.find((one) => one.id === id);
    if (!reading || !found) return `${key}#${id}`;
    const { text, outlet, publishedAt } = reading.article;
    const words = found.content.map(({ start, end }) => text.slice(start, end)).join(' … ');
    const source = found.source ? text.slice(found.source.start, found.source.end) : '(unnamed)';
    const where = [publishedAt?.value.slice(0, 10), outlet ?? key].filter(Boolean).join(' ');
    return `${styleText('bold', source)}: ${words.replace(/\s+/g, ' ')} ${styleText('dim', `(${where}, ${id})`)}`;
  };
  const reasons = (why: Comparison['same'][number]['why']): string => styleText('dim', spokeFor(why, 3).join(', '));
  const lines = [
    ...threads.map(({ claims, origins: { known, unknown } }) =>
      [
        `The same, ${claims.length} times, from ${known} known origin${known === 1 ? '' : 's'}${unknown > 0 ? ` and ${unknown} unknown` : ''}:`,
        ...claims.map((one) => `  ${claim(one)}`),
      ].join('\n'),
    ),
    ...answers.map(
      ({ from, to, kind, why }) => `${claim(from)}\n  ${kind.replace('_', '-')}  ${claim(to)}\n  ${reasons(why)}`,
    ),
    ...changes.map(
      ({ from, to, what, why }) => `${what} changed: ${claim(from)}\n  then  ${claim(to)}\n  ${reasons(why)}`,
    ),
  ];
  return lines.length > 0
    ? lines.join('\n\n')
    : 'Nothing in these articles says the same, answers, or changes anything said in another.';
}
