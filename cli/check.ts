// `onrecord check DRAFT`: every quotation of a draft against the record: verbatim, shortened, altered, another speaker's, or not on record.
import type { Command } from 'commander';
import { z } from 'zod';
import { read } from '../library/index.ts';
import { passagesOf } from '../shared/check/index.ts';
import { quotedWords } from '../shared/check/words.ts';
import { recordApi } from './asking.ts';
import { grid } from './grid.ts';
import { plain } from './reading-words.ts';
import { type StackFlags, stackOptions } from './stack.ts';
import { terminal } from './terminal.ts';

/** Quotations sent at once. */
const AT_ONCE = 50;
/** Fewer words, of nobody, are a title or a word held at arm's length. */
const LEAST = 3;

const Answer = z.object({
  items: z.array(
    z.looseObject({
      words: z.string(),
      speaker: z.string().optional(),
      verdict: z.string(),
      own: z.boolean().optional(),
      altered: z.array(z.object({ draft: z.string(), record: z.string() })),
      leftOut: z.array(z.string()),
      found: z.array(
        z.looseObject({
          article: z.looseObject({ title: z.string() }),
          link: z.string(),
          words: z.array(z.looseObject({ words: z.string() })),
          speaker: z.string().nullable(),
        }),
      ),
    }),
  ),
  searched: z.object({ articles: z.int(), whole: z.boolean() }),
});
type Item = z.infer<typeof Answer>['items'][number];

const SAID: Readonly<Record<string, string>> = {
  verbatim: 'verbatim',
  shortened: 'shortened',
  altered: 'altered',
  other_speaker: 'other speaker',
  not_on_record: 'not on record',
};

export function addCheck(program: Command): void {
  const command = program
    .command('check')
    .description('check every quotation of a draft against the record')
    .argument('<draft>', 'a .docx, .md, .html, .txt … file')
    .option('--json', 'one JSON object a line');
  for (const option of stackOptions()) command.addOption(option);
  command
    .addHelpText(
      'after',
      `
Exit code: 0 when every quotation stands on record as it is, or shortened as the draft says ("…"); 1 when any does not.

Examples:
  onrecord check draft.docx
  onrecord check --json draft.md`,
    )
    .action(check);
}

async function check(file: string, flags: StackFlags & { readonly json?: boolean }): Promise<void> {
  const reading = await read({ file });
  const { text } = reading.article;
  const quotations = passagesOf(reading).quotations.flatMap(({ start, end, speaker, claim }) => {
    const words = text.slice(start, end).replace(/^["“”«]|["“”»]$/g, '');
    const many = quotedWords(words).words.length;
    if (many === 0 || (many < LEAST && claim === undefined)) return [];
    return [{ words: words.slice(0, 5000), ...(speaker?.[0] !== undefined && { speaker: speaker[0].slice(0, 200) }) }];
  });
  if (quotations.length === 0) return console.log('The draft quotes nobody.');
  const api = await recordApi(flags);
  const items: Item[] = [];
  let searched = { articles: 0, whole: true };
  for (let next = 0; next < quotations.length; next += AT_ONCE) {
    const answer = Answer.parse(await api.post('/check', { quotations: quotations.slice(next, next + AT_ONCE) }));
    items.push(...answer.items);
    searched = answer.searched;
  }
  const good = items.filter(({ verdict }) => verdict === 'verbatim' || verdict === 'shortened');
  if (good.length < items.length) process.exitCode = 1;
  if (flags.json) return console.log(items.map((item) => JSON.stringify(item)).join('\n'));
  console.log(
    grid(
      items.map((item) => [SAID[item.verdict] ?? item.verdict, told(item)]),
      [13],
      terminal().width,
    ),
  );
  const older = searched.whole ? '' : ' There are older ones, which were not looked in.';
  console.log(
    `\n${good.length} of ${items.length} quotations stand so, in ${searched.articles.toLocaleString('en')} articles on record.${older}`,
  );
}

function told({ words, speaker, own, altered, leftOut, found }: Item): string {
  const [first] = found;
  const said = first?.speaker ?? 'nobody named';
  return [
    `“${plain(words)}”${speaker ? ` · ${plain(speaker)}` : ''}`,
    ...altered.map(({ draft, record }) => `  ${change(plain(draft), plain(record))}`),
    ...(leftOut.length > 0 ? [`  left out: ${leftOut.map((one) => plain(one)).join(' … ')}`] : []),
    ...(first && own !== true ? [`  on record it is said by ${plain(said)}`] : []),
    ...(first ? [`  ${plain(first.article.title)} · ${first.link}`] : []),
  ].join('\n');
}

const change = (draft: string, record: string): string =>
  record === ''
    ? `“${draft}” is not on record`
    : draft === ''
      ? `“${record}” is missing`
      : `“${draft}”: on record “${record}”`;
