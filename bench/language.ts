// Tokens a second of sentences, tags and parse, side by side with wink-nlp and compromise on the same articles, and the time to start.
// node bench/language.ts [FILE…]   Without files: the articles of test/golden.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import nlp from 'compromise';
import { build } from 'esbuild';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { analyze } from '../shared/language/index.ts';
import { sentencesOf } from '../shared/language/sentences.ts';

const SECONDS = 3;
const golden = new URL('../test/golden/', import.meta.url);

function articles(): readonly string[] {
  const files = process.argv.slice(2);
  if (files.length > 0) return files.map((file) => readFileSync(file, 'utf8'));
  return readdirSync(golden)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(new URL(name, golden), 'utf8'));
}

const texts = articles();
const tokens = texts.reduce(
  (sum, text) => sum + sentencesOf(text).reduce((count, run) => count + run.tokens.length, 0),
  0,
);

/** Processor seconds, so that what else the machine does changes little. */
const seconds = (since?: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
};

/** Tokens (as we cut them) a second of one core, after one round to warm up: the median of rounds over a few seconds. */
function speedOf(read: (text: string) => unknown): number {
  for (const text of texts) read(text);
  const rounds: number[] = [];
  for (let spent = 0; spent < SECONDS; spent += rounds.at(-1) as number) {
    const since = process.cpuUsage();
    for (const text of texts) read(text);
    rounds.push(seconds(since));
  }
  rounds.sort((a, b) => a - b);
  return tokens / (rounds[rounds.length >> 1] as number);
}

const wink = winkNLP(model);
const rows: readonly (readonly [string, string, (text: string) => unknown])[] = [
  ['ours', 'sentences, tokens', sentencesOf],
  ['ours', 'sentences, tokens, UPOS + Penn tags, morphology, lemmas, dependency parse', analyze],
  ['wink-nlp', 'sentences, tokens, UPOS tags, lemmas', (text) => wink.readDoc(text).tokens().out(wink.its.pos)],
  ['compromise', 'sentences, tokens, 8 coarse tags', (text) => nlp(text).json()],
];
console.log(`${texts.length} articles, ${tokens} tokens, Node ${process.version}`);
const parsing = speedOf(analyze);
for (const [name, does, read] of rows) {
  const speed = read === analyze ? parsing : speedOf(read);
  console.log(
    `${name.padEnd(11)}${Math.round(speed).toLocaleString('en').padStart(10)} tokens/s  ${(speed / parsing).toFixed(1).padStart(6)} × our parse   ${does}`,
  );
}

/** Milliseconds from importing a module to its first short sentence read, and the memory then, in a process of its own: the median of five. */
function startOf(code: string): string {
  const script = `const t = performance.now(); ${code}; console.log(performance.now() - t, process.memoryUsage().rss / 2 ** 20)`;
  const runs = Array.from({ length: 5 }, () =>
    execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: new URL('..', import.meta.url),
      encoding: 'utf8',
    })
      .trim()
      .split(' ')
      .map(Number),
  ).sort((a, b) => (a[0] as number) - (b[0] as number));
  const [time, memory] = runs[2] as [number, number];
  return `${Math.round(time)} ms, ${Math.round(memory)} MB resident`;
}

/** Our room as one file with its data beside it, as it is deployed. */
async function bundle(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'on-record-language-'));
  const room = fileURLToPath(new URL('../shared/language/', import.meta.url));
  const outfile = join(folder, 'index.mjs');
  await build({
    entryPoints: [join(room, 'index.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    logLevel: 'error',
  });
  for (const file of readdirSync(room, { recursive: true, encoding: 'utf8' }))
    if (/\.(?:tsv|txt|bin)$/.test(file)) copyFileSync(join(room, file), join(folder, basename(file)));
  return folder;
}

const wordOf = "w.readDoc('He left.').tokens().out(w.its.pos)";
const folder = await bundle();
console.log(`bare Node         ${startOf('0')}`);
console.log(`ours, bundled     ${startOf(`(await import('${folder}/index.mjs')).analyze('He left.')`)}`);
console.log(`ours, from source ${startOf("(await import('./shared/language/index.ts')).analyze('He left.')")}`);
console.log(
  `wink-nlp          ${startOf(`const w = (await import('wink-nlp')).default((await import('wink-eng-lite-web-model')).default); ${wordOf}`)}`,
);
console.log(`compromise        ${startOf("(await import('compromise')).default('He left.').json()")}`);
rmSync(folder, { recursive: true });
