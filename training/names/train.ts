// Trains the recognizer on everything and writes shared/entities/recognizer/names.bin. About half a minute.
//   node training/names/train.ts ../shared
import { writeFileSync } from 'node:fs';
import { byDocument, examplesOf, readCorpus } from './corpus.ts';
import { bytesOf, learn } from './perceptron.ts';

const [shared = '../shared'] = process.argv.slice(2);
const examples = byDocument(readCorpus(shared)).flatMap(examplesOf);
const bytes = bytesOf(learn(examples), 0.02);
writeFileSync(new URL('../../shared/entities/recognizer/names.bin', import.meta.url), bytes);
console.log(`${examples.length} sentences → names.bin, ${bytes.length} bytes`);
