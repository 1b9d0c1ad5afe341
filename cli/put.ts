// `onrecord put FILE|FOLDER…`: drops files into the inbox, many at a time, with a progress bar. What is known about a file
// (NAME.metadata.json) travels with it. A file that can't be read or put is named at the end, and never stops the rest.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { SingleBar } from 'cli-progress';
import { type Command, Option } from 'commander';
import mime from 'mime';
import pLimit from 'p-limit';
import { metadataOf } from '../library/metadata.ts';
import { countOf } from './asking.ts';
import { filesOf, problemOf } from './files.ts';
import { type Stack, type StackFlags, stackOf, stackOptions } from './stack.ts';
import { clashOf, keyOf, onceEach } from './upload-keys.ts';

interface PutFlags extends StackFlags {
  readonly prefix: string;
  readonly concurrency: number;
}

const INBOX = 'inbox/';

export function addPut(program: Command): void {
  const command = program
    .command('put')
    .description('drop files or folders into the inbox')
    .argument('<file...>', 'files or folders; a folder keeps its shape in the keys')
    .option('--prefix <prefix>', 'goes before each key, e.g. reuters/2021/', '')
    .addOption(new Option('--concurrency <n>', 'how many files travel at once').default(16).argParser(countOf))
    .addHelpText(
      'after',
      `
The same file put again under the same name is a new revision: its results replace the old ones.

Examples:
  onrecord put article.txt
  onrecord put ~/articles --prefix archive/
  onrecord put ~/articles --stack OnRecord`,
    )
    .action(putFiles);
  for (const option of stackOptions()) command.addOption(option);
}

async function putFiles(names: readonly string[], flags: PutFlags): Promise<void> {
  if (/^gazetteer\/?$/.test(flags.prefix))
    throw new Error('a list of names is no article: onrecord gazetteer add FILE puts it where it is read');
  const stack = await stackOf(flags);
  const named = (
    await Promise.all(
      names.map(async (name) =>
        (await filesOf([name])).map((path) => ({ path, key: keyOf(name, path, `${INBOX}${flags.prefix}`) })),
      ),
    )
  ).flat();
  const uploads = onceEach(named);
  const clash = clashOf(uploads);
  if (clash) throw new Error(clash);
  const bar =
    process.stderr.isTTY && uploads.length > 1
      ? new SingleBar({ format: '{bar} {value}/{total} · {eta_formatted} left', hideCursor: true })
      : undefined;
  bar?.start(uploads.length, 0);
  const limit = pLimit(flags.concurrency);
  const failures: string[] = [];
  await Promise.all(
    uploads.map(({ path, key }) =>
      limit(async () => {
        await put(stack, path, key).catch((error: Error) => failures.push(`${path}: ${problemOf(error)}`));
        bar?.increment();
      }),
    ),
  );
  bar?.stop();
  for (const failure of failures) console.error(failure);
  const done = uploads.length - failures.length;
  console.log(
    `${done} of ${uploads.length} ${uploads.length === 1 ? 'file' : 'files'} dropped into ${stack.bucket} (${stack.name}).`,
  );
  if (uploads[0] && done > 0)
    console.log(`See how they fare: onrecord status${uploads.length === 1 ? ` '${uploads[0].key}'` : ''}`);
  if (failures.length > 0) process.exitCode = 1;
}

async function put(stack: Stack, path: string, key: string): Promise<void> {
  const { size } = await stat(path);
  const metadata = (await metadataOf(path)) ?? {};
  await stack.s3.send(
    new PutObjectCommand({
      Bucket: stack.bucket,
      Key: key,
      Body: createReadStream(path),
      ContentLength: size,
      ContentType: mime.getType(path) ?? 'application/octet-stream',
      // Header values are ASCII: what is not travels percent-encoded, and the reader decodes it.
      Metadata: Object.fromEntries(Object.entries(metadata).map(([name, value]) => [name, encodeURI(value)])),
    }),
  );
}
