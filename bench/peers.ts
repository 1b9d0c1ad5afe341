// Our whole reading (parse, names, claims, disputes) beside toolkits that only tag, find names and parse: words a second of one core, in one run.
// node bench/peers.ts [--python PYTHON [--model NAME]] [--java FOLDER] [FILE…]   Without files: the articles of test/golden.
//   --python  an interpreter that has spaCy and its small English model (pip install spacy; python -m spacy download en_core_web_sm; --model NAME
//             where that is called otherwise)
//   --java    the folder of Stanford CoreNLP and its models, unpacked (https://stanfordnlp.github.io/CoreNLP/); java must be at hand
// Times are of processor, not of the clock, and the time to start and to load models is taken off.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { extract } from '../shared/extract.ts';
import { analyze } from '../shared/language/index.ts';
import type { Article } from '../shared/model/article.ts';

const { values, positionals } = parseArgs({
  options: {
    python: { type: 'string' },
    java: { type: 'string' },
    model: { type: 'string', default: 'en_core_web_sm' },
  },
  allowPositionals: true,
});
const golden = new URL('../test/golden/', import.meta.url);
const texts = (
  positionals.length > 0
    ? positionals
    : readdirSync(golden)
        .filter((name) => name.endsWith('.txt'))
        .map((name) => new URL(name, golden))
).map((file) => readFileSync(file, 'utf8').trim());
const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0);

const articleOf = (text: string): Article => {
  const headline = { start: 0, end: text.indexOf('\n') > 0 ? text.indexOf('\n') : 0 };
  return {
    id: 'bench',
    key: 'bench.txt',
    revision: '1',
    text,
    parts: { headline, body: { start: headline.end, end: text.length } },
    title: text.slice(headline.start, headline.end),
    publishedAt: { value: '2021-05-15', precision: 'day', from: 'meta' },
    language: 'en',
    contentHash: '0'.repeat(64),
  };
};

/** Processor seconds of a second round, when the code is warm. */
function secondsOf(read: (text: string) => unknown): number {
  for (const text of texts) read(text);
  const since = process.cpuUsage();
  for (const text of texts) read(text);
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
}

const SPACY = `
import json, sys, time, spacy
texts = json.load(sys.stdin)
nlp = spacy.load(sys.argv[1])
for doc in nlp.pipe(texts): pass
start = time.process_time()
for doc in nlp.pipe(texts): pass
print(time.process_time() - start)
`;

function spacySeconds(python: string, model: string): number {
  const one = { OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', BLIS_NUM_THREADS: '1' };
  const said = execFileSync(python, ['-c', SPACY, model], {
    input: JSON.stringify(texts),
    encoding: 'utf8',
    env: { ...process.env, ...one },
  });
  return Number(said);
}

/** CoreNLP says at its end how long its annotators took: of one thread, without loading. */
function coreNlpSeconds(folder: string): number {
  const room = mkdtempSync(join(tmpdir(), 'on-record-peers-'));
  const files = texts.map((text, at) => {
    const file = join(room, `${at}.txt`);
    writeFileSync(file, text);
    return file;
  });
  const list = join(room, 'list');
  writeFileSync(list, files.join('\n'));
  const flags = ['-annotators', 'tokenize,pos,lemma,ner,depparse', '-threads', '1', '-outputDirectory', room];
  const call = [
    '-Xmx4g',
    '-XX:ActiveProcessorCount=1',
    '-cp',
    `${folder}/*`,
    'edu.stanford.nlp.pipeline.StanfordCoreNLP',
  ];
  const said = execFileSync('sh', ['-c', 'exec "$@" 2>&1', 'sh', 'java', ...call, ...flags, '-filelist', list], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  rmSync(room, { recursive: true });
  const total = /TOTAL: ([\d.]+) sec/.exec(said)?.[1];
  if (!total) throw new Error(`CoreNLP did not say how long it took:\n${said.slice(-1000)}`);
  return Number(total);
}

const rows: [string, number][] = [
  ['ours: whole reading', secondsOf((text) => extract(articleOf(text)))],
  ['ours: sentences, tags, lemmas, parse', secondsOf(analyze)],
];
if (values.python)
  rows.push([`spaCy ${values.model}: tags, lemmas, names, parse`, spacySeconds(values.python, values.model)]);
if (values.java) rows.push(['CoreNLP: tags, lemmas, names, parse', coreNlpSeconds(values.java)]);
if (rows.length === 2) console.log('no peer named: see --python and --java at the top of bench/peers.ts');

console.log(`${texts.length} articles, ${words} words, Node ${process.version}`);
const ours = (rows[0] as [string, number])[1];
for (const [name, seconds] of rows)
  console.log(
    `${Math.round(words / seconds)
      .toLocaleString('en')
      .padStart(9)} words/s  ${(seconds / ours).toFixed(2).padStart(6)} × our reading's time   ${name}`,
  );
