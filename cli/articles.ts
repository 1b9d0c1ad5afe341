// `onrecord status` and `onrecord article`: where the uploads stand, and the whole reading of one.
import type { Command } from 'commander';
import type { z } from 'zod';
import type { Status } from '../shared/model/status.ts';
import { type ArticleAnswer, ArticleAnswer as ArticleSchema, WholeArticle } from './answers.ts';
import { type AskFlags, asking, printList, recordApi } from './asking.ts';
import { grid } from './grid.ts';
import { renderReading } from './reading.ts';
import { plain } from './reading-words.ts';
import type { RecordApi } from './record-api.ts';
import { terminal } from './terminal.ts';

/** What needs a look comes first. */
const SHOWN: readonly Status[] = ['failed', 'refused', 'processing', 'recorded'];
/** In the order in which their numbers are told. */
const TOLD: readonly Status[] = ['recorded', 'refused', 'failed', 'processing'];
const SHOWN_OF_EACH = 20;
/** Of each, counted at most. */
const COUNTED = 50_000;

interface StatusFlags extends AskFlags {
  readonly undated?: boolean;
}

export function addArticles(program: Command): void {
  asking(
    program
      .command('status')
      .description('where the uploads stand: processing, recorded, refused or failed')
      .argument('[key]', 'one upload'),
  )
    .option('--undated', 'the articles of which nobody knows when they were published')
    .addHelpText(
      'after',
      '\nExamples:\n  onrecord status\n  onrecord status inbox/article.txt\n  onrecord status --limit 1000 --json',
    )
    .action(status);
  asking(
    program.command('article').description('the whole reading of one article').argument('<key>', 'its key, or its id'),
    { formats: [] },
  )
    .addHelpText('after', '\nExamples:\n  onrecord article inbox/article.txt\n  onrecord article article.txt --json')
    .action(article);
}

async function status(key: string | undefined, flags: StatusFlags): Promise<void> {
  const api = await recordApi(flags);
  if (key !== undefined) return print([await uploadOf(api, key)], flags);
  if (flags.undated) return undatedOnes(api, flags);
  if (flags.format) return exportAll(api, flags);
  const most = flags.limit ?? (flags.json ? Number.POSITIVE_INFINITY : SHOWN_OF_EACH);
  const shown: ArticleAnswer[] = [];
  const counts = new Map<Status, number>();
  let undated = 0;
  for (const each of SHOWN) {
    let count = 0;
    for await (const upload of api.items(ArticleSchema, '/articles', { status: each, copies: 'all' }, COUNTED)) {
      if (upload.undated) undated++;
      if (++count > most) continue;
      if (flags.json) console.log(JSON.stringify(upload));
      else shown.push(upload);
    }
    counts.set(each, count);
  }
  if (flags.json) return;
  console.log(`${TOLD.map((each) => `${number(counts.get(each) ?? 0)} ${each}`).join(', ')}\n`);
  print(shown, flags);
  const cut = SHOWN.filter((each) => (counts.get(each) ?? 0) > most);
  if (cut.length > 0)
    console.log(
      `\nOf ${cut.join(' and ')} only ${most} are shown. --limit all shows all, --format csv > FILE saves all.`,
    );
  if (undated > 0)
    console.log(
      `\n${number(undated)} ${undated === 1 ? 'article is' : 'articles are'} without a date: onrecord status --undated`,
    );
}

const number = (count: number): string =>
  count >= COUNTED ? `more than ${(COUNTED - 1).toLocaleString('en')}` : count.toLocaleString('en');

/** Of which nobody knows when they were published: told why, as far as the name tells, and what to do. */
const undatedOnes = (api: RecordApi, flags: StatusFlags): Promise<void> =>
  printList(
    api,
    {
      path: '/articles',
      query: { undated: 'true', copies: 'all' },
      schema: ArticleSchema,
      lines: (found) =>
        `${rowsOf(found)}\n\nSay when in NAME.metadata.json beside the file, {"published": "2021-05-15"}, or in a column named date, as 2021-05-15.`,
      none: 'Every article on record has a date.',
      called: 'articles without a date',
    },
    flags,
  );

async function exportAll(api: RecordApi, flags: StatusFlags): Promise<void> {
  for (const [index, each] of SHOWN.entries())
    await printList(
      api,
      {
        path: '/articles',
        query: { status: each, copies: 'all' },
        schema: ArticleSchema,
        lines: rowsOf,
        none: '',
        called: each,
        headless: index > 0,
      },
      flags,
    );
}

function print(uploads: readonly ArticleAnswer[], { json }: AskFlags): void {
  if (json) for (const upload of uploads) console.log(JSON.stringify(upload));
  else if (uploads.length === 0) console.log('The record is empty. Drop an article: onrecord put FILE');
  else console.log(rowsOf(uploads));
}

const rowsOf = (uploads: readonly ArticleAnswer[]): string =>
  grid(
    uploads.map((upload) => [upload.status, `${plain(upload.key)}\n${whatOf(upload)}`]),
    [10],
    terminal().width,
  );

function whatOf({ title, claims, members, refused, failed, unreadDate }: ArticleAnswer): string {
  if (refused) return `${refused.reason} (${refused.code})`;
  if (failed) return `in ${failed.stage}: ${failed.reason}`;
  if (members) return `${members.length} articles within`;
  return [
    title && plain(title),
    claims !== undefined && `${claims} claims`,
    unreadDate && `its date can't be read: "${plain(unreadDate)}"`,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** By its key, with or without inbox/ before it. Throws where nothing was dropped under it. */
export async function uploadOf(api: RecordApi, key: string): Promise<ArticleAnswer> {
  for await (const found of api.items(ArticleSchema, '/articles', { key }, 1)) return found;
  throw new Error(`nothing was dropped as ${key}, or it was deleted. \`onrecord status\` lists what there is.`);
}

/** An article with its reading, where it has one, by its key or its id. */
export async function wholeArticle(api: RecordApi, key: string): Promise<z.infer<typeof WholeArticle>> {
  const id = /^[0-9a-f]{24}$/.test(key) ? key : (await uploadOf(api, key)).id;
  return WholeArticle.parse(await api.get(`/articles/${encodeURIComponent(id)}`));
}

async function article(key: string, flags: AskFlags): Promise<void> {
  const whole = await wholeArticle(await recordApi(flags), key);
  if (flags.json) return console.log(JSON.stringify(whole));
  if (!whole.reading) return print([whole], flags);
  console.log(renderReading({ key: whole.key, ...whole.reading }, terminal()));
  if (whole.duplicateOf) console.log(`The same words as ${whole.duplicateOf.key}.`);
  for (const { article: twin, similarity } of whole.similarTo ?? [])
    console.log(`${Math.round(similarity * 100)}% alike: ${twin.key} · ${plain(twin.title)}`);
}
