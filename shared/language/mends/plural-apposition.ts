// "She was charged with theft, charges her supporters say are false": a verb's -s form after a comma, without a subject and out of tense,
// that is followed by a clause with a subject, is a plural that sums up what stands before it.
import { children, type Mend } from './draft.ts';

export const mendPluralApposition: Mend = (draft) => {
  for (let word = 1; word < draft.forms.length; word++) {
    if (draft.xpos[word] !== 'VBZ' || !/^(?:conj|parataxis)$/.test(draft.labels[word] as string)) continue;
    if (draft.forms[word - 1] !== ',' || children(draft, word, /^(?:cc|[nc]subj|aux|obj)$/).length > 0) continue;
    if (draft.xpos[draft.heads[word] as number] === 'VBZ') continue;
    const clause = children(draft, word, /^ccomp$/)[0];
    const subject = clause === undefined ? undefined : children(draft, clause, /^nsubj/)[0];
    const marked = clause !== undefined && children(draft, clause, /^mark$/).length > 0;
    if (clause === undefined || subject === undefined || marked || subject > clause) continue;
    draft.upos[word] = 'NOUN';
    draft.xpos[word] = 'NNS';
    draft.feats[word] = 'Number=Plur';
    draft.labels[word] = 'appos';
    draft.labels[clause] = 'acl:relcl';
  }
};
