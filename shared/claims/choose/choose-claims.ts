// Proposals → claims: of everything that the rules propose at a cue, with its words ended at every likely place, a learned choice takes one or none.
// "said the plan failed, which hurts" → one of: said-that "the plan failed", said-that "the plan failed, which hurts", said-by-order …, none.
// The chance that it is one of them becomes the claim's confidence.
import type { Token } from '../../language/index.ts';
import { choose, type Features, scorerAt, trace } from '../../scoring/index.ts';
import type { Reading } from '../passage.ts';
import type { Chosen, Proposal } from '../proposal.ts';
import { spanIndex } from '../span-index.ts';
import { type Around, claimFeatures } from './claim-features.ts';
import { endedEverywhere } from './ends.ts';

export const claimScorer = scorerAt(new URL('./claims.weights.tsv', import.meta.url));

export interface Candidate {
  readonly proposal: Proposal;
  readonly features: Features;
}

export function chooseClaims(proposals: readonly Proposal[], reading: Reading): readonly Chosen[] {
  return candidatesOf(proposals, reading).flatMap((group) => chosenOf(group) ?? []);
}

/** Of no claim nothing is known: it stands for the threshold. */
const NONE: Features = {};

/** The likeliest candidate of a cue, where one of them is likelier than none. */
function chosenOf(group: readonly Candidate[]): Chosen | undefined {
  const choice = choose(
    claimScorer,
    group.map((value) => ({ value, features: value.features })),
    NONE,
  );
  const ranking = (choice?.ranking ?? []).flatMap(({ value, probability }) => (value ? [{ value, probability }] : []));
  const { proposal } = (ranking[0] as (typeof ranking)[number]).value;
  const score = 1 - (choice?.ranking.find(({ value }) => value === undefined)?.probability ?? 0);
  const about = proposal.cue ?? proposal.content[0];
  if (about)
    trace(() => ({
      task: claimScorer.task,
      question: 'Is it a claim, and of which words?',
      about,
      candidates: ranking.map(({ value, probability }, place) => ({
        label: labelOf(value),
        chosen: place === 0 && score >= 0.5,
        probability,
        contributions: claimScorer.contributions(value.features),
      })),
    }));
  return score >= 0.5 ? { ...proposal, score } : undefined;
}

/** Act, rule, and the words where they begin and end. */
function labelOf({ proposal: { act, rule, content, passage } }: Candidate): string {
  const words = content.map(({ start, end }) => passage.text.slice(start, end)).join(' … ');
  return `${act}, by ${rule}: ${words.length > 70 ? `${words.slice(0, 35)} … ${words.slice(-30)}` : words}`;
}

/** What competes: all candidates of one cue and of the verb that carries it ("declined to say"); each proposal without a cue by itself. */
export function candidatesOf(proposals: readonly Proposal[], reading: Reading): readonly (readonly Candidate[])[] {
  const around = aroundEach(proposals);
  const heads = spanIndex([...new Set(proposals.flatMap(({ cueHead }) => cueHead ?? []))]);
  const competing = Map.groupBy(
    proposals.filter(staysWithinItsQuotation),
    (one) => (one.cue && one.cueHead && heads.touching(one.cue)[0]) ?? one.cueHead ?? one,
  );
  return [...competing.values()].map((group) =>
    group.flatMap((one) =>
      endedEverywhere(one).map(({ proposal, chance }) => ({
        proposal,
        features: {
          ...claimFeatures(proposal, reading, around(proposal, group.length)),
          'how likely it ends here': Math.log(chance),
        },
      })),
    ),
  );
}

/** Who speaks within a quotation claims nothing beyond it: in `"Sadov is lying," he said` it is not said that he said so. */
function staysWithinItsQuotation({ passage, cueHead, content }: Proposal): boolean {
  const quotation = cueHead && passage.quotationAt(cueHead);
  return !quotation || content.some(({ start }) => start < quotation.end);
}

/** What else is proposed around a proposal: the smallest of another cue in whose words its cue stands. */
function aroundEach(proposals: readonly Proposal[]): (proposal: Proposal, rivals: number) => Around {
  const words = spanIndex(
    proposals.flatMap((proposal) => proposal.content.map(({ start, end }) => ({ start, end, proposal }))),
  );
  const found = new Map<Token, Proposal | undefined>();
  const outerOf = ({ cue, cueHead }: Proposal): Proposal | undefined => {
    if (!cue || !cueHead) return undefined;
    if (found.has(cueHead)) return found.get(cueHead);
    const outer = words
      .touching(cue)
      .filter((whole) => whole.proposal.cueHead !== cueHead && whole.start <= cue.start && cue.end <= whole.end)
      .toSorted((a, b) => a.end - a.start - (b.end - b.start))[0]?.proposal;
    found.set(cueHead, outer);
    return outer;
  };
  return (proposal, rivals) => ({ outer: outerOf(proposal), rivals });
}
