// An answer that names what it answers: "rejects the claim", "denied Tarsk's accusation", "called the report false"; a bare "it" or "this" points at anything.
// referenceOf(side of "rejects Kavaria's claim") → { points: "statement", word: claim, owner: { Kavaria } }

import { listAt } from '../entities/lists/lines.ts';
import type { Token } from '../language/index.ts';
import { nounKey, type SideKeys } from './parties.ts';
import type { Side } from './side.ts';

/** What a noun of speaking points at. */
export type Points = 'charge' | 'statement' | 'request' | 'plan';

export const pointingNouns: ReadonlyMap<string, Points> = new Map(
  listAt(new URL('./pointing-nouns.tsv', import.meta.url)).map((row) => row as readonly [string, Points]),
);
const DISAPPROVAL = new Set(listAt(new URL('./disapproval.txt', import.meta.url)).map(([word]) => word));

/** "false", "a waste of time", "unlawful": said of what is rejected. */
export const disapproves = ({ lemma, form }: Token): boolean =>
  DISAPPROVAL.has(lemma.toLowerCase()) || DISAPPROVAL.has(form.toLowerCase());

export interface Reference {
  /** Undefined for a pronoun. */
  readonly points: Points | undefined;
  readonly word: Token;
  /** Whose words they are, where that is said: "Kharsk's claim"; empty where it is not. */
  readonly owner: SideKeys;
  /** True for "it", "this", "which", and for ", a claim Baku has rejected": it points at what was said just before. */
  readonly near: boolean;
}

const POINTER = /^(it|this|that|which|something|them|these|those|so)$/i;
/** Added to a pronoun they say no more than it does: "denied that this had happened". */
const ADDS_NOTHING =
  /^(that|had|has|have|ever|so|true|the|an?|case|happen|occur|be|take|place|all|of|completely|simply)$/i;
/** How far into the words said the noun may stand. */
const REACH = 7;

export function referenceOf({ tokens, parties }: Side): Reference | undefined {
  // "no such offer had been made"
  const such = tokens.slice(0, REACH).find(({ form }) => /^such$/i.test(form));
  const thing = such && tokens.find(({ start, upos }) => start > such.start && upos === 'NOUN');
  if (
    thing &&
    tokens.some(({ form, start }) => start < such.start && /^(no|any|never|not|n['’]t|received)$/i.test(form))
  )
    return { points: undefined, word: thing, owner: new Set(), near: false };
  const noun = tokens
    .slice(0, REACH)
    .find((token) => token.upos === 'NOUN' && pointingNouns.has(token.lemma.toLowerCase()));
  if (noun) {
    const rest = tokens.filter(({ start }) => start > noun.start);
    // "a claim to the delta" is no words
    if (noun.lemma === 'claim' && rest[0]?.form.toLowerCase() === 'to') return undefined;
    const owner = tokens.filter(
      (token) => token.start < noun.start && (token.relation === 'nmod:poss' || token.upos === 'PROPN'),
    );
    return {
      points: pointingNouns.get(noun.lemma.toLowerCase()),
      word: noun,
      owner: new Set(
        owner.flatMap((token) => [
          ...parties.within([token], [token]),
          ...(token.upos === 'NOUN' ? [nounKey(token.lemma.toLowerCase())] : []),
        ]),
      ),
      near: rest.length === 0 && /^an?$/i.test(tokens[0]?.form ?? ''),
    };
  }
  const pointer = tokens.findLast(({ form, upos }) => POINTER.test(form) && upos !== 'SCONJ');
  const bare =
    pointer &&
    tokens.every(
      (token) => token === pointer || ADDS_NOTHING.test(token.lemma) || disapproves(token) || token.upos === 'PUNCT',
    );
  return bare ? { points: undefined, word: pointer, owner: new Set(), near: true } : undefined;
}
