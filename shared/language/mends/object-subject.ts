// What is thought of is no object where it does something: "Analysts believe the shares, which fell, may fall further" → the shares fall.
import { attach, children, type Draft, type Mend, makePast } from './draft.ts';
import { isSpeech } from './speech.ts';

/** These take a hearer before the clause ("told him", "asked him", "warned them"). */
const WITH_HEARER = /^(?:tell|inform|assure|remind|warn|promise|ask|urge|write|answer|charge|caution|notify|advise)$/;

export const mendObjectSubject: Mend = (draft) => {
  for (let verb = 0; verb < draft.forms.length; verb++) {
    if (!isSpeech(draft, verb) || WITH_HEARER.test(draft.lemmas[verb] as string)) continue;
    const [object] = children(draft, verb, /^obj$/);
    const [clause] = children(draft, verb, /^(?:ccomp|xcomp)$/);
    if (object === undefined || clause === undefined || !(verb < object && object < clause)) continue;
    if (isActiveParticiple(draft, clause)) makePast(draft, clause);
    if (!isFiniteVerb(draft, clause) || children(draft, clause, /^(?:[nc]subj.*|expl|mark)$/).length > 0) continue;
    attach(draft, object, clause, children(draft, clause, /^aux:pass$/).length > 0 ? 'nsubj:pass' : 'nsubj');
    draft.labels[clause] = 'ccomp';
  }
};

/** "says troops crossed the border": with an object of its own it is no passive. */
const isActiveParticiple = (draft: Draft, verb: number): boolean =>
  draft.xpos[verb] === 'VBN' &&
  children(draft, verb, /^obj$/).some((object) => object > verb) &&
  children(draft, verb, /^(?:aux|aux:pass|mark)$/).length === 0;

const isFiniteVerb = (draft: Draft, verb: number): boolean =>
  [verb, ...children(draft, verb, /^(?:aux|aux:pass|cop)$/)].some((at) =>
    /VerbForm=Fin/.test(draft.feats[at] as string),
  );
