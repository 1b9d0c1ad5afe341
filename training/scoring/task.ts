// A task: one kind of choice of the reading, with how its examples are made from gold articles by the product's own feature code.
// Add one: a file in tasks/ that exports a Task, and a line in tasks/index.ts (upstream of what rests on it).
import type { GoldArticle } from '../../bench/score/gold.ts';
import type { Example, FitOptions } from './fit.ts';

/** Corpora besides the gold articles. */
export interface Others {
  /** A CoNLL-U file with coreference, as GUM has. */
  readonly treebank?: string | undefined;
}

export interface Task {
  /** As the weights file is called: `coreference` for coreference.weights.tsv. */
  readonly name: string;
  /** Where the weights go, beside the room that uses them. */
  readonly weights: URL;
  /** What it decides, for the head of the file. */
  readonly decides: string;
  /** Examples of other corpora have a document that begins with `~`: they are learned from, and not judged by. */
  readonly examples: (articles: readonly GoldArticle[], others?: Others) => readonly Example[];
  readonly fit?: FitOptions;
}
