// Claims as they stand in items: tuples with a table of the entities they name, a third of the size of the views.
// fromRow(toRow(claim, names), names, article) equals the claim.
import { Act } from '../model/claim.ts';
import type { ArticleRef, ClaimView, PartyView, Quoted } from './views.ts';

const FORMS = ['direct', 'indirect', 'mixed'] as const;
const ACTS = Act.options;

/** Entities named in an item, each once: [id, name]. */
export type Names = [string, string][];
type QuotedRow = [start: number, end: number, words: string];
/** −1 for no entity, where there is only one that acts. */
type PartyRow = [...QuotedRow, entity?: number, actingAs?: number];

interface Rest {
  readonly v?: readonly PartyRow[];
  readonly d?: PartyRow;
  readonly t?: PartyRow;
  readonly m?: QuotedRow;
  readonly w?: [...QuotedRow, value: string];
  readonly p?: PartyRow;
  readonly h?: readonly QuotedRow[];
  readonly g?: string;
}

export type ClaimRow = readonly [
  id: string,
  form: number,
  act: number,
  negative: 0 | 1,
  source: PartyRow | null,
  cue: QuotedRow | null,
  content: readonly QuotedRow[],
  about: readonly number[],
  rule: string,
  confidence: number,
  rest: Rest,
];

export function toRow(claim: ClaimView, names: Names): ClaimRow {
  const entity = ({ id, name }: { id: string; name: string }): number => {
    const found = names.findIndex(([other]) => other === id);
    return found >= 0 ? found : names.push([id, name]) - 1;
  };
  const quoted = ({ start, end, words }: Quoted): QuotedRow => [start, end - start, words];
  const party = (view: PartyView): PartyRow => {
    const { entity: written, actingAs } = view;
    if (actingAs) return [...quoted(view), written ? entity(written) : -1, entity(actingAs)];
    return written ? [...quoted(view), entity(written)] : quoted(view);
  };
  const { via, addressee, target, medium, time, place, hedges, parent } = claim;
  const rest: Rest = {
    ...(via && { v: via.map(party) }),
    ...(addressee && { d: party(addressee) }),
    ...(target && { t: party(target) }),
    ...(medium && { m: quoted(medium) }),
    ...(time && { w: [...quoted(time), time.value] }),
    ...(place && { p: party(place) }),
    ...(hedges.length > 0 && { h: hedges.map(quoted) }),
    ...(parent !== undefined && { g: parent }),
  };
  return [
    claim.id,
    FORMS.indexOf(claim.form),
    ACTS.indexOf(claim.act),
    claim.polarity === 'negative' ? 1 : 0,
    claim.source && party(claim.source),
    claim.cue && quoted(claim.cue),
    claim.content.map(quoted),
    claim.about.map(entity),
    claim.rule,
    claim.confidence,
    rest,
  ];
}

export function fromRow(row: ClaimRow, names: Names, article: ArticleRef): ClaimView {
  const [id, form, act, negative, source, cue, content, about, rule, confidence, rest] = row;
  const named = (index: number) => ({ id: names[index]?.[0] ?? '', name: names[index]?.[1] ?? '' });
  const quoted = ([start, length, words]: readonly [number, number, string, ...unknown[]]): Quoted => ({
    start,
    end: start + length,
    words,
  });
  const party = (row: PartyRow): PartyView => {
    const [, , , entity = -1, actingAs = -1] = row;
    return {
      ...quoted(row),
      ...(entity >= 0 && { entity: named(entity) }),
      ...(actingAs >= 0 && { actingAs: named(actingAs) }),
    };
  };
  const { v, d, t, m, w, p, h, g } = rest;
  return {
    id,
    article,
    form: FORMS[form] ?? 'indirect',
    act: ACTS[act] ?? 'state',
    polarity: negative ? 'negative' : 'positive',
    source: source && party(source),
    ...(v && { via: v.map(party) }),
    cue: cue && quoted(cue),
    content: content.map(quoted),
    ...(d && { addressee: party(d) }),
    ...(t && { target: party(t) }),
    ...(m && { medium: quoted(m) }),
    ...(w && { time: { ...quoted(w), value: w[3] } }),
    ...(p && { place: party(p) }),
    hedges: (h ?? []).map(quoted),
    about: about.map(named),
    ...(g !== undefined && { parent: g }),
    rule,
    confidence,
  };
}
