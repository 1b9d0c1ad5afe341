// What is joined after a participle's report goes with the main verb: "Estrava rejects it, saying its men were only marking the line, and accused Kavaria"
// → accused is joined to rejects, for a simple past is joined to no "were marking".
import { attach, children, type Draft, type Mend, makePast } from './draft.ts';
import { isSpeech } from './speech.ts';

export const mendJoinedReport: Mend = (draft) => {
  for (let verb = 0; verb < draft.forms.length; verb++) {
    if (draft.labels[verb] !== 'conj' || !isPast(draft, verb) || !isSpeech(draft, verb)) continue;
    if (children(draft, verb, /^(?:nsubj|aux)/).length > 0) continue;
    const said = draft.heads[verb] as number;
    const saying = draft.heads[said] as number;
    const main = saying < 0 ? -1 : (draft.heads[saying] as number);
    if (main < 0 || draft.labels[said] !== 'ccomp' || draft.labels[saying] !== 'advcl') continue;
    const joined = children(draft, verb, /^(?:cc|punct)$/).some((at) => draft.forms[at] === ',');
    const unlike = /^VB[GN]$/.test(draft.xpos[said] as string) && children(draft, said, /^aux/).length > 0;
    if (draft.xpos[saying] !== 'VBG' || !unlike || !joined || !attach(draft, verb, main, 'conj')) continue;
    if (draft.xpos[verb] === 'VBN') makePast(draft, verb);
  }
};

/** A simple past, or a participle with an object of its own, which is one that was mistaken. */
const isPast = (draft: Draft, verb: number): boolean =>
  draft.xpos[verb] === 'VBD' || (draft.xpos[verb] === 'VBN' && children(draft, verb, /^obj$/).length > 0);
