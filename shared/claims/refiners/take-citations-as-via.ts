// "Kavaria has offered help, state television reported, citing the Foreign Ministry": on whose word the claim rests, not a claim of its own.
// The same for "quoting an official" and "relying on": the participle hangs on a cue that has words of its own.
import type { Token } from '../../language/index.ts';
import type { Proposal } from '../proposal.ts';

const CITES = /^(cite|quote|credit)$/;

export function takeCitationsAsVia(proposals: readonly Proposal[]): readonly Proposal[] {
  const byCue = new Map(
    proposals.flatMap((proposal) => (proposal.cueHead ? [[proposal.cueHead, proposal] as const] : [])),
  );
  const via = new Map<Token, Proposal['content']>();
  const cited = new Set<Proposal>();
  for (const proposal of proposals) {
    const { cueHead, passage, content } = proposal;
    if (cueHead?.xpos !== 'VBG' || !CITES.test(cueHead.lemma)) continue;
    const teller = governing(proposal, byCue);
    // "declined to answer, citing an investigation": a reason, and nobody's word
    if (!teller || teller.rule === 'vowed-to') continue;
    const object = passage.all(cueHead, 'obj')[0];
    if (!object || content[0] === undefined) continue;
    via.set(teller.cueHead as Token, [content[0]]);
    cited.add(proposal);
  }
  return proposals
    .filter((proposal) => !cited.has(proposal))
    .map((proposal) => {
      const found = proposal.cueHead && via.get(proposal.cueHead);
      return found ? { ...proposal, via: found } : proposal;
    });
}

/** The claim whose cue the participle hangs on, through other verbs if need be. */
function governing({ cueHead, passage }: Proposal, byCue: ReadonlyMap<Token, Proposal>): Proposal | undefined {
  let at = cueHead ? passage.head(cueHead) : undefined;
  for (let steps = 0; at && steps < 4; steps++) {
    const found = byCue.get(at);
    if (found && found.cueHead !== cueHead) return found;
    at = passage.head(at);
  }
  return undefined;
}
