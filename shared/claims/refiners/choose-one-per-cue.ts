// Several ways can read the same cue: keeps the reading that is surest, the earlier way where two are equally sure.
import type { Token } from '../../language/index.ts';
import type { Proposal } from '../proposal.ts';

export function chooseOnePerCue(proposals: readonly Proposal[]): readonly Proposal[] {
  const best = new Map<Token, Proposal>();
  const others: Proposal[] = [];
  for (const proposal of proposals) {
    if (!proposal.cueHead) {
      others.push(proposal);
      continue;
    }
    const rival = best.get(proposal.cueHead);
    if (!rival || proposal.score > rival.score) best.set(proposal.cueHead, proposal);
  }
  const kept = [...best.values()];
  const inPassage = Map.groupBy(kept, ({ passage }) => passage);
  return [
    ...kept.filter((proposal) => !(inPassage.get(proposal.passage) ?? []).some((other) => carries(proposal, other))),
    ...others,
  ];
}

/** "declined to say": the words of the verb that carries another one belong to that one's cue; "refused to condemn it" is a refusal. */
const carries = ({ cueHead, passage }: Proposal, other: Proposal): boolean =>
  cueHead !== null &&
  other.rule !== 'condemned-it' &&
  other.passage === passage &&
  other.cueHead !== cueHead &&
  other.cue !== null &&
  other.cue.start <= cueHead.start &&
  cueHead.end <= other.cue.end;
