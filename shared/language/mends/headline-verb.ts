// The verb that a headline turns on, where the parser saw a plural or a part of a name.
// "Trump Denies Charges" → Trump is the subject; "Kremlin Rejects Claims It Lied" → Rejects governs Claims; "Leader Calls for Vote" → Calls is a verb.
import { headlineVerb } from '../headline.ts';
import { attach, children, type Draft, type Mend, makeRoot } from './draft.ts';

const NOUN = /^(?:NOUN|PROPN)$/;
const FINITE = 'Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin';

export const mendHeadlineVerb: Mend = (draft) => {
  const root = draft.heads.indexOf(-1);
  if (headlineVerb(draft.forms[root] as string) === undefined) return;
  const before = root - 1;
  if (isVerb(draft, root) && draft.heads[before] === root && isVerb(draft, before)) turnObject(draft, before, root);
  else if (draft.xpos[root] === 'NNS' && isPlea(draft, root)) turnVerb(draft, root);
  const verb = draft.heads.indexOf(-1);
  if (!isVerb(draft, verb) || children(draft, verb, /^[nc]subj/).length > 0) return;
  const parts = children(draft, verb, /^compound$/).filter((at) => at < verb && NOUN.test(draft.upos[at] as string));
  const subject = parts.at(-1);
  if (subject !== verb - 1) return;
  attach(draft, subject, verb, 'nsubj');
  for (const part of parts.slice(0, -1)) attach(draft, part, subject, 'compound');
};

const isVerb = ({ upos, xpos, forms }: Draft, at: number): boolean =>
  upos[at] === 'VERB' && xpos[at] === 'VBZ' && headlineVerb(forms[at] as string) !== undefined;

/** "Rejects Claims": two words that may both be verbs; the second is what the first acts on. */
function turnObject(draft: Draft, verb: number, object: number): void {
  makeRoot(draft, verb, 'obj');
  draft.upos[object] = 'NOUN';
  draft.xpos[object] = 'NNS';
  draft.feats[object] = 'Number=Plur';
  for (const clause of children(draft, object, /^ccomp$/)) draft.labels[clause] = 'acl';
}

/** "calls for", "calls on" after a bare noun, and no other verb in the line. */
const isPlea = (draft: Draft, root: number): boolean =>
  /^calls$/i.test(draft.forms[root] as string) &&
  /^(?:for|on)$/i.test(draft.forms[root + 1] ?? '') &&
  !draft.feats.some((feats) => feats.includes('VerbForm=Fin')) &&
  children(draft, root, /^(?:det|amod|nmod:poss|nummod|case)$/).length === 0 &&
  children(draft, root, /^compound$/).includes(root - 1);

function turnVerb(draft: Draft, verb: number): void {
  draft.upos[verb] = 'VERB';
  draft.xpos[verb] = 'VBZ';
  draft.feats[verb] = FINITE;
  for (const modifier of children(draft, verb, /^nmod$/)) draft.labels[modifier] = 'obl';
}
