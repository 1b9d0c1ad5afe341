// A plural that has a subject and no copula is a verb in the present tense.
// "The summit opens on Thursday." → opens is VBZ and Thursday its time; in "The results: votes for Smith" nothing is a subject.
import { children, type Draft, type Mend } from './draft.ts';

const FINITE = 'Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin';
const SINGULAR = /^(?:NN|NNP|PRP)$/;

export const mendNounWithSubject: Mend = (draft) => {
  for (let at = 1; at < draft.forms.length; at += 1)
    if (draft.xpos[at] === 'NNS' && /^[a-z]+s$/.test(draft.forms[at] as string) && isVerb(draft, at))
      turnVerb(draft, at);
};

/** Its subject stands right before it or not far off, is one, and nothing before it speaks for a noun. */
function isVerb(draft: Draft, at: number): boolean {
  const [subject, ...more] = children(draft, at, /^nsubj$/);
  if (subject === undefined || more.length > 0 || subject > at || !SINGULAR.test(draft.xpos[subject] as string))
    return false;
  return children(draft, at, /^(?:cop|det|amod|nummod|compound|case|nmod:poss)$/).length === 0;
}

function turnVerb(draft: Draft, verb: number): void {
  draft.upos[verb] = 'VERB';
  draft.xpos[verb] = 'VBZ';
  draft.feats[verb] = FINITE;
  for (const modifier of children(draft, verb, /^nmod$/)) if (modifier > verb) draft.labels[modifier] = 'obl';
}
