// Sentences of an article → the names in each, with a type. Learned (structured perceptron); training/names makes names.bin.
// recognizeNames([["Nikol", "Pashinyan", "visited", "Moscow"]]) → [[{ 0–2 person }, { 3–4 place }]]
import { readFileSync } from 'node:fs';
import type { Span } from '../../model/span.ts';
import { bestLabels } from './decode.ts';
import { featuresOf, settingOf } from './features.ts';
import { LABELS, type NameType, namesOf } from './labels.ts';
import { readWeights, type Weights } from './weights.ts';
import { spellingsOf, wordsOf } from './words.ts';

export type { NameType } from './labels.ts';
/** A name by the numbers of its words, `end` exclusive. */
export type RecognizedName = Span & { readonly type: NameType };

let shipped: Weights | undefined;
const ours = (): Weights => {
  shipped ??= readWeights(readFileSync(new URL('./names.bin', import.meta.url)));
  return shipped;
};

export function recognizeNames(
  sentences: readonly (readonly string[])[],
  weights: Weights = ours(),
): RecognizedName[][] {
  const spellings = spellingsOf(sentences);
  const features: number[] = [];
  return sentences.map((forms) => {
    if (!forms.length) return [];
    const words = wordsOf(forms, spellings);
    const setting = settingOf(words);
    const scores = new Float32Array(forms.length * LABELS);
    for (let i = 0; i < forms.length; i++) {
      featuresOf(words, i, setting, features);
      for (const feature of features) weights.add(feature, scores, i * LABELS);
    }
    return namesOf(bestLabels(scores, forms.length, weights.transitions));
  });
}
