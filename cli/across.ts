// `onrecord claim`, `origins`, `threads`, `unanswered`, `reversals`, `figures`: what lies between articles. Each tie is shown with both
// wordings and why it was made.
import type { Command } from 'commander';
import type { z } from 'zod';
import { summaryOf } from '../shared/across/figures.ts';
import { spokeFor } from '../shared/scoring/index.ts';
import {
  type AcrossAnswer,
  ChangeAnswer,
  ClaimAnswer,
  FigureAnswer,
  OriginsAnswer,
  ThreadAnswer,
  TieAnswer,
} from './answers.ts';
import { uploadOf } from './articles.ts';
import { type AskFlags, asking, printList, queryOf, recordApi } from './asking.ts';
import { claimLines, dayOf, partyOf, wordsOf } from './claim-lines.ts';
import { grid } from './grid.ts';
import { entityNamed, entityPath } from './named.ts';
import { plain } from './reading-words.ts';
import type { RecordApi } from './record-api.ts';
import { paintFor, type Terminal, terminal } from './terminal.ts';

const EXACT = 'of a country, without the government, ministries, army and officials who speak for it';

interface Flags extends AskFlags {
  readonly by?: string;
  readonly about?: string;
  readonly against?: string;
  readonly of?: string;
  readonly numbers?: boolean;
  readonly days?: string;
  readonly onlyItself?: boolean;
}

export function addAcross(program: Command): void {
  asking(
    program
      .command('claim')
      .description('a claim, and who else reports it, who answers it, and what its party says otherwise')
      .argument('<article#claim>', 'an article by its key or id, and a claim of it: wire/1.txt#c4'),
  )
    .option('--days <n>', 'how many days before and after its article are looked at', '30')
    .addHelpText(
      'after',
      '\nExamples:\n  onrecord claim inbox/border.txt#c4\n  onrecord claim border.txt#c4 --days 365 --json',
    )
    .action(claim);
  asking(
    program
      .command('origins')
      .description('in how many places a claim was got first-hand, and how that is known')
      .argument('<article#claim>', 'an article by its key or id, and a claim of it'),
    { formats: [] },
  )
    .option('--days <n>', 'how many days before and after its article are looked at', '30')
    .addHelpText('after', '\nExample:\n  onrecord origins inbox/border.txt#c4')
    .action(origins);
  const listed = (name: string, description: string, example: string) =>
    asking(program.command(name).description(description), { dates: true, ordered: true })
      .option('--only-itself', EXACT)
      .addHelpText('after', `\nExample:\n  ${example}`);
  listed(
    'threads',
    'what is said in several articles: each thing once, with who reports it',
    'onrecord threads --by Armenia',
  )
    .option('--by <name>', 'who says it')
    .option('--about <name>', 'whom or what it is about')
    .action(threads);
  listed('unanswered', 'charges to which the record has no answer', 'onrecord unanswered --against Armenia')
    .requiredOption('--against <name>', 'who is charged')
    .action(unanswered);
  listed('reversals', 'what somebody says otherwise than before, as pairs', 'onrecord reversals --by Armenia')
    .requiredOption('--by <name>', 'who says it')
    .option('--numbers', 'changed numbers too, and not only yes for no')
    .action(reversals);
  listed('figures', 'who says how many, as of when', 'onrecord figures --about Senn --of killed')
    .requiredOption('--about <name>', 'who or what has a part in it')
    .requiredOption('--of <word>', 'what is counted, or what was done to it')
    .action(figures);
}

/** "wire/1.txt#c4" → the path of the claim in the API. Throws where it names none. */
async function claimPath(api: RecordApi, name: string): Promise<string> {
  const [, article, claim] = /^(.+)#(c\d+(?:-[0-9a-z]+)?)$/s.exec(name) ?? [];
  if (article === undefined)
    throw new Error(`"${name}" names no claim. A claim is ARTICLE#c4; onrecord article ARTICLE lists them`);
  const id = /^[0-9a-f]{24}$/.test(article) ? article : (await uploadOf(api, article)).id;
  return `/articles/${id}/claims/${claim}`;
}

type Tie = z.infer<typeof TieAnswer>;
type Why = Tie['why'];

const TITLES: readonly (readonly [relation: string, title: string])[] = [
  ['same', 'Also reported by'],
  ['answered_by', 'Answered by'],
  ['answers', 'Answers'],
  ['otherwise', 'Says otherwise'],
];

async function claim(name: string, flags: Flags): Promise<void> {
  const api = await recordApi(flags);
  const path = await claimPath(api, name);
  if (flags.json || flags.format)
    return printList(
      api,
      {
        path: `${path}/ties`,
        query: { days: flags.days },
        schema: TieAnswer,
        lines: () => '',
        none: '',
        called: 'ties',
        page: 0,
      },
      flags,
    );
  const own = ClaimAnswer.parse(await api.get(path));
  const ties: Tie[] = [];
  const most = flags.limit ?? Number.POSITIVE_INFINITY;
  for await (const tie of api.items(TieAnswer, `${path}/ties`, { days: flags.days }, most, { page: 0 })) ties.push(tie);
  const screen = terminal();
  const { bold, dim } = paints(screen);
  console.log(claimLines([own], screen));
  if (ties.length === 0)
    return console.log(
      `\nNothing within ${flags.days} days says the same, answers it, or says otherwise. --days looks further.`,
    );
  for (const [relation, title] of TITLES) {
    const these = ties.filter((tie) => tie.relation === relation);
    if (these.length === 0) continue;
    console.log(`\n${bold(title)}`);
    const rows = these.map(({ claim, kind, what, why }) => [
      dayOf(claim),
      bold(partyOf(claim.source)),
      [kind?.replace('_', '-') ?? what ?? '', plain(claim.article.outlet ?? '')].filter(Boolean).join('\n'),
      [wordsOf(claim), dim(`${because(why)} · ${placeOf(claim)}`)].join('\n'),
    ]);
    console.log(grid(rows, [10, 26, 18], screen.width));
  }
  console.log(`\n${originLine(OriginsAnswer.parse(await api.get(`${path}/origins`, { days: flags.days })))}`);
}

async function origins(name: string, flags: Flags): Promise<void> {
  const api = await recordApi(flags);
  const found = OriginsAnswer.parse(await api.get(`${await claimPath(api, name)}/origins`, { days: flags.days }));
  if (flags.json) return console.log(JSON.stringify(found));
  const byKey = new Map(found.claims.map((one) => [one.article.key, one]));
  const rows = found.origins.edges.map(({ key, origin, reason }) => {
    const told = byKey.get(key);
    return [
      told ? dayOf(told) : '',
      plain(told?.article.outlet ?? ''),
      origin ? plain(origin) : 'unknown',
      `${REASONS[reason] ?? reason} · ${plain(key)}`,
    ];
  });
  console.log(originLine(found));
  console.log(grid(rows, [10, 24, 24], terminal().width));
}

const REASONS: Readonly<Record<string, string>> = {
  credit: 'credits it',
  cites: 'names it as where it was said',
  reuse: 'has its words',
  own: 'its own report',
  unknown: 'no outlet is known',
};

/** "3 articles, 3 outlets, 2 origins" */
function originLine({
  articles,
  outlets,
  origins: { known, unknown },
}: Pick<z.infer<typeof OriginsAnswer>, 'articles' | 'outlets' | 'origins'>): string {
  const count = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;
  return [
    count(articles, 'article'),
    count(outlets.length, 'outlet'),
    `${count(known, 'origin')}${unknown > 0 ? `, and ${unknown} unknown` : ''}`,
  ].join(', ');
}

async function threads(flags: Flags): Promise<void> {
  const name = flags.by ?? flags.about;
  if (name === undefined || (flags.by !== undefined && flags.about !== undefined))
    throw new Error('name who says it by --by NAME, or whom it is about by --about NAME');
  await listOf(flags, name, {
    list: 'threads',
    query: { role: flags.by === undefined ? 'about' : 'source' },
    schema: ThreadAnswer,
    none: 'Nothing is on record that several articles tell.',
    lines: (found, screen) =>
      found
        .map(({ claims, first, latest, ...rest }) => {
          const { bold, dim } = paints(screen);
          const rows = claims.map((one) => [
            dayOf(one),
            plain(one.article.outlet ?? ''),
            wordsOf(one),
            dim(placeOf(one)),
          ]);
          const head = `${bold(partyOf(claims[0]?.source ?? null))} · ${originLine(rest)} · ${first === latest ? first : `${first} to ${latest}`}`;
          return `${head}\n${grid(rows, [10, 20, 70], screen.width)}`;
        })
        .join('\n\n'),
  });
}

async function unanswered(flags: Flags): Promise<void> {
  await listOf(flags, flags.against ?? '', {
    list: 'unanswered',
    query: {},
    schema: ClaimAnswer,
    none: 'No charge is on record that has no answer.',
    lines: claimLines,
  });
}

async function reversals(flags: Flags): Promise<void> {
  await listOf(flags, flags.by ?? '', {
    list: 'changes',
    query: { what: flags.numbers ? undefined : 'stance' },
    schema: ChangeAnswer,
    none: `Nothing is on record that they said otherwise before.${flags.numbers ? '' : ' --numbers looks for changed numbers too.'}`,
    lines: (found, screen) =>
      pairLines(
        found.map(({ from, to, what, why }) => ({ first: from, second: to, label: `then (${what})`, why })),
        screen,
      ),
  });
}

async function figures(flags: Flags): Promise<void> {
  const of = flags.of ?? '';
  await listOf(flags, flags.about ?? '', {
    list: 'figures',
    query: { of },
    schema: FigureAnswer,
    none: `No number of "${of}" is on record.`,
    lines: (found, screen) => {
      const { bold, dim } = paints(screen);
      const rows = found.map(({ value, upTo, approximate, additional, claim, clause, day }) => [
        day ?? dayOf(claim),
        `${additional ? '+' : ''}${approximate === 'no' ? '' : '~'}${value.toLocaleString('en')}${upTo === undefined ? '' : `–${upTo.toLocaleString('en')}`}`,
        bold(partyOf(claim.source)),
        [plain(clause), dim(placeOf(claim))].join('\n'),
      ]);
      const summary = summaryOf(found, of);
      const each = (name: string, figure: z.infer<typeof FigureAnswer>): string =>
        `${name} ${figure.value.toLocaleString('en')} (${partyOf(figure.claim.source)}, ${figure.day ?? dayOf(figure.claim)})`;
      const told = summary && [
        each('lowest', summary.lowest),
        each('highest', summary.highest),
        each('latest', summary.latest),
        each('lowest of the latest day', summary.conservative),
      ];
      return [grid(rows, [10, 12, 28], screen.width), ...(told ? [`\n${told.join(' · ')}`] : [])].join('\n');
    },
  });
}

/** Both claims of each pair, the first above the second, with why they were tied. */
export function pairLines(
  pairs: readonly {
    readonly first: ClaimAnswer;
    readonly second: ClaimAnswer;
    readonly label: string;
    readonly why: Why;
  }[],
  screen: Terminal,
): string {
  const { bold, dim } = paints(screen);
  const side = (claim: ClaimAnswer, label: string): string[] => [
    label,
    bold(partyOf(claim.source)),
    [
      wordsOf(claim),
      dim(
        [dayOf(claim), claim.article.outlet && plain(claim.article.outlet), placeOf(claim)].filter(Boolean).join(' · '),
      ),
    ].join('\n'),
  ];
  const rows = pairs.flatMap(({ first, second, label, why }) => [
    side(first, dayOf(first)),
    side(second, `  ${label}`),
    ['', '', dim(`tied by: ${because(why)}`)],
  ]);
  return grid(rows, [20, 28], screen.width);
}

/** Denials and rejections from one article to another, as pairs. */
export const answerLines = (found: readonly z.infer<typeof AcrossAnswer>[], screen: Terminal): string =>
  pairLines(
    found.map(({ from, to, kind, why }) => ({ first: from, second: to, label: kind.replace('_', '-'), why })),
    screen,
  );

interface Listed<T> {
  readonly list: string;
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly schema: z.ZodType<T>;
  readonly none: string;
  readonly lines: (found: readonly T[], screen: Terminal) => string;
}

async function listOf<T>(flags: Flags, name: string, { list, query, schema, none, lines }: Listed<T>): Promise<void> {
  const api = await recordApi(flags);
  const { id } = await entityNamed(api, name);
  const { copies: _, ...asked } = queryOf(flags);
  await printList(
    api,
    {
      path: `${entityPath(id)}/${list}`,
      query: { ...asked, ...query, itself: flags.onlyItself ? 'true' : undefined },
      schema,
      lines,
      none,
      called: list,
      page: 0,
    },
    flags,
  );
}

const because = (why: Why): string => spokeFor(why, 3).join(', ');

const placeOf = ({ article, id }: ClaimAnswer): string => `${plain(article.key)}#${id}`;

const paints = (screen: Terminal) => {
  const paint = paintFor(screen);
  return { bold: (words: string) => paint('bold', words), dim: (words: string) => paint('dim', words) };
};
