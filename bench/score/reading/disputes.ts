// Which answers were tied to what they answer. Plain disputes are counted: counter-accusations, and answers whose act is a denial or a rejection.
// The others (a criticism of a move, two reports that differ) count neither way; a tie given besides may be right: look at each.
import type { Dispute } from '../../../shared/model/dispute.ts';
import type { Extraction } from '../../../shared/model/extraction.ts';
import type { GoldArticle, GoldDispute } from '../gold.ts';
import type { Judging } from './judge.ts';
import type { Sides } from './sides.ts';

const HARD = new Set(['denies', 'rejects', 'counter_accuses', 'contradicts']);

export function judgeDisputes(
  { gold }: GoldArticle,
  { disputes, claims }: Extraction,
  { wanted }: Sides,
  { goldOf, parties, tally }: Judging,
): void {
  const acts = new Map(wanted.map(({ claim }) => [claim.id, [claim.act, ...(claim.actAlso ?? [])]]));
  const isPlain = ({ kind, from }: GoldDispute): boolean =>
    kind === 'counter_accuses' ||
    (HARD.has(kind) && list(from).some((id) => acts.get(id)?.some((act) => act === 'deny' || act === 'reject')));
  const used = new Set<Dispute>();
  for (const one of [
    ...(gold.disputes ?? []),
    ...(gold.optionalDisputes ?? []).map((each) => ({ ...each, free: true })),
  ]) {
    const found = disputes.filter((given) => joins(one, given, goldOf));
    for (const given of found) used.add(given);
    if ('free' in one || !isPlain(one)) continue;
    if (!tally.right('disputes', found.length > 0))
      tally.fault('dispute missed', `${list(one.from)} ${one.kind} ${list(one.to)}`);
  }
  const side = (id: string): string => {
    const claim = claims.find((one) => one.id === id);
    const words = [claim?.source, claim?.cue].map((span) => (span ? parties.say([span]) : '–')).join(' ');
    return `${goldOf.get(id) ?? `${id} (extra)`} ${words} «${parties.say(claim?.content ?? [])}»`;
  };
  for (const given of disputes)
    if (!used.has(given) && HARD.has(given.kind) && given.to !== null) {
      tally.add('disputeFalse');
      tally.fault('dispute false', `${side(given.from)} ${given.kind} ${side(given.to)}`);
    }
}

/** Either way round: which of two answers the other is often a matter of view. */
function joins(gold: GoldDispute, given: Dispute, goldOf: ReadonlyMap<string, string>): boolean {
  const from = goldOf.get(given.from) as string;
  const to = given.to === null ? '' : (goldOf.get(given.to) as string);
  const [a, b] = [list(gold.from), list(gold.to)];
  return (
    (gold.kind === given.kind || (HARD.has(gold.kind) && HARD.has(given.kind))) &&
    ((a.includes(from) && b.includes(to)) || (a.includes(to) && b.includes(from)))
  );
}

const list = (ids: string | readonly string[]): readonly string[] => (typeof ids === 'string' ? [ids] : ids);
