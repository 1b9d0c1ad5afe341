// The kinds of sets that can be scored, told by what lies at a path; each says what it measures. To add one: a line here and a file beside it.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { extract } from '../../shared/extract.ts';
import { isPages, scoreArticles } from './articles.ts';
import { scoreAttributions } from './corpora/attributions.ts';
import { type Document, readingOf } from './corpora/document.ts';
import { scoreNames } from './corpora/names.ts';
import { syntaxFigures } from './corpora/syntax.ts';
import { Tally } from './corpora/tally.ts';
import { scoreTimes } from './corpora/times.ts';
import { isConllu, readTreebank } from './formats/conllu.ts';
import { isJsonl, readJsonl } from './formats/jsonl.ts';
import { isMeantime, readMeantime } from './formats/meantime.ts';
import { isPolnear, readPolnear } from './formats/polnear.ts';
import { isTimeml, readTimemlFiles } from './formats/timeml.ts';
import { givenReadings } from './given.ts';
import { goldArticles } from './gold.ts';
import { goldenArticles } from './golden.ts';
import { judgeGolden } from './golden-faults.ts';
import type { Judged } from './reading/counts.ts';
import { judge } from './reading/judge.ts';
import { faultsByKind, summary, table } from './reading/table.ts';

export interface ScoreOptions {
  /** Every fault, by kind. */
  readonly verbose: boolean;
  /** Readings made elsewhere, as `onrecord extract --json` prints them, instead of reading here. */
  readonly from?: string | undefined;
  /** Only the first documents of a corpus. */
  readonly limit: number;
}

export interface SetKind {
  readonly name: string;
  readonly measures: string;
  readonly is: (path: string) => boolean;
  /** The text to print. */
  readonly score: (path: string, options: ScoreOptions) => Promise<string>;
}

export const SETS: readonly SetKind[] = [
  {
    name: 'golden',
    measures: 'whole readings of our own articles (test/golden): claims, speakers, acts, parties, disputes, details',
    is: (path) => path === 'golden',
    score: scoreGolden,
  },
  {
    name: 'gold readings (a folder of X.txt with X.gold.json)',
    measures: 'whole readings: claims, contents, speakers and their entities, acts, parties, disputes, traps, names',
    is: (path) => isFolder(path) && readdirSync(path).some((name) => name.endsWith('.gold.json')),
    score: scoreReadings,
  },
  {
    name: 'UD treebank (.conllu, .conllu.gz)',
    measures: 'tags, lemmas, heads and relations, with gold words and with our own',
    is: isConllu,
    score: async (path) => syntaxFigures(readTreebank(path)),
  },
  { name: 'PolNeAR (its data/dev)', measures: 'attributions', is: isPolnear, score: scoring(readPolnear) },
  { name: 'TempEval-3 (a folder of .tml)', measures: 'dates', is: isTimeml, score: scoring(readTimemlFiles) },
  {
    name: 'MEANTIME (a folder of CAT .xml)',
    measures: 'names and dates',
    is: isMeantime,
    score: scoring(readMeantime),
  },
  {
    name: 'articles (pages as JSON lines that say where each one’s "html" lies)',
    measures: 'the article of each page: body, what is dropped, publication date, beside two libraries',
    is: isPages,
    score: scoreArticles,
  },
  {
    name: 'documents as JSON lines (.jsonl)',
    measures: 'what they have gold for: attributions, names, dates',
    is: isJsonl,
    score: scoring(readJsonl),
  },
];

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

const reported = (judged: readonly Judged[], { verbose }: ScoreOptions): string =>
  `${verbose ? faultsByKind(judged) : ''}\n${table(judged)}\n${summary(judged)}\n`;

async function scoreGolden(_: string, options: ScoreOptions): Promise<string> {
  const judged = (await goldenArticles()).map((golden) => judgeGolden(golden, extract(golden.article)));
  const open = judged.filter(({ faults }) => faults.length > 0);
  const list = open.map(({ article, faults }) => `${article} (${faults.length})`).join(', ');
  return `${reported(judged, options)}${judged.length - open.length} of ${judged.length} are read exactly; faults in: ${list || 'none'}\n`;
}

async function scoreReadings(path: string, options: ScoreOptions): Promise<string> {
  const given = options.from === undefined ? undefined : givenReadings(options.from);
  const articles = (await goldArticles([path])).slice(0, options.limit);
  return reported(
    articles.map((gold) => judge(gold, given ? given(gold) : extract(gold.article))),
    options,
  );
}

/** Scores documents for whatever they have gold for. */
function scoring(read: (path: string) => readonly Document[]): SetKind['score'] {
  return async (path, { verbose, limit }) => {
    const documents = read(path).slice(0, limit);
    const measures = [
      { name: 'attributions', has: (one: Document) => one.attributions, score: scoreAttributions, tally: new Tally() },
      { name: 'names', has: (one: Document) => one.names, score: scoreNames, tally: new Tally() },
      { name: 'dates', has: (one: Document) => one.times, score: scoreTimes, tally: new Tally() },
    ];
    for (const document of documents) {
      const reading = await readingOf(document);
      for (const { has, score, tally } of measures) if (has(document)) score(document, reading, tally);
    }
    return measures
      .filter(({ has }) => documents.some(has))
      .map(({ name, tally }) => {
        const faults = verbose ? tally.faults.map(({ kind, words }) => `  ${kind}: ${words}\n`).join('') : '';
        return `${faults}${basename(path)}, ${name}: ${documents.length} documents\n${tally}`;
      })
      .join('\n');
  };
}
