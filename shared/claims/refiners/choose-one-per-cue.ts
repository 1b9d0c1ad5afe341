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
  return [...best.values(), ...others];
}
