// Origins of a thread: in how many places was it got first-hand? An agency's story in three papers is one; an outlet that nobody knows is none.
// originsOf([{ outlet: "Fox", credits: ["AP"] }, { outlet: "Orla Times", credits: ["AP"] }, { outlet: "BBC" }]) → { known: 2, unknown: 0, edges }
// Each article is led to its origin by one edge with its reason and words; "unknown" is said, and never counts as independent.
import type { Span } from '../model/span.ts';
import type { Reading, Statement } from './statement.ts';

export interface Edge {
  readonly key: string;
  /** An agency, an outlet, or the key of the article whose words these are; undefined where it is not known. */
  readonly origin: string | undefined;
  readonly reason: 'credit' | 'cites' | 'reuse' | 'own' | 'unknown';
  /** The words that say so: in the article `key`. */
  readonly words: readonly Span[];
}

export interface Origins {
  readonly known: number;
  readonly unknown: number;
  readonly edges: readonly Edge[];
}

/** As long a run of the reporter's own words in two articles was not written twice. */
const REUSED = 14;

export interface Appearance {
  readonly reading: Reading;
  readonly statements: readonly Statement[];
}

const folded = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/\s+(?:news agency|agency|news)$/, '');

/** The articles of a thread with its claims in them, in any order. */
export function originsOf(appearances: readonly Appearance[]): Origins {
  const ordered = [...appearances].sort((p, q) => (placeOf(p) < placeOf(q) ? -1 : 1));
  const runs = new Map<string, Appearance>();
  const edges: Edge[] = [];
  for (const one of ordered) {
    const edge = creditOf(one) ?? citationOf(one) ?? reuseOf(one, runs, edges) ?? ownOf(one);
    edges.push(edge);
    for (const run of runsOf(one)) if (!runs.has(run)) runs.set(run, one);
  }
  const known = new Set(edges.map(({ origin }) => origin && folded(origin)).filter((origin) => origin !== undefined));
  return { known: known.size, unknown: edges.filter(({ origin }) => origin === undefined).length, edges };
}

const placeOf = ({ reading: { article } }: Appearance): string =>
  `${article.publishedAt?.value ?? '9999'}#${article.key}`;

function creditOf({ reading: { article } }: Appearance): Edge | undefined {
  const [agency] = article.credits ?? [];
  if (agency === undefined) return undefined;
  const words = article.parts.credit ?? article.parts.byline;
  return { key: article.key, origin: agency, reason: 'credit', words: words ? [words] : [] };
}

/** On whose word the article has it: another outlet that it names between itself and the speaker. */
function citationOf({ reading, statements }: Appearance): Edge | undefined {
  const { article, claims, entities } = reading;
  const wanted = new Set(statements.map(({ claim }) => claim));
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  const named = claims
    .filter(({ id }) => wanted.has(id))
    .map(({ via = [] }) => via.at(-1))
    .find((party) => party?.entity?.startsWith('organization/'));
  const name = named?.entity && names.get(named.entity);
  if (!named || !name || (article.outlet && folded(name) === folded(article.outlet))) return undefined;
  return { key: article.key, origin: name, reason: 'cites', words: [{ start: named.start, end: named.end }] };
}

/** The paragraphs that the thread's claims stand in hold a long run of words of an earlier article. */
function reuseOf(one: Appearance, runs: ReadonlyMap<string, Appearance>, edges: readonly Edge[]): Edge | undefined {
  const run = runsOf(one).find((words) => runs.has(words));
  const earlier = run === undefined ? undefined : runs.get(run);
  if (!earlier || run === undefined) return undefined;
  const edge = edges.find(({ key }) => key === earlier.reading.article.key);
  const words = one.statements[0]?.content.slice(0, 1) ?? [];
  return { key: one.reading.article.key, origin: edge?.origin, reason: 'reuse', words };
}

function ownOf({ reading: { article } }: Appearance): Edge {
  const { outlet, key } = article;
  return outlet === undefined
    ? { key, origin: undefined, reason: 'unknown', words: [] }
    : { key, origin: outlet, reason: 'own', words: [] };
}

/** Runs of REUSED words in the paragraphs around the thread's claims, quotations left out: what is quoted is the speaker's. */
function runsOf({ reading: { article }, statements }: Appearance): readonly string[] {
  const { text } = article;
  return statements.flatMap(({ content }) => {
    const [first] = content;
    if (!first) return [];
    const start = text.lastIndexOf('\n\n', first.start) + 1;
    const stop = text.indexOf('\n\n', first.end);
    const own = text.slice(start, stop < 0 ? undefined : stop).replace(/["“][^"“”]*["”]/gu, ' | ');
    const words = own.toLowerCase().match(/[\p{L}\p{N}]+|\|/gu) ?? [];
    return words
      .map((_, index) => words.slice(index, index + REUSED))
      .filter((run) => run.length === REUSED && !run.includes('|'))
      .map((run) => run.join(' '));
  });
}
