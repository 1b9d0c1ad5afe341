// A name at the head of a sentence is the subject of the verb that follows: "Hale, 54, a former teacher, denied it" → Hale denied.
import { children, type Draft, type Mend, makeRoot } from './draft.ts';

export const mendBareNameRoot: Mend = (draft) => {
  const root = draft.heads.indexOf(-1);
  if (
    !/^(?:PROPN|NOUN|PRON)$/.test(draft.upos[root] as string) ||
    children(draft, root, /^(?:cop|nsubj|csubj|expl)/).length > 0
  )
    return;
  const verb = children(draft, root, /^(?:conj|parataxis|acl|appos|list)$/).find(
    (at) => at > root && isLoneVerb(draft, at),
  );
  if (verb !== undefined && draft.forms.slice(root, verb).includes(',')) makeRoot(draft, verb, 'nsubj');
};

/** A finite verb of the indicative in the past or the third person, with no subject and nothing that joins it to another. */
const isLoneVerb = (draft: Draft, at: number): boolean =>
  draft.upos[at] === 'VERB' &&
  (/^VB[DZ]$/.test(draft.xpos[at] as string) || (draft.xpos[at] === 'VBN' && draft.labels[at] === 'conj')) &&
  children(draft, at, /^(?:nsubj|csubj|mark|expl|aux|case)/).length === 0 &&
  children(draft, at, /^cc$/).every((cc) => cc > at);
