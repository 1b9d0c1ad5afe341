// What stands in the table for an act, a form and a kind of dispute: a code of its own, which no reordering and no addition changes.
// acts.code('accuse') → "c", acts.word('c') → "accuse". A code is never given to another word, nor taken away; a new word gets a new one.
import type { Act, Claim } from '../model/claim.ts';
import type { Dispute } from '../model/dispute.ts';
import { OtherLayout } from './other-layout.ts';

export interface Codes<Word extends string> {
  readonly code: (word: Word) => string;
  /** @throws OtherLayout where it is none that this version knows: a newer one wrote it. */
  readonly word: (stored: string | number) => Word;
}

/** @param byIndex the words in the order by whose numbers layout 1 stored them */
function codes<Word extends string>(given: Readonly<Record<Word, string>>, byIndex: readonly Word[]): Codes<Word> {
  const words = new Map(Object.entries(given).map(([word, code]) => [code as string, word as Word]));
  if (words.size !== Object.keys(given).length) throw new Error('Two words share a code.');
  return {
    code: (word) => given[word],
    word(stored) {
      const word = typeof stored === 'number' ? byIndex[stored] : words.get(stored);
      if (word === undefined)
        throw new OtherLayout(`The record says "${stored}" where this version knows no such word.`);
      return word;
    },
  };
}

export const acts = codes<Act>(
  {
    state: 's',
    inform: 'i',
    allege: 'l',
    accuse: 'c',
    deny: 'd',
    reject: 'r',
    condemn: 'o',
    demand: 'm',
    appeal: 'p',
    commit: 't',
    warn: 'w',
    admit: 'a',
    support: 'u',
    evaluate: 'e',
    intend: 'n',
    consult: 'k',
    perform: 'f',
  },
  [
    'state',
    'inform',
    'allege',
    'accuse',
    'deny',
    'reject',
    'condemn',
    'demand',
    'appeal',
    'commit',
    'warn',
    'admit',
    'support',
    'evaluate',
    'intend',
    'consult',
    'perform',
  ],
);

export const forms = codes<Claim['form']>({ direct: 'd', indirect: 'i', mixed: 'm' }, ['direct', 'indirect', 'mixed']);

/** Layout 1 stored kinds by their words. */
const KINDS: Readonly<Record<Dispute['kind'], string>> = {
  denies: 'd',
  rejects: 'r',
  counter_accuses: 'c',
  contradicts: 'x',
  restates: 's',
  refines: 'f',
  supports: 'p',
};
const kindCodes = codes<Dispute['kind']>(KINDS, []);
export const kinds: Codes<Dispute['kind']> = {
  code: kindCodes.code,
  word: (stored) => (Object.hasOwn(KINDS, stored) ? (stored as Dispute['kind']) : kindCodes.word(stored)),
};
