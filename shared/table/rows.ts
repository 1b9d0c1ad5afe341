// Claims as they stand in items: tuples with a table of the entities they name, a third of the size of the views.
// fromRow(toRow(claim, names), names, article) equals the claim; fields that this file has no place for are kept by their names.
import { acts, forms, kinds } from './codes.ts';
import type { AnswerView, ArticleRef, ClaimView, Named, PartyView, Quoted } from './views.ts';
import { castIn, refOfClaim } from './views-of.ts';

/** Fields that came after the layout, by their names: nothing that a view has is lost, and nothing has to move for it. */
type More = Readonly<Record<string, unknown>>;

/** Entities named in an item, each once: [id, name, the country for which it speaks or null, what else there is]. */
export type Names = [id: string, name: string, country?: string | null, more?: More][];
type QuotedRow = [start: number, end: number, words: string];
/** −1 for no entity, where there is only one that acts. */
type PartyRow = [...QuotedRow, entity?: number, actingAs?: number, more?: More];

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
  readonly o?: More;
}
type AnswerRow = [kind: string, claim: string | null, who?: string];

export type ClaimRow = readonly [
  id: string,
  form: string | number,
  act: string | number,
  negative: 0 | 1,
  source: PartyRow | null,
  cue: QuotedRow | null,
  content: readonly QuotedRow[],
  about: readonly number[],
  rule: string,
  confidence: number,
  rest: Rest,
];

/** The fields that there are, or nothing. */
export const more = (fields: More): More | undefined =>
  Object.values(fields).some((value) => value !== undefined) ? fields : undefined;

export function toRow(claim: ClaimView, names: Names): ClaimRow {
  const entity = ({ id, name, country, ...rest }: Named): number => {
    const found = names.findIndex(([other]) => other === id);
    if (found >= 0) return found;
    const others = more(rest);
    return (
      names.push(
        others ? [id, name, country ?? null, others] : country === undefined ? [id, name] : [id, name, country],
      ) - 1
    );
  };
  const quoted = ({ start, end, words }: Quoted): QuotedRow => [start, end - start, words];
  const party = (view: PartyView): PartyRow => {
    const { start: _start, end: _end, words: _words, entity: written, actingAs, ...rest } = view;
    const others = more(rest);
    if (actingAs || others) {
      const ids = [written ? entity(written) : -1, actingAs ? entity(actingAs) : -1] as const;
      return others ? [...quoted(view), ...ids, others] : [...quoted(view), ...ids];
    }
    return written ? [...quoted(view), entity(written)] : quoted(view);
  };
  const answer = ({ kind, claim, who }: AnswerView): AnswerRow =>
    who === undefined ? [kinds.code(kind), claim] : [kinds.code(kind), claim, who];
  const { via, addressee, target, beneficiary, topic, medium, time, place, hedges, parent, answeredBy, answers } =
    claim;
  const others = more(fieldsBesides(claim));
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
    ...(others && { o: others }),
  };
  return [
    claim.id,
    forms.code(claim.form),
    acts.code(claim.act),
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

const PLACED: ReadonlySet<string> = new Set<keyof ClaimView>([
  ...(['id', 'ref', 'article', 'form', 'act', 'polarity', 'source', 'via', 'cue', 'content', 'addressee'] as const),
  ...(['target', 'beneficiary', 'topic', 'medium', 'time', 'place', 'hedges', 'about', 'parent'] as const),
  ...(['answeredBy', 'answers', 'rule', 'confidence'] as const),
]);

/** What a claim has that has no place in a row. */
const fieldsBesides = (claim: ClaimView): More =>
  Object.fromEntries(Object.entries(claim).filter(([name]) => !PLACED.has(name)));

export function fromRow(row: ClaimRow, names: Names, article: ArticleRef): ClaimView {
  const [id, form, act, negative, source, cue, content, about, rule, confidence, rest] = row;
  const named = (index: number): Named => {
    const [id = '', name = '', country, others] = names[index] ?? [];
    return { id, name, ...(typeof country === 'string' && { country }), ...others };
  };
  const quoted = ([start, length, words]: readonly [number, number, string, ...unknown[]]): Quoted => ({
    start,
    end: start + length,
    words,
  });
  const party = (row: PartyRow): PartyView => {
    const [, , , entity = -1, actingAs = -1, others] = row;
    return {
      ...quoted(row),
      ...(entity >= 0 && { entity: named(entity) }),
      ...(actingAs >= 0 && { actingAs: named(actingAs) }),
      ...others,
    };
  };
  const { v, d, t, m, w, p, h, g, x, y, o } = rest;
  const answer = ([kind, claim, who]: AnswerRow): AnswerView => ({
    kind: kinds.word(kind),
    claim,
    ...(who !== undefined && { who }),
  });
  const said = content.map(quoted);
  const done = acts.word(act);
  return {
    id,
    ref: refOfClaim(id, said),
    article,
    form: forms.word(form),
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
    ...o,
  };
}
