// What the commands that ask the record share: their options, and how a list is printed, for people or as JSON.
import { type Command, InvalidArgumentError, Option } from 'commander';
import { RecordApi } from './record-api.ts';
import { type StackFlags, stackOf, stackOptions } from './stack.ts';
import { type Terminal, terminal } from './terminal.ts';

export interface AskFlags extends StackFlags {
  readonly json?: boolean;
  readonly limit: number;
  readonly from?: string;
  readonly to?: string;
}

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

export function asking(command: Command, { dates = false } = {}): Command {
  command.option('--json', 'one JSON object a line');
  command.addOption(new Option('--limit <n>', 'how many at most').default(20).argParser(countOf));
  if (dates)
    command
      .addOption(new Option('--from <date>', 'from this day, month or year on').argParser(dateOf))
      .addOption(new Option('--to <date>', 'up to this day, month or year, inclusive').argParser(dateOf));
  for (const option of stackOptions()) command.addOption(option);
  return command;
}

export const recordApi = async (flags: StackFlags): Promise<RecordApi> => new RecordApi(await stackOf(flags));

/** Prints items as they come with --json, else all together by `lines`; says `none` where there are none. */
export async function printItems<T>(
  items: AsyncIterable<T>,
  flags: { readonly json?: boolean },
  lines: (items: readonly T[], terminal: Terminal) => string,
  none: string,
): Promise<void> {
  const kept: T[] = [];
  for await (const item of items) {
    if (flags.json) console.log(JSON.stringify(item));
    else kept.push(item);
  }
  if (!flags.json) console.log(kept.length > 0 ? lines(kept, terminal()) : none);
}
