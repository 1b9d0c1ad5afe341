// On what occasion something was said, and so to whom: "in an interview with Dawn", "speaking to reporters", "addressing the council",
// "interviewed by the BBC", "in an e-mail to the paper". Gives the word that sets the scene and who hears.
import type { Token } from '../../language/index.ts';
import { wordsOf } from '../lexicon/cue-lexicon.ts';
import type { Passage } from '../passage.ts';
import { casing } from './parties.ts';

const MEDIA = wordsOf('medium');
const SPEAKING = wordsOf('speaking');

export interface Setting {
  readonly at: Token;
  readonly hearer: Token;
}

export const settingsIn = (passage: Passage): readonly Setting[] =>
  passage.tokens.flatMap((at) => {
    const hearer = at.upos === 'NOUN' ? hearerOfNoun(passage, at) : hearerOfVerb(passage, at);
    return hearer ? [{ at, hearer }] : [];
  });

function hearerOfNoun(passage: Passage, noun: Token): Token | undefined {
  if (!MEDIA.has(noun.lemma.toLowerCase()) || !/^(in|during|at|on|through|via|by)$/.test(casing(passage, noun)))
    return undefined;
  return after(passage, noun, 'nmod', /^(with|to|before)$/);
}

function hearerOfVerb(passage: Passage, verb: Token): Token | undefined {
  // "wrote to the embassy, asking": not where it is a statement of its own
  const carries = passage.children(verb).some(({ relation, xpos }) => relation === 'advcl' && xpos === 'VBG');
  if ((verb.xpos === 'VBG' || carries) && verb.upos === 'VERB' && SPEAKING.has(verb.lemma))
    return after(passage, verb, 'obl', /^(to|with|before)$/);
  if (verb.lemma === 'address' && /^VB[GD]$/.test(verb.xpos)) return passage.first(verb, 'obj');
  return verb.lemma === 'interview' && verb.xpos === 'VBN' ? after(passage, verb, 'obl', /^by$/) : undefined;
}

const after = (passage: Passage, head: Token, relation: string, marker: RegExp): Token | undefined =>
  passage.all(head, relation).find((child) => child.index > head.index && marker.test(casing(passage, child)));
