// The cue lexicon: which words introduce what somebody says or holds, with the frames each takes and the act in each frame.
// cueVerbs.get('urge')?.frames → { "np-to" → appeal, "clause" → appeal … }. One entry a line in the .tsv files beside this.
import { readFileSync } from 'node:fs';
import type { Act } from '../../model/claim.ts';
import type { CueEntry, Frame } from './frames.ts';

const rows = (name: string): readonly (readonly string[])[] =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));

function entries(name: string): ReadonlyMap<string, CueEntry> {
  const found = new Map<string, CueEntry>();
  for (const [lemma = '', frames = ''] of rows(name)) {
    const pairs = frames.split(' ').map((pair) => pair.split('=') as [Frame, Act]);
    found.set(lemma, { lemma, frames: new Map(pairs) });
  }
  return found;
}

/** Verbs by lemma; a particle follows an underscore ("point_out"). */
export const cueVerbs: ReadonlyMap<string, CueEntry> = entries('./cue-verbs.tsv');
/** Nouns by lemma; `agent` marks people whose name says what they hold ("critic"). */
export const cueNouns: ReadonlyMap<string, CueEntry> = entries('./cue-nouns.tsv');
/** Adjectives by lemma ("confident that"). */
export const cueAdjectives: ReadonlyMap<string, CueEntry> = entries('./cue-adjectives.tsv');

const otherSenses = new Map(
  rows('./cue-other-senses.tsv').map(([lemma = '', objects = '']) => [lemma, new Set(objects.split(' '))]),
);

/** True where the verb with this object means something else: "claimed lives", "recalled cars". */
export const isOtherSense = (verb: string, object: string): boolean => otherSenses.get(verb)?.has(object) ?? false;

/** Lists of plain words with a kind each: adverbs of hearsay, unnamed sources, media, hedges … */
export function wordsOf(kind: string): ReadonlySet<string> {
  return new Set(
    rows('./cue-word-classes.tsv')
      .filter(([k]) => k === kind)
      .map(([, word = '']) => word),
  );
}
