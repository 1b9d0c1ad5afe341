// Refined proposals → Claims with ids in reading order, their parties tied to entities, and all circumstances.
import type { Claim, Party } from '../../model/claim.ts';
import { byPosition, type Span } from '../../model/span.ts';
import type { ClaimOptions } from '../index.ts';
import type { Reading } from '../passage.ts';
import type { Proposal } from '../proposal.ts';
import type { Nested } from '../refiners/nest.ts';
import { spanIndex } from '../span-index.ts';
import { circumstancesOf } from './circumstances.ts';
import { type EntityFinder, party } from './entity-of.ts';
import { formOf, hedgesIn } from './form.ts';

export function toClaims(
  nested: readonly Nested[],
  reading: Reading,
  { times, finder }: Pick<ClaimOptions, 'times'> & { readonly finder: EntityFinder },
): readonly Claim[] {
  const ordered = [...nested].sort((a, b) => byPosition(extent(a.proposal), extent(b.proposal)));
  const ids = new Map(ordered.map(({ proposal }, index) => [proposal, `c${index + 1}`]));
  const parentOf = new Map(nested.map(({ proposal, parent }) => [proposal, parent]));
  const sources = new Map(nested.map(({ proposal: p }) => [p, p.source && party(finder, p.source, p.source.head)]));
  const { touching: timesAt } = spanIndex(times);
  return ordered.map(({ proposal, parent }): Claim => {
    const { passage, content, cue } = proposal;
    const { medium, place, time } = circumstancesOf(
      proposal,
      timesAt,
      (span, head) => finder.typeOf(finder.of(span, head)?.entity ?? '') === 'place',
    );
    const source = asSpeaker(sources.get(proposal) ?? null, parent && sources.get(parent), passage.text);
    const via = [...chain(parent, parentOf, sources), ...(proposal.via ?? []).map((span) => party(finder, span))];
    const parentId = parent && ids.get(parent);
    return {
      id: ids.get(proposal) as string,
      form: formOf(content, reading),
      act: proposal.act,
      polarity: proposal.negative ? 'negative' : 'positive',
      source,
      ...(via.length > 0 && { via }),
      cue: cue && { start: cue.start, end: cue.end },
      content: content.map(({ start, end }) => ({ start, end })),
      ...(medium && { medium }),
      ...(time && { time: { start: time.start, end: time.end, value: time.value } }),
      ...(place && { place: party(finder, place.span, place.head) }),
      hedges: hedgesIn(content, passage.text),
      about: finder.within(content),
      ...(parentId !== undefined && { parent: parentId }),
      rule: proposal.rule,
      confidence: Math.round(proposal.score * (source ? 1 : 0.8) * 100) / 100,
    };
  });
}

/** "I" within what somebody says is whoever says it. */
function asSpeaker(source: Party | null, outer: Party | null | undefined, text: string): Party | null {
  if (!source || source.entity !== undefined || !outer?.entity) return source;
  if (!/^(?:I|me|my|mine|myself)$/i.test(text.slice(source.start, source.end))) return source;
  const { entity, actingAs } = outer;
  return { ...source, entity, ...(actingAs !== undefined && { actingAs }) };
}

/** Who stands between the article and this claim: the sources of the claims it stands in, the outermost first. */
function chain(
  parent: Proposal | undefined,
  parentOf: ReadonlyMap<Proposal, Proposal | undefined>,
  sources: ReadonlyMap<Proposal, Party | null>,
): readonly Party[] {
  const found: Party[] = [];
  for (let at = parent; at; at = parentOf.get(at)) {
    const source = sources.get(at);
    if (source) found.unshift(source);
  }
  return found;
}

function extent({ cue, content }: Proposal): Span {
  const spans = [...content, ...(cue ? [cue] : [])];
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}
