// `onrecord claims`, `disputes`, `timeline`, `sources`: what the record holds of who said what.
import { type Command, Option } from 'commander';
import { Act } from '../shared/model/claim.ts';
import { ClaimAnswer, DisputeAnswer, SourceAnswer, TimelineAnswer } from './answers.ts';
import { type AskFlags, asking, printItems, recordApi } from './asking.ts';
import { claimLines, disputeLines } from './claim-lines.ts';
import { grid } from './grid.ts';
import { entityNamed, entityPath } from './named.ts';
import { plain } from './reading-words.ts';
import type { RecordApi } from './record-api.ts';

interface ClaimFlags extends AskFlags {
  readonly by?: string;
  readonly about?: string;
  readonly against?: string;
  readonly addressed?: string;
  readonly act?: readonly string[];
  readonly form?: string;
  readonly words?: string;
  readonly format: 'json' | 'jsonl' | 'csv' | 'jsonld';
}

const ROLES = { by: 'source', against: 'target', addressed: 'addressee', about: 'about' } as const;

export function addClaims(program: Command): void {
  asking(program.command('claims').description('who said what, newest first'), { dates: true })
    .option('--by <name>', 'who says it')
    .option('--about <name>', 'whom or what it is about')
    .option('--against <name>', 'who is accused, blamed or called upon')
    .option('--addressed <name>', 'who is told')
    .addOption(new Option('--act <act...>', 'what is done by saying it').choices(Act.options))
    .addOption(
      new Option('--form <form>', "in the speaker's words, in others', or both").choices([
        'direct',
        'indirect',
        'mixed',
      ]),
    )
    .option('--words <words>', 'words that the claim holds')
    .addOption(new Option('--format <format>', 'as a file for others to read').choices(['csv', 'jsonl', 'jsonld']))
    .addHelpText(
      'after',
      `
A name is the beginning of any name of the entity, or its id (place/AM).

Examples:
  onrecord claims --by Armenia --about Syunik --from 2021-05
  onrecord claims --against Azerbaijan --act accuse deny
  onrecord claims --by Kremlin --format csv > kremlin.csv`,
    )
    .action(claims);
  asking(program.command('disputes').description('who denies what, both sides with their words').argument('<name>'), {
    dates: true,
  })
    .option('--with <name>', 'only those with this other party')
    .addHelpText('after', '\nExamples:\n  onrecord disputes Armenia\n  onrecord disputes Armenia --with Azerbaijan')
    .action(disputes);
  asking(
    program.command('timeline').description('claims and dated events of an entity, day by day').argument('<name>'),
    { dates: true },
  )
    .addHelpText('after', '\nExample:\n  onrecord timeline Armenia --from 2021-05-01 --to 2021-05-31')
    .action(timeline);
  asking(program.command('sources').description('on whose word an entity is known').argument('<name>'), { dates: true })
    .addHelpText('after', '\nExample:\n  onrecord sources Syunik')
    .action(sources);
}

async function claims(flags: ClaimFlags): Promise<void> {
  const api = await recordApi(flags);
  const named = (Object.keys(ROLES) as (keyof typeof ROLES)[]).filter((role) => flags[role] !== undefined);
  if (named.length > 2) throw new Error('name at most two of --by, --about, --against and --addressed');
  const ids = await Promise.all(named.map(async (role) => (await entityNamed(api, flags[role] ?? '')).id));
  const [first] = named;
  const path = first && ids[0] ? `${entityPath(ids[0])}/claims` : '/claims';
  const query = {
    ...(first ? { role: ROLES[first], with: ids[1] } : {}),
    act: flags.act?.join(','),
    form: flags.form,
    words: flags.words,
    from: flags.from,
    to: flags.to,
  };
  if (flags.format) return exportClaims(api, path, query, flags);
  const items = api.items(ClaimAnswer, path, query, flags.limit);
  await printItems(items, flags, claimLines, 'No such claim is on record.');
}

/** The API's own exports, page after page; of a CSV only the first page keeps its header. */
async function exportClaims(
  api: RecordApi,
  path: string,
  query: Record<string, string | undefined>,
  { format, limit }: ClaimFlags,
): Promise<void> {
  let next: URLSearchParams | undefined = new URLSearchParams({ limit: String(Math.min(limit, 1000)) });
  for (let page = 0; next && page * 1000 < limit; page += 1) {
    const response = await api.request(path, { ...query, format, ...Object.fromEntries(next) });
    const text = await response.text();
    process.stdout.write(format === 'csv' && page > 0 ? text.slice(text.indexOf('\n') + 1) : text);
    const link = /<([^>]+)>; rel="next"/.exec(response.headers.get('link') ?? '')?.[1];
    next = link === undefined ? undefined : new URL(link, 'http://localhost').searchParams;
  }
}

async function disputes(name: string, flags: AskFlags & { readonly with?: string }): Promise<void> {
  const api = await recordApi(flags);
  const { id } = await entityNamed(api, name);
  const other = flags.with === undefined ? undefined : (await entityNamed(api, flags.with)).id;
  const items = api.items(
    DisputeAnswer,
    `${entityPath(id)}/disputes`,
    { with: other, from: flags.from, to: flags.to },
    flags.limit,
  );
  await printItems(items, flags, disputeLines, 'No such dispute is on record.');
}

async function timeline(name: string, flags: AskFlags): Promise<void> {
  const api = await recordApi(flags);
  const { id } = await entityNamed(api, name);
  const items = api.items(
    TimelineAnswer,
    `${entityPath(id)}/timeline`,
    { from: flags.from, to: flags.to },
    flags.limit,
  );
  await printItems(
    items,
    flags,
    (entries, terminal) =>
      grid(
        entries.map(({ kind, day, date, claim, event }) => [
          date ?? day,
          kind,
          claim ? claimLine(claim) : plain(event?.passage.words ?? ''),
        ]),
        [12, 6],
        terminal.width,
      ),
    'Nothing dated is on record.',
  );
}

const claimLine = ({ source, act, content }: ClaimAnswer): string =>
  `${source ? plain(source.words) : '(unnamed)'} · ${act} · ${content.map((part) => plain(part.words)).join(' … ')}`;

async function sources(name: string, flags: AskFlags): Promise<void> {
  const api = await recordApi(flags);
  const { id } = await entityNamed(api, name);
  const items = api.items(SourceAnswer, `${entityPath(id)}/sources`, { from: flags.from, to: flags.to }, flags.limit, {
    sized: false,
  });
  await printItems(
    items,
    flags,
    (found, terminal) =>
      grid(
        found.map(({ source, claims: count, acts, outlets, latest }) => [
          source ? plain(source.name) : '(unnamed)',
          String(count),
          latest.slice(0, 10),
          [
            Object.entries(acts)
              .map(([act, times]) => `${act} ${times}`)
              .join(', '),
            outlets.map(plain).join(', '),
          ]
            .filter(Boolean)
            .join(' · '),
        ]),
        [36, 6, 10],
        terminal.width,
      ),
    'No source is on record.',
  );
}
