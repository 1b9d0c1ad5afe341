// "The agency reported, citing an official, that a coup was planned": after the aside's comma the clause is what the agency reported.
import { attach, children, type Mend } from './draft.ts';
import { isSpeech } from './speech.ts';

export const mendClauseAfterAside: Mend = (draft) => {
  for (let clause = 0; clause < draft.forms.length; clause++) {
    if (!/^(?:ccomp|acl|acl:relcl)$/.test(draft.labels[clause] as string)) continue;
    const above = draft.heads[clause] as number;
    const aside = draft.labels[above] === 'obj' ? (draft.heads[above] as number) : above;
    if (aside < 0 || draft.xpos[aside] !== 'VBG') continue;
    const verb = draft.heads[aside] as number;
    const that = children(draft, clause, /^mark$/)[0] ?? -1;
    const opens = draft.forms[aside - 1] === ',' && draft.labels[aside] === 'advcl';
    if (!opens || draft.forms[that] !== 'that' || draft.forms[that - 1] !== ',') continue;
    if (verb < 0 || verb > aside || !isSpeech(draft, verb) || children(draft, verb, /^ccomp$/).length > 0) continue;
    attach(draft, clause, verb, 'ccomp');
  }
};
