// Claims → Disputes: which claim of the article answers which other, of what kind, and why. A denial that answers nothing here says so (`to: null`).
// One choice for each claim that may answer: the claims around it, or nothing; weights in disputes.weights.tsv, features in features.ts.
import type { Syntax } from '../language/index.ts';
import type { Claim } from '../model/claim.ts';
import type { Dispute } from '../model/dispute.ts';
import type { Span } from '../model/span.ts';
import { choose, type Scorer, scorerAt, traceChoice } from '../scoring/index.ts';
import { type Asked, askedOf, type Read } from './answers.ts';
import type { Answers } from './features.ts';
import { kindOf } from './kind.ts';
import { whyOf } from './why.ts';

const scorer: Scorer = scorerAt(new URL('./disputes.weights.tsv', import.meta.url));
/**
 * How sure it must be that something here is answered, by what the answer does, and that it is this. A false tie costs more than a missed one;
 * statements are many, and few of them answer. Cross-validated on Wikinews fewer than two of three ties given are right by the gold.
 */
const ANSWERS: Readonly<Record<Answers, number>> = {
  denial: 0.5,
  rejection: 0.5,
  charge: 0.5,
  support: 0.5,
  statement: 0.7,
};
const THIS = 0.4;

export function findDisputes(syntax: Syntax, read: Read): readonly Dispute[] {
  const ties = new Map(
    askedOf(syntax, read).flatMap((asked) => {
      const tie = answerTo(asked);
      return tie ? [[tie.from, tie] as const] : [];
    }),
  );
  return read.claims
    .flatMap((claim) => ties.get(claim.id) ?? unresolved(claim) ?? [])
    .map((dispute, index) => ({ id: `d${index + 1}`, ...dispute }));
}

/** A plain denial of what the article doesn't hold. */
function unresolved({ id, act, polarity, cue, parent }: Claim): Omit<Dispute, 'id'> | undefined {
  if (act !== 'deny' || polarity !== 'positive' || cue === null || parent !== undefined) return undefined;
  const reason = 'unresolved: the article holds no claim that this denies';
  return { from: id, to: null, kind: 'denies', why: { reason, words: [cue] }, confidence: 0.5 };
}

function answerTo({ answerer, candidates, none }: Asked): Omit<Dispute, 'id'> | undefined {
  const { side } = answerer;
  const choice = traceChoice(
    scorer,
    { question: 'What does this answer?', about: side.claim.cue ?? (side.claim.content[0] as Span) },
    choose(scorer, candidates, none),
    (other) => other.claim.content.map(other.text).join(' … '),
  );
  const nothing = choice?.ranking.find(({ value }) => value === undefined)?.probability ?? 1;
  const best = choice?.ranking.find(({ value }) => value !== undefined);
  const pair = candidates.find(({ value }) => value === best?.value)?.pair;
  if (!best?.value || !pair || 1 - nothing < ANSWERS[answerer.does] || best.probability < THIS) return undefined;
  return {
    from: side.claim.id,
    to: best.value.claim.id,
    kind: kindOf(answerer, best.value),
    why: whyOf(answerer, best.value, pair, scorer),
    confidence: Math.round(best.probability * 100) / 100,
  };
}
