// `onrecord delete KEY|PREFIX…`: takes uploads out of the inbox, and so their articles out of the record; says first what would go.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import type { Command } from 'commander';
import { deleteAll, inboxKey, keysIn, type Stored, versionsIn } from './inbox-objects.ts';
import { plain } from './reading-words.ts';
import { type Stack, type StackFlags, stackOf, stackOptions } from './stack.ts';

interface DeleteFlags extends StackFlags {
  readonly yes?: boolean;
  readonly vanished?: boolean;
  readonly forGood?: boolean;
}

/** Keys that are named; the rest are counted. */
const NAMED = 10;

export function addDelete(program: Command): void {
  const command = program
    .command('delete')
    .description('take uploads out of the inbox, and their articles out of the record')
    .argument('[key...]', 'a key; or the beginning of keys, ended by / or *')
    .option('--vanished', 'those whose files have vanished from the folder that the engine watches')
    .option('--for-good', 'their earlier versions too, so that nothing of the bytes is left')
    .option('--yes', 'without asking')
    .addHelpText(
      'after',
      `
Without --for-good the bucket keeps the bytes as an earlier version. What is deleted here and still lies in the folder
that the engine watches is not put again, unless it changes.

Examples:
  onrecord delete article.txt
  onrecord delete 'reuters/2021/*'
  onrecord delete --vanished`,
    )
    .action(deleteUploads);
  for (const option of stackOptions()) command.addOption(option);
}

async function deleteUploads(names: readonly string[], flags: DeleteFlags): Promise<void> {
  if (names.length === 0 && !flags.vanished)
    throw new Error('say which: a key, the beginning of keys ended by / or *, or --vanished');
  const stack = await stackOf(flags);
  const keys = [...new Set([...(await Promise.all(names.map((name) => keysOf(stack, name, flags)))).flat()])];
  if (flags.vanished) keys.push(...(await vanished(stack, flags)));
  if (keys.length === 0) return console.log('Nothing to delete.');
  console.log(`${keys.length} ${keys.length === 1 ? 'upload' : 'uploads'}, with every article in them:`);
  for (const key of keys.slice(0, NAMED)) console.log(`  ${plain(key)}`);
  if (keys.length > NAMED) console.log(`  and ${keys.length - NAMED} more`);
  if (!flags.yes && !(await agreed(keys.length))) {
    console.log('Nothing was deleted.');
    return;
  }
  const objects: Stored[] = flags.forGood ? await everyVersion(stack, keys) : keys.map((Key) => ({ Key }));
  const failed = await deleteAll(stack, objects);
  if (flags.vanished) await writeFile(join(flags.state, 'vanished.json'), '[]\n').catch(() => undefined);
  console.log(
    `${objects.length - failed} deleted from ${stack.bucket} (${stack.name}); the record follows within seconds.`,
  );
  if (failed > 0) process.exitCode = 1;
}

/** The very key, or all that begin so where it ends with / or *. Throws where there is none, and says what there would be. */
async function keysOf(stack: Stack, name: string, { forGood }: DeleteFlags): Promise<readonly string[]> {
  const many = /[/*]$/.test(name);
  const prefix = inboxKey(name.replace(/\*$/, ''));
  const found = new Set<string>();
  if (forGood) for await (const { Key } of versionsIn(stack, prefix)) found.add(Key);
  else for await (const key of keysIn(stack, prefix)) found.add(key);
  if (many && found.size > 0) return [...found];
  if (found.has(prefix)) return [prefix];
  const hint =
    found.size > 0
      ? ` ${found.size} ${found.size === 1 ? 'key begins' : 'keys begin'} so: onrecord delete '${name}*'`
      : '';
  const member = name.includes('#') ? ' An article within a file goes only with its file.' : '';
  throw new Error(`nothing lies in the inbox as ${name}.${hint}${member}`);
}

async function vanished(stack: Stack, { state }: DeleteFlags): Promise<readonly string[]> {
  if (!stack.local) throw new Error('--vanished is for the engine on this machine: a deployed stack watches no folder');
  const text = await readFile(join(state, 'vanished.json'), 'utf8').catch(() => '[]');
  return (JSON.parse(text) as { key: string }[]).map(({ key }) => key);
}

async function everyVersion(stack: Stack, keys: readonly string[]): Promise<Stored[]> {
  const all: Stored[] = [];
  for (const key of keys)
    for await (const { Key, VersionId } of versionsIn(stack, key)) if (Key === key) all.push({ Key, VersionId });
  return all;
}

async function agreed(count: number): Promise<boolean> {
  if (!process.stdin.isTTY) throw new Error('say --yes to delete them: there is no terminal here to ask at');
  const asking = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await asking.question(`Delete ${count === 1 ? 'it' : 'them'}? Type yes: `);
  asking.close();
  return answer.trim().toLowerCase() === 'yes';
}
