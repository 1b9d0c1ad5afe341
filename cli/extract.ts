// `onrecord extract FILE…`: reads articles on the spot, with no server and no network.
// Files are read by as many workers as the machine has cores; results come in the order of the files.
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { SingleBar } from 'cli-progress';
import type { Command } from 'commander';
import { Tinypool } from 'tinypool';
import { parseGazetteer } from '../shared/entities/gazetteer.ts';
import { explainedBody } from './explain-body.ts';
import { filesOf } from './files.ts';
import type { FileReading, ReadTask } from './read-file.ts';
import { renderReading } from './reading.ts';
import { terminal } from './terminal.ts';
import { tracedFile } from './trace.ts';

interface ExtractFlags {
  readonly json?: boolean;
  readonly gazetteer?: string;
  readonly explainBody?: boolean;
  /** True, or the words asked about. */
  readonly trace?: boolean | string;
}

export function addExtract(program: Command): void {
  program
    .command('extract')
    .description('read articles and show who said what; no server needed')
    .argument('<file...>', 'files or folders; - reads standard input')
    .option(
      '--json',
      'one JSON object a line: { key, article, entities, claims, times, quantities, disputes, quotations }',
    )
    .option('--explain-body', 'of pages: which lines were kept or dropped, and why; reads nothing further')
    .option(
      '--trace [words]',
      'every choice that the reading made, those that lost too, with what spoke for and against; of these words only',
    )
    .option('--gazetteer <file>', 'your own names: a CSV with the columns name, aliases (split by |), type, id')
    .addHelpText(
      'after',
      `
Exit code: 0 when every article was read, 1 when any was refused or could not be opened; with --json standard error says which.

Examples:
  onrecord extract article.txt
  onrecord extract --json ~/articles > readings.jsonl
  onrecord extract --explain-body page.html
  onrecord extract article.txt --trace "insisted"    why was this not taken for a claim?
  curl -s https://example.org/story.html | onrecord extract -`,
    )
    .action(extractFiles);
}

async function extractFiles(names: readonly string[], flags: ExtractFlags): Promise<void> {
  const gazetteer = flags.gazetteer === undefined ? undefined : await readFile(flags.gazetteer, 'utf8');
  if (gazetteer !== undefined) parseGazetteer(gazetteer); // a mistake in it is said once, here, and not for every file
  const paths = await filesOf(names);
  const input = paths.includes('-') ? await buffer(process.stdin) : undefined;
  if (flags.explainBody) {
    for (const path of paths) await print(await explainedBody(path, path === '-' ? input : undefined));
    return;
  }
  if (flags.trace !== undefined && flags.trace !== false) {
    const words = typeof flags.trace === 'string' ? flags.trace : undefined;
    const entries = gazetteer === undefined ? undefined : parseGazetteer(gazetteer);
    for (const path of paths)
      await print(
        await tracedFile(path, path === '-' ? input : undefined, { words, json: flags.json, gazetteer: entries }),
      );
    return;
  }
  const tasks = paths.map(
    (path): ReadTask => ({
      path,
      ...(path === '-' && input ? { bytes: input } : {}),
      ...(gazetteer === undefined ? {} : { gazetteer }),
    }),
  );
  // Where the readings go to a file, the terminal says how far they are.
  const bar =
    process.stderr.isTTY && !process.stdout.isTTY && tasks.length > 1
      ? new SingleBar({ format: '{bar} {value}/{total} · {eta_formatted} left', hideCursor: true })
      : undefined;
  bar?.start(tasks.length, 0);
  const unread: string[] = [];
  for await (const reading of readInOrder(tasks, () => bar?.increment())) {
    if ('refused' in reading || 'failed' in reading) {
      process.exitCode = 1;
      unread.push(shown(reading).trimEnd());
    }
    await print(flags.json ? `${JSON.stringify(reading)}\n` : shown(reading));
  }
  bar?.stop();
  if (flags.json) for (const line of unread) console.error(line);
}

/** Two files in work for each worker, so that none waits and memory stays flat however many files there are. */
async function* readInOrder(tasks: readonly ReadTask[], done: () => void): AsyncGenerator<FileReading> {
  const workers = Math.min(availableParallelism(), tasks.length);
  if (workers <= 1) {
    const { default: readTask } = await import('./read-file.ts');
    for (const task of tasks) {
      yield* await readTask(task);
      done();
    }
    return;
  }
  const pool = new Tinypool({
    // In the pack the modules are compiled, and end in .js.
    filename: new URL(`./read-file${extname(import.meta.url)}`, import.meta.url).href,
    maxThreads: workers,
    minThreads: workers,
  });
  const running: Promise<readonly FileReading[]>[] = [];
  try {
    for (const task of tasks) {
      running.push(pool.run(task).finally(done) as Promise<readonly FileReading[]>);
      if (running.length >= workers * 2) yield* (await running.shift()) ?? [];
    }
    for (const reading of running) yield* await reading;
  } finally {
    await pool.destroy();
  }
}

function shown(reading: FileReading): string {
  if ('failed' in reading) return `${reading.key}: ${reading.failed}\n\n`;
  if ('refused' in reading) return `${reading.key}: refused (${reading.refused.code}). ${reading.refused.reason}\n\n`;
  return `${renderReading(reading, terminal())}\n`;
}

/** Waits where the reader at the other end of a pipe is slower than we are. */
const print = (text: string): Promise<void> =>
  new Promise((resolve) => {
    if (process.stdout.write(text)) resolve();
    else process.stdout.once('drain', resolve);
  });
