// What is thought of is no object where it does something: "Analysts believe the shares, which fell, may fall further" → the shares fall.
import { attach, children, type Draft, type Mend } from './draft.ts';
import { isSpeech } from './speech.ts';

/** These take a hearer before the clause ("told him", "asked him", "warned them"). */
const WITH_HEARER = /^(?:tell|inform|assure|remind|warn|promise|ask|urge|write|answer|charge|caution|notify|advise)$/;

export const mendObjectSubject: Mend = (draft) => {
  for (let verb = 0; verb < draft.forms.length; verb++) {
    if (!isSpeech(draft, verb) || WITH_HEARER.test(draft.lemmas[verb] as string)) continue;
    const [object] = children(draft, verb, /^obj$/);
    const [clause] = children(draft, verb, /^ccomp$/);
    if (object === undefined || clause === undefined || !(verb < object && object < clause)) continue;
    if (!isFiniteVerb(draft, clause) || children(draft, clause, /^(?:[nc]subj.*|expl|mark)$/).length > 0) continue;
    attach(draft, object, clause, children(draft, clause, /^aux:pass$/).length > 0 ? 'nsubj:pass' : 'nsubj');
  }
};

const isFiniteVerb = (draft: Draft, verb: number): boolean =>
  [verb, ...children(draft, verb, /^(?:aux|aux:pass|cop)$/)].some((at) =>
    /VerbForm=Fin/.test(draft.feats[at] as string),
  );
