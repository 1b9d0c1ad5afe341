// How sure a way is also depends on where its cue stands: a finite verb with a named subject asserts; an infinitive, a participle that
// modifies a noun, or a word inside somebody's quotation seldom does ("a plan to condemn him", `"I think that …"`). Drops what stays unsure.
import type { Proposal } from '../proposal.ts';

/** Ways that need no such care: their form alone says that somebody speaks. */
const SURE = new Set([
  'quoted',
  'said-that',
  'said-by-order',
  'reported-after',
  'according-to',
  'name-colon',
  'quote-colon',
  'last-speaker',
  'colon',
  'for-moscow',
  'quoted-as-saying',
  'hearsay',
  'seems',
]);
const WEAK_ACTS = new Set(['evaluate', 'intend', 'perform', 'consult']);
const LEAST = 0.5;

export function weighByContext(proposals: readonly Proposal[]): readonly Proposal[] {
  return proposals.map((proposal) => ({ ...proposal, score: weighed(proposal) })).filter(({ score }) => score >= LEAST);
}

function weighed(proposal: Proposal): number {
  const { cueHead, passage, score, source, rule, act } = proposal;
  if (!cueHead) return score;
  const speaker = source ? passage.text.slice(source.start, source.end).toLowerCase() : '';
  const ownVoice = /^(i|we|you|one|let)$/.test(speaker);
  const quotation = passage.quotationAt(cueHead);
  if (quotation && (ownVoice || !source)) return 0;
  // nobody says anything by not having decided
  if (SURE.has(rule))
    return WEAK_ACTS.has(act) && (ownVoice || proposal.negative) ? score - (proposal.negative ? 0.4 : 0.3) : score;
  let weight = score;
  if (quotation) weight -= 0.15;
  if (ownVoice) weight -= 0.25;
  if (/^(it|that|this|there|which)$/.test(speaker)) weight -= 0.1;
  if (cueHead.xpos === 'VB')
    weight -= passage
      .all(cueHead, 'aux')
      .some(({ lemma }) => /^(do|will|would|may|might|can|could|must|should|shall)$/.test(lemma))
      ? 0.1
      : 0.25;
  if (/^(VBD|VBZ)$/.test(cueHead.xpos)) weight += 0.05;
  if (WEAK_ACTS.has(act)) weight -= 0.1;
  if (cueHead.relation === 'ccomp' || cueHead.relation === 'acl:relcl' || cueHead.relation === 'acl') weight -= 0.05;
  if (!source) weight -= 0.05;
  // "unclear whether they will seek an injunction": nobody does yet
  if (/^(whether|if)$/i.test(passage.first(cueHead, 'mark')?.form ?? '')) weight -= 0.3;
  if (proposal.negative && WEAK_ACTS.has(act)) weight -= 0.15;
  return Math.max(0, Math.min(1, weight));
}
