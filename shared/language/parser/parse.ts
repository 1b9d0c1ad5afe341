// The forms of sentences → their tags and trees, by the model in model/english.bin.
// parse([['Armenia', 'accuses', 'Azerbaijan', '.']]) → [{ tags: [PROPN …], heads: [2, 0, 2, 2], labels: ['nsubj', 'root', 'obj', 'punct'] }]
import { englishModel } from '../model/english.ts';
import { createTreeFinder, type Tree } from './arcs.ts';
import { createEncoder } from './encoder.ts';
import type { Way } from './kernel/index.ts';
import { createMemory } from './memory.ts';
import { readModel } from './model-file.ts';
import { createTagger, type Tags } from './tags.ts';
import { createWordReader, keyOf, lexiconOf } from './word-features.ts';

export interface Parse extends Tree {
  readonly tags: readonly Tags[];
}

type ParseSentences = (sentences: readonly (readonly string[])[]) => readonly Parse[];
interface Parser {
  readonly parse: ParseSentences;
  readonly classOf: (form: string) => string;
}

/** A parser of its own; `way` of multiplying is for tests and measurements. */
export function parserOf(way?: Way): Parser {
  const model = readModel(englishModel());
  const memory = createMemory(way);
  const read = createWordReader(model.header);
  const encode = createEncoder(memory, model);
  const tag = createTagger(memory, model);
  const findTrees = createTreeFinder(memory, model);
  const lexicon = lexiconOf(model.header);
  const classOf = (form: string): string => model.header.classes[lexicon.get(keyOf(form)) ?? 0] as string;
  const parse: ParseSentences = (sentences) => {
    const parses = new Array<Parse>(sentences.length);
    // Sentences of like length go together, so that few steps run with an empty lane.
    const order = sentences
      .map((_, at) => at)
      .sort((a, b) => (sentences[a]?.length ?? 0) - (sentences[b]?.length ?? 0) || a - b);
    for (let from = 0; from < order.length; ) {
      const group = groupFrom(order, from, sentences);
      from += group.length;
      const rows = group.map((at) => read(sentences[at] as readonly string[]));
      const lengths = rows.map(({ length }) => length);
      const mark = memory.mark();
      const states = encode(rows);
      const tags = tag(states, lengths);
      const trees = findTrees(states, lengths);
      memory.release(mark);
      for (const [lane, at] of group.entries())
        parses[at] = { ...(trees[lane] as Tree), tags: tags[lane] as readonly Tags[] };
    }
    return parses;
  };
  return { parse, classOf };
}

/** The most places that are worked on together: enough to fill all lanes to the end, few enough to stay near the processor. */
const TOGETHER = 320;

/** The longest sentence, its root among the words. Sentences are cut long before (sentences.ts). */
const LONGEST = 1024;

function groupFrom(
  order: readonly number[],
  from: number,
  sentences: readonly (readonly string[])[],
): readonly number[] {
  const group: number[] = [];
  let words = 0;
  for (let next = from; next < order.length; next++) {
    const at = order[next] as number;
    words += (sentences[at]?.length ?? 0) + 1;
    if (words > TOGETHER && group.length > 0) break;
    if (words > LONGEST) throw new RangeError(`a sentence of ${words - 1} words is too long to parse: cut it before`);
    group.push(at);
  }
  return group;
}

let parser: Parser | undefined;
const theParser = (): Parser => {
  parser ??= parserOf();
  return parser;
};

/** Every sentence must hold a word. The model is read at the first call. */
export const parse: ParseSentences = (sentences) => theParser().parse(sentences);

/** The class of a word in the model's lexicon ("title", "country", "given" …), or "none". */
export const classOf = (form: string): string => theParser().classOf(form);
