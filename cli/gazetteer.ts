// `onrecord gazetteer add FILE`: gives the reader names of your own: checks the list, says whom of the record it joins or renames,
// puts it, and has the articles read again that speak of them. `list` and `remove NAME` for the lists that are there.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DeleteObjectCommand, HeadObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import type { Command } from 'commander';
import { z } from 'zod';
import { type Gazetteer, type GazetteerEntry, parseGazetteer } from '../shared/entities/gazetteer.ts';
import { EntityAnswer } from './answers.ts';
import { grid } from './grid.ts';
import { bytesOf, keysIn } from './inbox-objects.ts';
import { entityPath } from './named.ts';
import { plain } from './reading-words.ts';
import { RecordApi } from './record-api.ts';
import { send } from './replay.ts';
import { eventOf } from './replayed.ts';
import { type Stack, type StackFlags, stackOf, stackOptions } from './stack.ts';
import { terminal } from './terminal.ts';

interface AddFlags extends StackFlags {
  readonly dryRun?: boolean;
  readonly replay: boolean;
}

const FOLDER = 'gazetteer/';
/** Seconds for which the readers may still hold the lists as they were (HOLDS in functions/extract/gazetteers.ts). */
const HELD = 62;
/** Names that are looked up in the record; a longer list is put all the same. */
const LOOKED_UP = 500;

export function addGazetteer(program: Command): void {
  const command = program
    .command('gazetteer')
    .description('names of your own, by which the reader knows whom an article means');
  const add = command
    .command('add')
    .description('check a list, say what it changes, put it, and read again the articles that it concerns')
    .argument('<file>', 'a CSV with the columns name, aliases (split by |), type, id')
    .option('--dry-run', 'only check it, and say what it would change')
    .option('--no-replay', 'put it and read nothing again')
    .addHelpText(
      'after',
      `
Whoever is on record under several names becomes one under the id that the list gives. A list of the same name takes the
place of the one before.

  name,aliases,type,id
  Ali Khamenei,Ali Khameney|Ayatollah Khamenei,person,person/ali-khamenei

Examples:
  onrecord gazetteer add names.csv --dry-run
  onrecord gazetteer add names.csv`,
    )
    .action(addList);
  const list = command.command('list').description('the lists that are there').action(showLists);
  const remove = command
    .command('remove')
    .description('take a list away')
    .argument('<name>', 'its name')
    .action(removeList);
  for (const one of [add, list, remove]) for (const option of stackOptions()) one.addOption(option);
}

async function addList(file: string, flags: AddFlags): Promise<void> {
  const text = await readFile(file, 'utf8');
  const names = parseGazetteer(text);
  const stack = await stackOf(flags);
  const api = new RecordApi(stack);
  const found = await effectOf(api, names);
  console.log(shown(names, found));
  if (flags.dryRun) return console.log('\nNothing was put: this was a dry run.');
  const key = `${FOLDER}${basename(file).replace(/(?:\.csv)?$/i, '.csv')}`;
  await stack.s3.send(new PutObjectCommand({ Bucket: stack.bucket, Key: key, Body: text, ContentType: 'text/csv' }));
  console.log(`\nPut as ${key} (${stack.name}).`);
  if (flags.replay) await readAgain(stack, api, found);
  else console.log('Articles read from a minute on go by it; `onrecord replay` reads all again.');
}

interface Effect {
  readonly entry: GazetteerEntry;
  /** Whom of the record it speaks of. */
  readonly known: readonly EntityAnswer[];
}

async function effectOf(api: RecordApi, names: Gazetteer): Promise<readonly Effect[]> {
  const effects: Effect[] = [];
  for (const entry of names.slice(0, LOOKED_UP)) {
    const known = new Map<string, EntityAnswer>();
    for (const name of [entry.name, ...entry.aliases])
      for await (const entity of api.items(EntityAnswer, '/entities', { name: name.slice(0, 100) }, 10))
        if (entity.match === 'exact' && isWhole(entity, name)) known.set(entity.id, entity);
    effects.push({ entry, known: [...known.values()] });
  }
  return effects;
}

/** Whether it is called exactly so, and not merely by its last name. */
const isWhole = ({ names, name }: EntityAnswer, wanted: string): boolean =>
  [name, ...names].some((one) => one.toLowerCase() === wanted.toLowerCase());

function shown(names: Gazetteer, effects: readonly Effect[]): string {
  const told = ({ id, articles: { count } }: EntityAnswer): string =>
    `${id} (${count} ${count === 1 ? 'article' : 'articles'})`;
  const rows = effects.map(({ entry, known }) => {
    const others = known.filter(({ id }) => id !== entry.id);
    const what =
      known.length === 0
        ? 'not on record yet under these names'
        : others.length === 0
          ? 'as it is'
          : `takes in ${others.map(told).join(', ')}`;
    return [plain(entry.name), `${entry.id}\n${what}`];
  });
  const unknown = effects.filter(({ known }) => known.length === 0).length;
  return [
    `${names.length} ${names.length === 1 ? 'name' : 'names'}, all well formed.`,
    names.length > LOOKED_UP ? `The first ${LOOKED_UP} looked up in the record:` : '',
    grid(rows, [36], terminal().width),
    unknown > 0
      ? `\nWhere the reader passed over a name that is not on record yet, only a replay of all finds it: onrecord replay`
      : '',
  ]
    .filter(Boolean)
    .join('\n');
}

const Mentioning = z.looseObject({ key: z.string() });

/** The uploads whose articles speak of them go through again, once every reader has the list. */
async function readAgain(stack: Stack, api: RecordApi, effects: readonly Effect[]): Promise<void> {
  const uploads = new Set<string>();
  for (const { id } of effects.flatMap(({ known }) => known))
    for await (const { key } of api.items(Mentioning, `${entityPath(id)}/articles`, { copies: 'all' }, Infinity))
      uploads.add(key.split('#')[0] ?? key);
  if (uploads.size === 0) return console.log('No article on record speaks of them; those to come will be read by it.');
  await waitShown(
    HELD,
    `${uploads.size} ${uploads.size === 1 ? 'upload is' : 'uploads are'} read again once the readers have the list`,
  );
  const queue = stack.output('NormalizeQueueUrl');
  const keys = [...uploads];
  for (let i = 0; i < keys.length; i += 10) {
    const events = await Promise.all(keys.slice(i, i + 10).map(async (key) => eventOf({}, await storedAs(stack, key))));
    await send(stack, queue, events);
  }
  console.log(`${keys.length} on the way again. See how they fare: onrecord status`);
}

async function storedAs({ s3, bucket }: Stack, key: string) {
  const { ContentLength = 0, LastModified } = await s3.send(new HeadObjectCommand({ Bucket: bucket, Key: key }));
  return { bucket, key, size: ContentLength, modified: (LastModified ?? new Date(0)).toISOString() };
}

async function waitShown(seconds: number, what: string): Promise<void> {
  if (!process.stderr.isTTY) console.log(`${what}, in ${seconds} s.`);
  for (let left = seconds; left > 0; left--) {
    if (process.stderr.isTTY) process.stderr.write(`\r${what}, in ${left} s … `);
    await sleep(1000);
  }
  if (process.stderr.isTTY) process.stderr.write('\n');
}

async function showLists(flags: StackFlags): Promise<void> {
  const stack = await stackOf(flags);
  let any = false;
  for await (const key of keysIn(stack, FOLDER)) {
    any = true;
    console.log(`${key.slice(FOLDER.length)} · ${await stateOfList(stack, key)}`);
  }
  if (!any) console.log('There is none. Add one: onrecord gazetteer add names.csv');
}

async function stateOfList(stack: Stack, key: string): Promise<string> {
  if (!key.toLowerCase().endsWith('.csv')) return 'not read: its name must end with .csv';
  try {
    const names = parseGazetteer(new TextDecoder().decode((await bytesOf(stack, { Key: key })).bytes));
    return `${names.length} ${names.length === 1 ? 'name' : 'names'}`;
  } catch (error) {
    return `not read: ${(error as Error).message}`;
  }
}

async function removeList(name: string, flags: StackFlags): Promise<void> {
  const stack = await stackOf(flags);
  const key = `${FOLDER}${name.replace(FOLDER, '').replace(/(?:\.csv)?$/i, '.csv')}`;
  for await (const there of keysIn(stack, key)) {
    if (there !== key) continue;
    await stack.s3.send(new DeleteObjectCommand({ Bucket: stack.bucket, Key: key }));
    return console.log(
      `${key} is taken away. From a minute on articles are read without it; onrecord replay reads all again.`,
    );
  }
  throw new Error(`there is no list ${name}: onrecord gazetteer list shows what there is`);
}
