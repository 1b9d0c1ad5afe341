// Honest figures for entities: the ruler runs this in place of `onrecord extract`, and each document is read with a recognizer that was
// trained without it (the shipped one has seen the dev documents).
//   node training/names/score-folds.ts prepare DIR ../shared      trains four recognizers
//   node ../shared/eval/score.mjs entities GOLD --cmd "node_modules/.bin/node training/names/score-folds.ts read DIR"
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { findEntities } from '../../shared/entities/index.ts';
import { readWeights } from '../../shared/entities/recognizer/weights.ts';
import { analyze } from '../../shared/language/index.ts';
import { normalize } from '../../shared/normalize/index.ts';
import { findTimes } from '../../shared/times/index.ts';
import { byDocument, examplesOf, readCorpus } from './corpus.ts';
import { bytesOf, type Example, learn } from './perceptron.ts';

const FOLDS = 4;
const [mode, folder, ...rest] = process.argv.slice(2);

function prepare(shared: string): void {
  mkdirSync(folder as string, { recursive: true });
  const documents = byDocument(readCorpus(shared)).map((sentences) => ({
    id: sentences[0]?.document ?? '',
    news: /^GUM_news/.test(sentences[0]?.document ?? '') || /re3d|meantime/.test(sentences[0]?.source ?? ''),
    examples: examplesOf(sentences),
  }));
  const folds = Object.fromEntries(documents.filter(({ news }) => news).map(({ id }, i) => [id, i % FOLDS]));
  for (let fold = 0; fold < FOLDS; fold++) {
    const examples = documents.flatMap(({ id, examples }): Example[] => (folds[id] === fold ? [] : examples));
    writeFileSync(`${folder}/fold-${fold}.bin`, bytesOf(learn(examples), 0.02));
  }
  writeFileSync(`${folder}/folds.json`, JSON.stringify(folds));
}

async function read(paths: readonly string[]): Promise<void> {
  const folds: Record<string, number> = JSON.parse(readFileSync(`${folder}/folds.json`, 'utf8'));
  const models = Array.from({ length: FOLDS }, (_, fold) => readWeights(readFileSync(`${folder}/fold-${fold}.bin`)));
  for (const path of paths) {
    const bytes = readFileSync(path);
    const fold = folds[JSON.parse(bytes.toString('utf8')).uri] ?? 0; // one of the test split is in no training data
    const [member] = await normalize({ bytes, key: path, revision: '1', metadata: {} });
    if (!member || !('article' in member)) continue;
    const { article } = member;
    const syntax = analyze(article.text);
    const entities = findEntities(syntax, article, { times: findTimes(syntax, article), names: models[fold] });
    console.log(JSON.stringify({ key: path, article, entities }));
  }
}

if (mode === 'prepare' && folder) prepare(rest[0] ?? '../shared');
else if (mode === 'read' && folder) await read(rest);
else throw new Error('usage: score-folds.ts prepare DIR SHARED | read DIR FILE…');
