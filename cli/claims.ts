// `onrecord claims`, `disputes`, `timeline`, `sources`: what the record holds of who said what.
import { type Command, InvalidArgumentError, Option } from 'commander';
import { Act } from '../shared/model/claim.ts';
import { Dispute } from '../shared/model/dispute.ts';
import { answerLines } from './across.ts';
import { AcrossAnswer, ArticleDay, ClaimAnswer, DisputeAnswer, SourceAnswer, TimelineAnswer } from './answers.ts';
import { type AskFlags, asking, printList, queryOf, recordApi, someOf } from './asking.ts';
import { claimLines, disputeLines, timelineLines } from './claim-lines.ts';
import { grid } from './grid.ts';
import { entityNamed, entityPath } from './named.ts';
import { plain } from './reading-words.ts';
import type { RecordApi } from './record-api.ts';

interface ClaimFlags extends AskFlags {
  readonly by?: string;
  readonly about?: string;
  readonly against?: string;
  readonly for?: string;
  readonly addressed?: string;
  readonly with?: string;
  readonly onlyItself?: boolean;
  readonly act?: readonly string[];
  readonly form?: string;
  readonly words?: string;
  readonly outlet?: string;
  readonly named?: boolean;
  readonly confidence?: string;
}

const ROLES = {
  by: 'source',
  against: 'target',
  for: 'beneficiary',
  addressed: 'addressee',
  about: 'about',
  with: 'any',
} as const;
type RoleFlag = keyof typeof ROLES;
const KINDS = [...Dispute.unwrap().shape.kind.options, 'disputes', 'agrees', 'all'];

const ITSELF = 'of a country, without the government, ministries, army and officials who speak for it';

const confidenceOf = (text: string): string => {
  if (Number(text) >= 0 && Number(text) <= 1 && text !== '') return text;
  throw new InvalidArgumentError('This is a number from 0 to 1.');
};

export function addClaims(program: Command): void {
  asking(program.command('claims').description('who said what, newest first'), {
    dates: true,
    ordered: true,
    formats: ['csv', 'jsonl', 'jsonld'],
  })
    .option('--by <name>', 'who says it')
    .option('--about <name>', 'whom or what it is about')
    .option('--against <name>', 'who is accused, blamed or called upon')
    .option('--for <name>', 'who or what is supported')
    .option('--addressed <name>', 'who is told')
    .option('--with <name>', 'who has any part in it')
    .option('--only-itself', ITSELF)
    .addOption(
      new Option('--act <act...>', `what is done by saying it: ${Act.options.join(', ')}`).argParser(
        someOf(Act.options),
      ),
    )
    .addOption(
      new Option('--form <form>', "in the speaker's words, in others', or both").choices([
        'direct',
        'indirect',
        'mixed',
      ]),
    )
    .option('--words <words>', 'words that the claim holds')
    .option('--outlet <outlet>', 'only of this outlet')
    .option('--named', 'only of speakers who are known by name')
    .addOption(new Option('--confidence <n>', 'how sure at least, 0 to 1').argParser(confidenceOf))
    .addHelpText(
      'after',
      `
A name is any name of the entity, the beginning of a word of one, or its id (place/AM). At most two may be named at once.
A country answers with its government, ministries, army and officials, each shown as who it is.

Examples:
  onrecord claims --by Armenia --about Syunik --from 2021-05
  onrecord claims --against Azerbaijan --act accuse,deny
  onrecord claims --by Kremlin --format csv > kremlin.csv`,
    )
    .action(claims);
  asking(program.command('disputes').description('who denies what, both sides with their words').argument('<name>'), {
    dates: true,
    ordered: true,
  })
    .option('--with <name>', 'only those with this other party')
    .option('--within', 'only what answers within one article')
    .option('--only-itself', ITSELF)
    .addOption(
      new Option(
        '--kind <kind...>',
        `how the one answers the other: ${KINDS.join(', ')}; without it what denies, rejects or counters`,
      ).argParser(someOf(KINDS)),
    )
    .addHelpText(
      'after',
      '\nExamples:\n  onrecord disputes Armenia\n  onrecord disputes Armenia --with Azerbaijan\n  onrecord disputes Armenia --kind supports\n  onrecord disputes Armenia --format csv > disputes.csv',
    )
    .action(disputes);
  asking(
    program.command('timeline').description('claims and dated events of an entity, day by day').argument('<name>'),
    { dates: true, ordered: true },
  )
    .addOption(
      new Option('--by <day>', 'the day of what happened, or of the report')
        .choices(['event', 'report'])
        .default('event'),
    )
    .option('--only-itself', ITSELF)
    .addHelpText('after', '\nExample:\n  onrecord timeline Armenia --from 2021-05-01 --to 2021-05-31 --order oldest')
    .action(timeline);
  asking(program.command('sources').description('on whose word an entity is known').argument('<name>'), { dates: true })
    .option('--only-itself', ITSELF)
    .addHelpText('after', '\nExample:\n  onrecord sources Syunik')
    .action(sources);
}

async function claims(flags: ClaimFlags): Promise<void> {
  const api = await recordApi(flags);
  const given = (Object.keys(ROLES) as RoleFlag[]).filter((role) => flags[role] !== undefined);
  if (given.length > 2) throw new Error('name at most two of --by, --about, --against, --for, --addressed and --with');
  const [first, second] = await Promise.all(
    given.map(async (role) => ({ role, ...(await entityNamed(api, flags[role] ?? '')) })),
  );
  await printList(
    api,
    {
      path: first ? `${entityPath(first.id)}/claims` : '/claims',
      query: {
        ...queryOf(flags),
        ...(first ? { role: ROLES[first.role], with: second?.id, itself: yes(flags.onlyItself) } : {}),
        act: flags.act?.join(','),
        form: flags.form,
        words: flags.words,
        outlet: flags.outlet,
        named: yes(flags.named),
        confidence: flags.confidence,
      },
      schema: ClaimAnswer,
      lines: claimLines,
      none: `No such claim is on record.${await elsewhere(api, flags)}`,
      called: 'claims',
    },
    flags,
  );
}

const yes = (flag: boolean | undefined): string | undefined => (flag ? 'true' : undefined);

/** Where nothing was said: in which time the record has anything at all. */
async function elsewhere(api: RecordApi, { from, to }: AskFlags): Promise<string> {
  if (from === undefined && to === undefined) return '';
  const first = async (order: string): Promise<string | undefined> => {
    for await (const { at } of api.items(ArticleDay, '/articles', { order, copies: 'all' }, 1)) return at.slice(0, 10);
    return undefined;
  };
  const [oldest, newest] = [await first('oldest'), await first('newest')];
  return oldest && newest ? ` The articles on record are of ${oldest} to ${newest}.` : '';
}

async function disputes(
  name: string,
  flags: AskFlags & {
    readonly with?: string;
    readonly within?: boolean;
    readonly kind?: readonly string[];
    readonly onlyItself?: boolean;
  },
): Promise<void> {
  const api = await recordApi(flags);
  const { id } = await entityNamed(api, name);
  const other = flags.with === undefined ? undefined : (await entityNamed(api, flags.with)).id;
  const query = { ...queryOf(flags), with: other, kind: flags.kind?.join(','), itself: yes(flags.onlyItself) };
  await printList(
    api,
    {
      path: `${entityPath(id)}/disputes`,
      query,
      schema: DisputeAnswer,
      lines: disputeLines,
      none: `No such dispute is on record within one article.${flags.kind ? '' : ' What agrees is shown by --kind agrees.'}`,
      called: 'disputes',
    },
    flags,
  );
  // A file has the columns of one list; what answers from one article to another is a list of its own.
  if (flags.within || flags.format) return;
  if (!flags.json) console.log('\nFrom one article to another:');
  await printList(
    api,
    {
      path: `${entityPath(id)}/answers`,
      query: { ...query, copies: undefined },
      schema: AcrossAnswer,
      lines: answerLines,
      none: 'Nothing on record answers what stands in another article.',
      called: 'answers',
      page: 0,
    },
    flags,
  );
}

async function timeline(
  name: string,
  flags: AskFlags & { readonly by: string; readonly onlyItself?: boolean },
): Promise<void> {
  const api = await recordApi(flags);
  const { id } = await entityNamed(api, name);
  await printList(
    api,
    {
      path: `${entityPath(id)}/timeline`,
      query: { ...queryOf(flags), by: flags.by, itself: yes(flags.onlyItself) },
      schema: TimelineAnswer,
      lines: timelineLines,
      none: 'Nothing dated is on record.',
      called: 'entries',
    },
    flags,
  );
}

async function sources(name: string, flags: AskFlags & { readonly onlyItself?: boolean }): Promise<void> {
  const api = await recordApi(flags);
  const { id } = await entityNamed(api, name);
  await printList(
    api,
    {
      path: `${entityPath(id)}/sources`,
      query: { ...queryOf(flags), itself: yes(flags.onlyItself) },
      schema: SourceAnswer,
      page: 0,
      lines: (found, terminal) =>
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
      none: 'No source is on record.',
      called: 'sources',
    },
    flags,
  );
}
