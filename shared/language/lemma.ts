// The dictionary form of a word by its tag, from the rules and words of lemmas.tsv.
// lemmaOf('accused', 'VERB', 'VBD') → "accuse"; lemmaOf('Yerevan', 'PROPN', 'NNP') → "Yerevan".
import { readFileSync } from 'node:fs';
import { fold } from './fold.ts';

const LONGEST_SUFFIX = 5;
/** These tell auxiliaries from verbs and pronouns from determiners, so their tags are looked up together with the part of speech. */
const CLOSED = new Set(['AUX', 'PRON', 'PART', 'DET']);

const words = new Map<string, string>();
const rules = new Map<string, readonly [off: string, on: string]>();
for (const line of readFileSync(new URL('./lemmas.tsv', import.meta.url), 'utf8').split('\n')) {
  if (line === '' || line.startsWith('#')) continue;
  const [word, tag, ending, put] = line.split('\t') as [string, string, string, string?];
  if (put === undefined) words.set(`${word}\t${tag}`, ending);
  else rules.set(`${word.slice(1)}\t${tag}`, [ending, put]);
}

export function lemmaOf(form: string, upos: string, xpos: string): string {
  const folded = fold(form);
  const named = upos === 'PROPN' || xpos.startsWith('NNP');
  if (named && xpos !== 'NNPS') return folded;
  const word = named ? folded : folded.toLowerCase();
  const tag = named ? 'NNPS' : CLOSED.has(upos) ? `${upos}.${xpos}` : xpos;
  const known = words.get(`${word}\t${tag}`);
  if (known !== undefined) return known;
  for (let length = Math.min(LONGEST_SUFFIX, word.length); length >= 0; length--) {
    const rule = rules.get(`${word.slice(word.length - length)}\t${tag}`);
    if (!rule) continue;
    const [off, on] = rule;
    if (word.endsWith(off) && off.length < word.length + on.length) return word.slice(0, word.length - off.length) + on;
  }
  return word;
}
