// `onrecord changes OLD NEW`: what two versions of a story differ in: claims that are new, gone, or said in other words.
// Each is a file, or the key of an article on record; one key alone is compared with what lay under it before.
// Claims are the same where the party, the act and the words are.
import { existsSync } from 'node:fs';
import { styleText } from 'node:util';
import { type Command, Option } from 'commander';
import { extract } from '../shared/extract.ts';
import type { Claim } from '../shared/model/claim.ts';
import type { Extraction } from '../shared/model/extraction.ts';
import { ACTS } from '../shared/model/wording.ts';
import { normalize } from '../shared/normalize/index.ts';
import { wholeArticle } from './articles.ts';
import { recordApi } from './asking.ts';
import { grid } from './grid.ts';
import { bytesOf, inboxKey, type Version, versionsIn } from './inbox-objects.ts';
import readTask from './read-file.ts';
import { namesOf, wordsOf } from './reading-words.ts';
import { type Stack, type StackFlags, stackOf, stackOptions } from './stack.ts';
import { terminal } from './terminal.ts';

type Reading = Omit<Extraction, 'key'>;
type Sign = '+' | '-' | '~';

interface Change {
  readonly sign: Sign;
  readonly claim: string;
  readonly who: string;
  readonly act: Claim['act'];
  readonly words: string;
  /** Of a claim in other words: the words before. */
  readonly before?: string;
}

export function addChanges(program: Command): void {
  const command = program
    .command('changes')
    .description('what two versions of a story differ in, claim by claim')
    .argument('<old>', 'a file, or the key of an article on record')
    .argument('[new]', 'the same; without it, OLD is compared with the revision before it')
    .addOption(new Option('--json', 'one JSON object a line'))
    .addHelpText(
      'after',
      '\nExamples:\n  onrecord changes monday.txt tuesday.txt\n  onrecord changes inbox/wire/1.xml inbox/wire/2.xml\n  onrecord changes inbox/wire/1.xml',
    )
    .action(changes);
  const kept = program
    .command('versions')
    .description('every revision that was put under a key, the newest first, and what each says otherwise')
    .argument('<key>', 'the key of an article on record')
    .addOption(new Option('--json', 'one JSON object a line'))
    .addHelpText('after', '\nExample:\n  onrecord versions inbox/wire/1.xml')
    .action(versions);
  for (const each of [command, kept]) for (const option of stackOptions()) each.addOption(option);
}

/** Every revision under a key with the changes from the one before it; one that can't be read says why. */
async function versions(name: string, flags: StackFlags & { readonly json?: boolean }): Promise<void> {
  const stack = await stackOf(flags);
  const key = inboxKey(name);
  const kept = await versionsOf(stack, key);
  if (kept.length === 0) throw new Error(`nothing lies in the inbox as ${name}`);
  const readings = await Promise.all(
    kept.map((version) =>
      version.marker ? 'deleted' : readingOfVersion(stack, version, key).catch((error: Error) => error.message),
    ),
  );
  for (const [index, version] of kept.entries()) {
    const reading = readings[index];
    const before = readings.slice(index + 1).find((one) => typeof one === 'object');
    const found = typeof reading === 'object' && before ? changesBetween(before, reading) : [];
    if (flags.json) {
      const told =
        typeof reading === 'object' ? { claims: reading.claims.length, changes: found } : { unread: reading };
      console.log(JSON.stringify({ key, version: version.VersionId, at: version.at, ...told }));
      continue;
    }
    const says = typeof reading === 'object' ? `${reading.claims.length} claims` : reading;
    console.log(`${index > 0 ? '\n' : ''}${version.at.slice(0, 16).replace('T', ' ')} UTC · ${says}`);
    if (found.length > 0) console.log(shown(found));
    else if (typeof reading === 'object') console.log(before ? 'says what the one before says' : 'the first');
  }
}

/** Those of one upload, delete markers among them, the newest first. */
async function versionsOf(stack: Stack, key: string): Promise<readonly Version[]> {
  const [upload = key] = key.split('#');
  const found: Version[] = [];
  for await (const version of versionsIn(stack, upload)) if (version.Key === upload) found.push(version);
  return found.sort((a, b) => (a.at < b.at ? 1 : -1));
}

async function changes(
  old: string,
  young: string | undefined,
  flags: StackFlags & { readonly json?: boolean },
): Promise<void> {
  const [before, after] =
    young === undefined || young === old
      ? await revisionsOf(old, flags)
      : await Promise.all([readingOf(old, flags), readingOf(young, flags)]);
  const found = changesBetween(before, after);
  if (flags.json) for (const change of found) console.log(JSON.stringify(change));
  else console.log(found.length > 0 ? shown(found) : 'The two say the same, claim for claim.');
}

/** What lay under a key before, and what lies there now; both read here and now, so that the same reader read them. */
async function revisionsOf(name: string, flags: StackFlags): Promise<readonly [Reading, Reading]> {
  const stack = await stackOf(flags);
  const key = inboxKey(name);
  const versions = (await versionsOf(stack, key)).filter(({ marker }) => !marker);
  const [now, ...earlier] = versions;
  if (now === undefined) throw new Error(`nothing lies in the inbox as ${name}`);
  const after = await readingOfVersion(stack, now, key);
  for (const version of earlier) {
    const before = await readingOfVersion(stack, version, key);
    if (before.article.contentHash === after.article.contentHash) continue;
    console.error(
      `${key}, put ${version.at.slice(0, 16).replace('T', ' ')} → put ${now.at.slice(0, 16).replace('T', ' ')} UTC`,
    );
    return [before, after];
  }
  throw new Error(
    `${name} has had no other words: ${versions.length === 1 ? 'it was put once' : `all ${versions.length} revisions say the same`}`,
  );
}

async function readingOfVersion(stack: Stack, version: Version, key: string): Promise<Reading> {
  const { bytes, contentType, metadata } = await bytesOf(stack, version);
  const members = await normalize({ bytes, key: version.Key, revision: version.VersionId, contentType, metadata });
  const member = members.find((one) => ('refused' in one ? one.key : one.article.key) === key);
  if (!member || 'refused' in member)
    throw new Error(
      `${key} has no article in the revision put ${version.at}: ${member?.refused.reason ?? 'not there'}`,
    );
  return extract(member.article);
}

async function readingOf(name: string, flags: StackFlags): Promise<Reading> {
  if (!existsSync(name)) {
    const { status, reading } = await wholeArticle(await recordApi(flags), name);
    if (!reading) throw new Error(`${name} is ${status}, so there is no reading of it to compare`);
    return reading;
  }
  const [reading] = await readTask({ path: name });
  if (!reading || !('claims' in reading)) throw new Error(`${name} can't be read: onrecord extract ${name} says why`);
  return reading;
}

/** In the order of the newer version; what is gone comes last. A party that says other words in the same act says it otherwise. */
export function changesBetween(before: Reading, after: Reading): readonly Change[] {
  const [old, young] = [linesOf(before), linesOf(after)];
  const same = (a: Change, b: Change): boolean => a.who === b.who && a.act === b.act;
  const gone = old.filter((line) => !young.some((each) => same(each, line) && each.words === line.words));
  const come = young.filter((line) => !old.some((each) => same(each, line) && each.words === line.words));
  const changed = come.map((line): Change => {
    const index = gone.findIndex((each) => same(each, line));
    const [twin] = index < 0 ? [] : gone.splice(index, 1);
    return twin ? { ...line, sign: '~', before: twin.words } : line;
  });
  return [...changed, ...gone.map((line): Change => ({ ...line, sign: '-' }))];
}

function linesOf(reading: Reading): readonly Change[] {
  const whole = { key: reading.article.key, ...reading };
  const name = namesOf(whole);
  return reading.claims.map((claim) => ({
    sign: '+',
    claim: claim.id,
    who: name(claim),
    act: claim.act,
    words: wordsOf(whole, claim),
  }));
}

const COLORS = { '+': 'green', '-': 'red', '~': 'yellow' } as const;

function shown(found: readonly Change[]): string {
  const { width, color } = terminal();
  const paint = (sign: Sign): string => (color ? styleText(COLORS[sign], sign, { validateStream: false }) : sign);
  const rows = found.map(({ sign, who, act, words, before }) => [
    paint(sign),
    who,
    ACTS[act],
    before === undefined ? words : `${words}\nbefore: ${before}`,
  ]);
  return grid(rows, [1, 28, 10], width);
}
