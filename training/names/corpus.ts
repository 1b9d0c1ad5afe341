// All that the recognizer learns from, as one list of sentences, and each as numbers.
// Sources and licences: UD English GUM (CC BY genres), UD English EWT (CC BY-SA 4.0), MEANTIME (CC BY 4.0), re3d (public domain, OGL, CC BY).
import { existsSync } from 'node:fs';
import { featuresOf, settingOf } from '../../shared/entities/recognizer/features.ts';
import { labelsOf } from '../../shared/entities/recognizer/labels.ts';
import { spellingsOf, type Word, wordsOf } from '../../shared/entities/recognizer/words.ts';
import { sentencesOf as runsOf } from '../../shared/language/sentences.ts';
import { readEwt } from './ewt.ts';
import { readGum } from './gum.ts';
import type { Example } from './perceptron.ts';
import type { Label, LabelledSentence, Name } from './sentence.ts';
import { readSpans } from './spans.ts';

const sentencesOf = (text: string): { form: string; start: number; end: number }[][] =>
  runsOf(text).map(({ tokens }) => tokens.map(({ start, end }) => ({ form: text.slice(start, end), start, end })));

export function readCorpus(shared: string): LabelledSentence[] {
  if (!existsSync(shared)) throw new Error(`${shared}: not here; training needs the shared folder`);
  const bank = (name: string): string => `${shared}/treebank/${name}.conllu.gz`;
  return [
    ...readGum(bank('gum-train')),
    ...readGum(bank('gum-dev')),
    ...readEwt(bank('ewt-train')),
    ...readEwt(bank('ewt-dev')),
    ...readSpans(`${shared}/eval/re3d/dev.jsonl`, 're3d', sentencesOf),
    ...readSpans(`${shared}/eval/meantime/dev.jsonl`, 'meantime', sentencesOf),
  ];
}

/** Sentences by document, in order. */
export function byDocument(sentences: readonly LabelledSentence[]): LabelledSentence[][] {
  const documents = new Map<string, LabelledSentence[]>();
  for (const sentence of sentences) {
    const list = documents.get(sentence.document) ?? [];
    list.push(sentence);
    documents.set(sentence.document, list);
  }
  return [...documents.values()];
}

export function examplesOf(document: readonly LabelledSentence[]): Example[] {
  const spellings = spellingsOf(document.map((sentence) => sentence.forms));
  return document.map(({ forms, labels }) => ({
    features: rowsOf(wordsOf(forms, spellings)),
    labels: numbersOf(labels),
  }));
}

function rowsOf(words: readonly Word[]): Int32Array[] {
  const setting = settingOf(words);
  const out: number[] = [];
  return words.map((_, i) => {
    featuresOf(words, i, setting, out);
    return Int32Array.from(out);
  });
}

function numbersOf(labels: readonly Label[]): number[] {
  const names = [...new Set(labels.filter((label): label is Name => label !== null && label !== 'unknown'))];
  const numbers = labelsOf(labels.length, names);
  labels.forEach((label, i) => {
    if (label === 'unknown') numbers[i] = -1;
  });
  return numbers;
}
