// Headlines in Capitals of Each Word or ALL CAPITALS, rewritten as a plain sentence for the parser's eyes, so that it knows names from words.
// recase(['Mayor', 'Accuses', 'Council'], ['PROPN', 'PROPN', 'PROPN']) → ['Mayor', 'accuses', 'Council', '.']
import { readFileSync } from 'node:fs';
import { fold } from './fold.ts';
import { lemmaOf } from './lemma.ts';
import { modeOf } from './parser/word-features.ts';

const VERBS = new Set(
  readFileSync(new URL('./headline-verbs.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#')),
);
const LONGEST_INITIALISM = 4;

/** True where the capitals tell nothing: all words in capitals, or each word with one. */
export function isHeadline(forms: readonly string[]): boolean {
  const mode = modeOf(forms.map(fold));
  return mode === 'T' || (mode === 'C' && forms.length > 1);
}

/** The verb of which this is the -s form, among those that headlines turn on. */
export function headlineVerb(form: string): string | undefined {
  if (!/s$/i.test(form)) return undefined;
  const lemma = lemmaOf(form.toLowerCase(), 'VERB', 'VBZ');
  return VERBS.has(lemma) ? lemma : undefined;
}

/** The words as a sentence would have them, by a first reading's parts of speech, and with a full stop where no mark ends them. */
export function recase(forms: readonly string[], upos: readonly string[]): readonly string[] {
  const shouted = !forms.some((form) => /\p{Ll}/u.test(form));
  const recased = forms.map((form, at) => {
    const isName = upos[at] === 'PROPN' && headlineVerb(form) === undefined;
    if (!/^\p{Lu}/u.test(form) || form === 'I') return form;
    if (!shouted && /^\p{Lu}[\p{Lu}.&\d]+$/u.test(form)) return form;
    if (isName && shouted && form.length <= LONGEST_INITIALISM) return form;
    const low = form.toLowerCase();
    return isName || at === 0 ? (form[0] as string) + (shouted ? low.slice(1) : form.slice(1)) : low;
  });
  return /[.!?…:"”']$/.test(recased.at(-1) as string) ? recased : [...recased, '.'];
}
