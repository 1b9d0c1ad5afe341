// Claims as they stand in items: tuples with a table of the entities they name, a third of the size of the views.
// fromRow(toRow(claim, names), names, article) equals the claim.
import { Act } from '../model/claim.ts';
import type { AnswerView, ArticleRef, ClaimView, Named, PartyView, Quoted } from './views.ts';
import { castIn, refOfClaim } from './views-of.ts';

const FORMS = ['direct', 'indirect', 'mixed'] as const;
const ACTS = Act.options;

/** Entities named in an item, each once: [id, name, the country for which it speaks]. */
export type Names = [id: string, name: string, country?: string][];
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
  /** What answers it, and what it answers. */
  readonly x?: readonly AnswerRow[];
  readonly y?: readonly AnswerRow[];
}
type AnswerRow = [kind: AnswerView['kind'], claim: string | null, who?: string];

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
  const entity = ({ id, name, country }: Named): number => {
    const found = names.findIndex(([other]) => other === id);
    return found >= 0 ? found : names.push(country === undefined ? [id, name] : [id, name, country]) - 1;
  };
  const quoted = ({ start, end, words }: Quoted): QuotedRow => [start, end - start, words];
  const party = (view: PartyView): PartyRow => {
    const { entity: written, actingAs } = view;
    if (actingAs) return [...quoted(view), written ? entity(written) : -1, entity(actingAs)];
    return written ? [...quoted(view), entity(written)] : quoted(view);
  };
  const answer = ({ kind, claim, who }: AnswerView): AnswerRow =>
    who === undefined ? [kind, claim] : [kind, claim, who];
  const { via, addressee, target, beneficiary, topic, medium, time, place, hedges, parent, answeredBy, answers } =
    claim;
  const aimedAt = target ?? beneficiary ?? topic;
  const rest: Rest = {
    ...(via && { v: via.map(party) }),
    ...(addressee && { d: party(addressee) }),
    ...(aimedAt && { t: party(aimedAt) }),
    ...(medium && { m: quoted(medium) }),
    ...(time && { w: [...quoted(time), time.value] }),
    ...(place && { p: party(place) }),
    ...(hedges.length > 0 && { h: hedges.map(quoted) }),
    ...(parent !== undefined && { g: parent }),
    ...(answeredBy && { x: answeredBy.map(answer) }),
    ...(answers && { y: answers.map(answer) }),
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
  const named = (index: number): Named => {
    const [id = '', name = '', country] = names[index] ?? [];
    return { id, name, ...(country !== undefined && { country }) };
  };
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
  const { v, d, t, m, w, p, h, g, x, y } = rest;
  const answer = ([kind, claim, who]: AnswerRow): AnswerView => ({ kind, claim, ...(who !== undefined && { who }) });
  const said = content.map(quoted);
  const done = ACTS[act] ?? 'state';
  return {
    id,
    ref: refOfClaim(id, said),
    article,
    form: FORMS[form] ?? 'indirect',
    act: done,
    polarity: negative ? 'negative' : 'positive',
    source: source && party(source),
    ...(v && { via: v.map(party) }),
    cue: cue && quoted(cue),
    content: said,
    ...(d && { addressee: party(d) }),
    ...(t && castIn(done, party(t))),
    ...(m && { medium: quoted(m) }),
    ...(w && { time: { ...quoted(w), value: w[3] } }),
    ...(p && { place: party(p) }),
    hedges: (h ?? []).map(quoted),
    about: about.map(named),
    ...(g !== undefined && { parent: g }),
    ...(x && { answeredBy: x.map(answer) }),
    ...(y && { answers: y.map(answer) }),
    rule,
    confidence,
  };
}
