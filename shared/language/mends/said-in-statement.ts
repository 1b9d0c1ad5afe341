// What is said in a statement is what is said: "said in a statement on Sunday that its forces had left" hangs the clause on "said".
import { attach, children, type Draft, isBelow, type Mend } from './draft.ts';
import { isSpeech } from './speech.ts';

export const mendSaidInStatement: Mend = (draft) => {
  for (let clause = 0; clause < draft.forms.length; clause++) {
    if (draft.labels[clause] !== 'acl' && draft.labels[clause] !== 'acl:relcl' && draft.labels[clause] !== 'ccomp')
      continue;
    if (!isThatClause(draft, clause)) continue;
    const verb = speechAbove(draft, clause);
    if (verb !== undefined) attach(draft, clause, verb, 'ccomp');
  }
};

const isThatClause = (draft: Draft, clause: number): boolean =>
  children(draft, clause, /^mark$/).some((at) => draft.lemmas[at] === 'that') &&
  children(draft, clause, /^[nc]subj/).length > 0;

/** Nouns on which no clause of content hangs: days, names, and things that one speaks in. */
const SPEAKING_PLACE =
  /^(?:statement|interview|speech|address|tweet|post|letter|memo|email|e-mail|conference|briefing|call|meeting|broadcast|television|radio|paper|hearing|court|testimony|affidavit|blog|video|article|filing|release|telegram|facebook|twitter|morning|afternoon|evening|night|week|month|year|today|yesterday|time)$/;

/** "on May 14", "in Velsa", "in a statement", "without evidence". */
const isNoContentNoun = (draft: Draft, at: number): boolean =>
  /^(?:PROPN|NUM)$/.test(draft.upos[at] as string) ||
  SPEAKING_PLACE.test(draft.lemmas[at] as string) ||
  children(draft, at, /^case$/).some((one) => draft.lemmas[one] === 'without');

/** The verb of saying whose oblique ("in a statement", "on Sunday") the clause was hung on, if it lacks a clause of its own. */
function speechAbove(draft: Draft, clause: number): number | undefined {
  let at = draft.heads[clause] as number;
  if (!isNoContentNoun(draft, at)) return undefined;
  while (at !== -1 && /^nmod/.test(draft.labels[at] as string)) at = draft.heads[at] as number;
  if (at === -1 || !/^obl/.test(draft.labels[at] as string)) return undefined;
  const verb = draft.heads[at] as number;
  if (verb === -1 || verb > at || !isSpeech(draft, verb)) return undefined;
  const filled = children(draft, verb, /^(?:ccomp|xcomp|obj)$/).some((one) => !isBelow(draft, clause, one));
  return filled ? undefined : verb;
}
