// `onrecord status` and `onrecord article`: where the uploads stand, and the whole reading of one.
import type { Command } from 'commander';
import type { z } from 'zod';
import type { Status } from '../shared/model/status.ts';
import { type ArticleAnswer, ArticleAnswer as ArticleSchema, WholeArticle } from './answers.ts';
import { type AskFlags, asking, recordApi } from './asking.ts';
import { grid } from './grid.ts';
import { renderReading } from './reading.ts';
import { plain } from './reading-words.ts';
import type { RecordApi } from './record-api.ts';
import { terminal } from './terminal.ts';

/** What needs a look comes first. */
const SHOWN: readonly Status[] = ['failed', 'refused', 'processing', 'recorded'];

export function addArticles(program: Command): void {
  asking(
    program
      .command('status')
      .description('where the uploads stand: processing, recorded, refused or failed')
      .argument('[key]', 'one upload'),
  )
    .addHelpText(
      'after',
      '\nExamples:\n  onrecord status\n  onrecord status inbox/article.txt\n  onrecord status --limit 1000 --json',
    )
    .action(status);
  asking(
    program.command('article').description('the whole reading of one article').argument('<key>', 'its key, or its id'),
  )
    .addHelpText('after', '\nExamples:\n  onrecord article inbox/article.txt\n  onrecord article article.txt --json')
    .action(article);
}

async function status(key: string | undefined, flags: AskFlags): Promise<void> {
  const api = await recordApi(flags);
  if (key !== undefined) return print([await uploadOf(api, key)], flags);
  const uploads: ArticleAnswer[] = [];
  for (const each of SHOWN)
    for await (const upload of api.items(ArticleSchema, '/articles', { status: each }, flags.limit))
      uploads.push(upload);
  print(uploads, flags);
  const full = SHOWN.filter((each) => uploads.filter((upload) => upload.status === each).length === flags.limit);
  if (full.length > 0 && !flags.json)
    console.log(`There may be more that are ${full.join(' or ')}: --limit shows them.`);
}

function print(uploads: readonly ArticleAnswer[], { json }: AskFlags): void {
  if (json) for (const upload of uploads) console.log(JSON.stringify(upload));
  else if (uploads.length === 0) console.log('The record is empty. Drop an article: onrecord put FILE');
  else
    console.log(
      grid(
        uploads.map((upload) => [upload.status, plain(upload.key), whatOf(upload)]),
        [10, 48],
        terminal().width,
      ),
    );
}

function whatOf({ title, claims, members, refused, failed }: ArticleAnswer): string {
  if (refused) return `${refused.reason} (${refused.code})`;
  if (failed) return `in ${failed.stage}: ${failed.reason}`;
  if (members) return `${members.length} articles within`;
  return [title && plain(title), claims !== undefined && `${claims} claims`].filter(Boolean).join(' · ');
}

/** By its key, with or without inbox/ before it. Throws where nothing was dropped under it. */
async function uploadOf(api: RecordApi, key: string): Promise<ArticleAnswer> {
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
