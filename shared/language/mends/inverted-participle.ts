// "…, said Jan Hale, an aide currently working for the campaign": behind an inverted subject a participle describes, and is not said.
import { attach, children, type Mend } from './draft.ts';
import { isSpeech } from './speech.ts';

export const mendInvertedParticiple: Mend = (draft) => {
  for (let clause = 0; clause < draft.forms.length; clause++) {
    const verb = draft.heads[clause] as number;
    if (draft.labels[clause] !== 'ccomp' || draft.xpos[clause] !== 'VBG' || verb < 0 || !isSpeech(draft, verb))
      continue;
    const subject = children(draft, verb, /^nsubj$/)[0];
    const said = children(draft, verb, /^ccomp$/).some((at) => at < verb);
    if (!said || subject === undefined || subject < verb || subject > clause) continue;
    if (children(draft, clause, /^(?:[nc]subj|mark|aux)/).length > 0) continue;
    const apposition = children(draft, subject, /^appos$/).findLast((at) => at < clause);
    attach(draft, clause, apposition ?? subject, 'acl');
  }
};
