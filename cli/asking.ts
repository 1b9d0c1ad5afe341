// What the commands that ask the record share: their options, and how a list is printed: for people with what was left out,
// as JSON or as a table whole.
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { z } from 'zod';
import { type Query, RecordApi } from './record-api.ts';
import { type StackFlags, stackOf, stackOptions } from './stack.ts';
import { type Terminal, terminal } from './terminal.ts';

export interface AskFlags extends StackFlags {
  readonly json?: boolean;
  readonly format?: 'csv' | 'jsonl' | 'jsonld';
  readonly bom?: boolean;
  /** Infinity for all; without it, all in files and a screenful for people. */
  readonly limit?: number;
  readonly from?: string;
  readonly to?: string;
  readonly copies?: boolean;
  readonly order?: 'newest' | 'oldest';
}

/** Rows for people, where they don't say how many. */
const SCREENFUL = 20;
/** What lies beyond is counted so far, to say how much it is. */
const COUNTED = 2_000;

const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

const dateOf = (text: string): string => {
  if (DATE.test(text)) return text;
  throw new InvalidArgumentError('A date is 2021-05-14, 2021-05 or 2021.');
};
export const countOf = (text: string): number => {
  const count = Number(text);
  if (Number.isInteger(count) && count > 0) return count;
  throw new InvalidArgumentError('This is a whole number, 1 or more.');
};
const limitOf = (text: string): number => (text === 'all' || text === '0' ? Number.POSITIVE_INFINITY : countOf(text));
/** One or more, by commas or blanks: --act deny,reject is --act deny reject. */
export const someOf =
  (names: readonly string[]) =>
  (text: string, before: readonly string[] | undefined): readonly string[] => {
    const given = text.split(',').filter(Boolean);
    const wrong = given.find((name) => !names.includes(name));
    if (wrong === undefined) return [...(before ?? []), ...given];
    throw new InvalidArgumentError(`"${wrong}" is none of ${names.join(', ')}.`);
  };

export function asking(command: Command, { dates = false, ordered = false, formats = ['csv', 'jsonl'] } = {}): Command {
  command.option('--json', 'one JSON object a line; all there are');
  if (formats.length > 0) {
    command.addOption(new Option('--format <format>', 'as a file for others to read; all there are').choices(formats));
    command.option('--bom', 'begin a CSV with the mark by which Excel knows UTF-8');
  }
  command.addOption(
    new Option('--limit <n>', `how many at most, or all; without it ${SCREENFUL} for reading, all in files`).argParser(
      limitOf,
    ),
  );
  if (dates)
    command
      .addOption(new Option('--from <date>', 'from this day, month or year on').argParser(dateOf))
      .addOption(new Option('--to <date>', 'up to this day, month or year, inclusive').argParser(dateOf))
      .option('--copies', 'articles with the very same words each by itself, and not as one');
  if (ordered)
    command.addOption(
      new Option('--order <order>', 'what comes first').choices(['newest', 'oldest']).default('newest'),
    );
  for (const option of stackOptions()) command.addOption(option);
  return command;
}

export const recordApi = async (flags: StackFlags): Promise<RecordApi> => new RecordApi(await stackOf(flags));

/** What of the options the API is asked for as it is. */
export const queryOf = ({ from, to, copies, order }: AskFlags): Query => ({
  from,
  to,
  order,
  copies: copies ? 'all' : undefined,
});

export interface Asked<T> {
  readonly path: string;
  readonly query: Query;
  readonly schema: z.ZodType<T>;
  readonly lines: (items: readonly T[], terminal: Terminal) => string;
  /** What to say where there is nothing. */
  readonly none: string;
  /** What they are called: "claims". */
  readonly called: string;
  /** Follows another in the same table: without the names of the columns. */
  readonly headless?: boolean;
  /** The most that the list gives on a page; undefined where its pages have no size to be asked for. */
  readonly page?: number | undefined;
}

/** A list, in the form that was asked for; for people it ends with how many more there are, and how to get them. */
export async function printList<T>(api: RecordApi, asked: Asked<T>, flags: AskFlags): Promise<void> {
  const most = flags.limit ?? (flags.json || flags.format ? Number.POSITIVE_INFINITY : SCREENFUL);
  if (flags.format) return exportList(api, asked, { ...flags, format: flags.format, most });
  const items = api.items(asked.schema, asked.path, asked.query, flags.json ? most : Math.max(most, COUNTED), {
    page: asked.page,
  });
  if (flags.json) return printJson(items, asked.called);
  const shown: T[] = [];
  let found = 0;
  const show = (): void => console.log(asked.lines(shown, terminal()));
  for await (const item of items) {
    if (++found <= most) shown.push(item);
    // What is shown need not wait for what is only counted.
    if (found === most) show();
  }
  if (found === 0) return console.log(asked.none);
  if (found < most) show();
  if (found > shown.length) {
    const all = found >= COUNTED ? `at least ${number(found)}` : number(found);
    console.log(
      `\n${number(shown.length)} of ${all} ${asked.called} are shown. --limit ${found > 200 ? '200' : 'all'} shows more, --format csv > FILE saves all.`,
    );
  }
}

async function printJson<T>(items: AsyncIterable<T>, called: string): Promise<void> {
  const progress = new Progress(called);
  for await (const item of items) {
    await write(`${JSON.stringify(item)}\n`);
    progress.add(1);
  }
  progress.end();
}

/** The API's own exports, page after page. */
async function exportList<T>(
  api: RecordApi,
  { path, query, called, headless = false, page = 500 }: Asked<T>,
  { format, bom, most }: { readonly format: string; readonly bom?: boolean; readonly most: number },
): Promise<void> {
  const progress = new Progress(called);
  if (bom && format === 'csv' && !headless) await write('\uFEFF');
  let left = most;
  let more: Query = {};
  do {
    const sized = page > 0 ? { limit: String(Math.min(left, page)) } : {};
    const response = await api.request(path, { ...query, format, ...more, ...sized });
    const text = await response.text();
    const named = format === 'csv' && more.cursor === undefined;
    await write(named && headless ? text.slice(text.indexOf('\n') + 1) : text);
    const rows = rowsIn(text, format) - (named ? 1 : 0);
    progress.add(rows);
    left -= rows;
    const link = /<([^>]+)>; rel="next"/.exec(response.headers.get('link') ?? '')?.[1];
    const cursor = link === undefined ? undefined : new URL(link, 'http://localhost').searchParams.get('cursor');
    more = { cursor: cursor ?? undefined };
  } while (more.cursor !== undefined && left > 0);
  progress.end();
}

/** A row of CSV ends with a line's end that no quotation mark holds. */
function rowsIn(text: string, format: string): number {
  if (format === 'jsonld') return (JSON.parse(text) as { '@graph': readonly unknown[] })['@graph'].length;
  let rows = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x22 && format === 'csv') quoted = !quoted;
    else if (code === 0x0a && !quoted) rows++;
  }
  return rows;
}

/** Tells on a terminal's standard error how far a file has come. */
class Progress {
  readonly #called: string;
  #done = 0;
  #told = 0;

  constructor(called: string) {
    this.#called = called;
  }

  add(count: number): void {
    this.#done += count;
    if (!process.stderr.isTTY || process.stdout.isTTY || performance.now() - this.#told < 200) return;
    this.#told = performance.now();
    process.stderr.write(`\r${number(this.#done)} ${this.#called} …`);
  }

  end(): void {
    if (process.stderr.isTTY && !process.stdout.isTTY)
      process.stderr.write(`\r${number(this.#done)} ${this.#called}, all there are.\n`);
  }
}

const number = (count: number): string => count.toLocaleString('en');

/** Waits where the reader at the other end of a pipe is slower than we are. */
const write = (text: string): Promise<void> =>
  new Promise((resolve) => {
    if (process.stdout.write(text)) resolve();
    else process.stdout.once('drain', resolve);
  });
