// Patterns over the words of a sentence → where a caveat stands. "could|can ~ not ~ be ~ verify" finds "could not be independently verified".
// The patterns are data: caveat-patterns.tsv says how they are written.
import { readFileSync } from 'node:fs';
import type { Token } from '../../language/index.ts';
import type { CaveatKind } from '../../model/caveat.ts';

interface Element {
  readonly words: ReadonlySet<string> | 'adverbs';
  readonly optional: boolean;
}
interface Pattern {
  readonly kind: CaveatKind;
  readonly elements: readonly Element[];
  /** One of these must stand within a few words. */
  readonly near: ReadonlySet<string> | undefined;
}

export interface Found {
  readonly kind: CaveatKind;
  readonly from: number;
  readonly to: number;
}

const NEAR = 8;
const MOST_ADVERBS = 3;

const patterns: readonly Pattern[] = readFileSync(new URL('./caveat-patterns.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [kind = '', written = ''] = line.split('\t');
    const parts = written.split(' ');
    const near = parts.find((part) => part.startsWith('+'));
    return {
      kind: kind as CaveatKind,
      elements: parts.filter((part) => part !== near).map(elementOf),
      near: near === undefined ? undefined : new Set(near.slice(1).split('|')),
    };
  });

function elementOf(part: string): Element {
  if (part === '~') return { words: 'adverbs', optional: true };
  return { words: new Set(part.replace(/\?$/, '').split('|')), optional: part.endsWith('?') };
}

/** The caveats of a sentence, the first pattern's at each place, none within another. */
export function caveatsOf(tokens: readonly Token[]): readonly Found[] {
  const found: Found[] = [];
  for (let from = 0; from < tokens.length; from++) {
    for (const { kind, elements, near } of patterns) {
      const to = endOf(tokens, from, elements);
      if (to === undefined || (near && !standsNear(tokens, from, to, near))) continue;
      found.push({ kind, from, to });
      from = to;
      break;
    }
  }
  return found;
}

const is = ({ lemma, form }: Token, words: ReadonlySet<string>): boolean =>
  words.has(lemma.toLowerCase()) || words.has(form.toLowerCase()) || (words.has('not') && /^n['’]t$/i.test(form));

/** Index of the last token that the elements take from `at` on. */
function endOf(tokens: readonly Token[], at: number, elements: readonly Element[]): number | undefined {
  let place = at;
  for (const { words, optional } of elements) {
    if (words === 'adverbs') {
      for (let n = 0; n < MOST_ADVERBS && isAside(tokens[place]); n++) place++;
      continue;
    }
    const token = tokens[place];
    if (token && is(token, words)) place++;
    else if (!optional) return undefined;
  }
  return place > at ? place - 1 : undefined;
}

const isAside = (token: Token | undefined): boolean =>
  token !== undefined && token.upos === 'ADV' && !/^(not|n't|n’t|never)$/i.test(token.form);

const standsNear = (tokens: readonly Token[], from: number, to: number, words: ReadonlySet<string>): boolean =>
  tokens.slice(from, to + 1 + NEAR).some((token) => is(token, words));
