// "…, the documents state.": a plural after a comma and a last word that can be a verb of saying are a reporting clause.
import { children, type Mend } from './draft.ts';

const SAYS = /^(?:state|report|claim|note|show|suggest|estimate|reveal)$/;

export const mendClosingPlural: Mend = (draft) => {
  let verb = draft.forms.length - 1;
  while (verb > 0 && draft.upos[verb] === 'PUNCT') verb--;
  const noun = verb - 1;
  if (draft.upos[verb] !== 'NOUN' || !SAYS.test(draft.forms[verb] as string) || draft.xpos[noun] !== 'NNS') return;
  const article = children(draft, noun, /^det$/)[0];
  if (article === undefined || draft.forms[article - 1] !== ',') return;
  draft.upos[verb] = 'VERB';
  draft.xpos[verb] = 'VBP';
  draft.feats[verb] = 'Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin';
  draft.heads[noun] = verb;
  draft.labels[noun] = 'nsubj';
};
