// A name at the head of a sentence is the subject of the verb that follows: "Hale, 54, a former teacher, denied it" → Hale denied.
import { headlineVerb } from '../headline.ts';
import { attach, children, type Draft, type Mend, makePast, makeRoot } from './draft.ts';
import { isSpeech } from './speech.ts';

const NOMINAL = /^(?:PROPN|NOUN|PRON)$/;

export const mendBareNameRoot: Mend = (draft) => {
  for (let verb = 0; verb < draft.forms.length; verb++) if (isSpeech(draft, verb)) nameBeforeSpeech(draft, verb);
  const root = draft.heads.indexOf(-1);
  if (!NOMINAL.test(draft.upos[root] as string) || children(draft, root, /^(?:cop|nsubj|csubj|expl)/).length > 0)
    return;
  for (const at of children(draft, root, /^(?:conj|appos|list|parataxis)$/))
    if (isPlan(draft, at)) makePresent(draft, at);
  const verb = children(draft, root, /^(?:conj|parataxis|acl|appos|list)$/).find(
    (at) => at > root && isLoneVerb(draft, at),
  );
  if (verb !== undefined && draft.forms.slice(root, verb).includes(',')) makeRoot(draft, verb, 'nsubj');
};

/** "Nolan, the baker, plans to close shops": a bare plural before "to" that is also a verb's -s form. */
const isPlan = (draft: Draft, at: number): boolean =>
  draft.xpos[at] === 'NNS' &&
  draft.forms[at - 1] === ',' &&
  /^to$/i.test(draft.forms[at + 1] ?? '') &&
  headlineVerb(draft.forms[at] as string) !== undefined &&
  children(draft, at, /^(?:det|amod|nummod|nmod:poss|compound|cc)$/).length === 0;

function makePresent(draft: Draft, verb: number): void {
  draft.upos[verb] = 'VERB';
  draft.xpos[verb] = 'VBZ';
  draft.feats[verb] = 'Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin';
  for (const infinitive of children(draft, verb, /^acl$/)) draft.labels[infinitive] = 'xcomp';
}

/** "Hale called for calm, his office said": what the office said is that he called, and not Hale. */
function nameBeforeSpeech(draft: Draft, speech: number): void {
  const name = children(draft, speech, /^ccomp$/).find((at) => at < speech && NOMINAL.test(draft.upos[at] as string));
  if (name === undefined || children(draft, name, /^(?:cop|nsubj|csubj|expl|mark)/).length > 0) return;
  const verb = children(draft, name, /^(?:conj|parataxis|acl|advcl|appos)$/).find(
    (at) =>
      name < at &&
      at < speech &&
      draft.upos[at] === 'VERB' &&
      /^VB[DZN]$/.test(draft.xpos[at] as string) &&
      children(draft, at, /^(?:nsubj|csubj|mark|expl|aux|case|obl:agent)/).length === 0,
  );
  if (verb === undefined || !attach(draft, verb, speech, 'ccomp')) return;
  attach(draft, name, verb, 'nsubj');
  if (draft.xpos[verb] === 'VBN') makePast(draft, verb);
}

/** A finite verb of the indicative in the past or the third person, with no subject and nothing that joins it to another. */
const isLoneVerb = (draft: Draft, at: number): boolean =>
  draft.upos[at] === 'VERB' &&
  (/^VB[DZ]$/.test(draft.xpos[at] as string) || (draft.xpos[at] === 'VBN' && draft.labels[at] === 'conj')) &&
  children(draft, at, /^(?:nsubj|csubj|mark|expl|aux|case)/).length === 0 &&
  children(draft, at, /^cc$/).every((cc) => cc > at);
