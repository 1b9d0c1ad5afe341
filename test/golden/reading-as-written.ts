// A reading in the words of the golden files, so that the two can be laid side by side and a difference reads by itself.
// One line a claim: `Kavaria · accuse · accused · [target: Estravan troops] · crossing two kilometers …`.
import type { Claim } from '../../shared/model/claim.ts';
import type { Extraction } from '../../shared/model/extraction.ts';
import type { Span } from '../../shared/model/span.ts';

export interface GoldenClaim {
  readonly who?: string;
  readonly act: string;
  readonly cue?: string;
  readonly says: string;
  readonly form?: string;
  readonly polarity?: string;
  readonly to?: string;
  readonly target?: string;
  readonly via?: string;
  readonly medium?: string;
  /** The source (or, where there is none, the cue) of the claim that this one stands in. */
  readonly within?: string;
}

export interface GoldenReading {
  readonly claims: readonly GoldenClaim[];
  readonly disputes?: readonly { readonly from: string; readonly to: string; readonly kind: string }[];
  readonly times?: Readonly<Record<string, string>>;
  readonly quantities?: Readonly<Record<string, string>>;
  readonly entities?: readonly {
    readonly name: string;
    readonly type: string;
    readonly mentioned?: readonly string[];
  }[];
}

/** Words without the quotation marks and punctuation around them, nor an opening "that" or "to", which belong to nobody. */
const bare = (words: string): string =>
  words.replace(/^[\s"“”‘’'.,;:]+|[\s"“”‘’'.,;:]+$/g, '').replace(/^(?:that|to|of) /i, '');

const line = (claim: GoldenClaim): string =>
  [
    bare(claim.who ?? '(nobody named)'),
    claim.act,
    claim.cue ?? '(no cue)',
    ...(['form', 'polarity', 'to', 'target', 'via', 'medium', 'within'] as const).flatMap((field) =>
      claim[field] === undefined ? [] : [`[${field}: ${bare(claim[field])}]`],
    ),
    claim.says.split('…').map(bare).join(' … '),
  ].join(' · ');

export const expectedClaims = (golden: GoldenReading): readonly string[] => golden.claims.map(line).sort();

/** The claims found. A field that the golden file leaves out of a claim (its form, say) is left out here too. */
export function claimsAsWritten(reading: Extraction, golden: GoldenReading): readonly string[] {
  const { text } = reading.article;
  const words = (span: Span | null | undefined): string | undefined =>
    span ? text.slice(span.start, span.end) : undefined;
  const byId = new Map(reading.claims.map((claim) => [claim.id, claim]));
  const written = (claim: Claim): GoldenClaim => {
    const parent = claim.parent === undefined ? undefined : byId.get(claim.parent);
    return defined({
      who: words(claim.source),
      act: claim.act,
      cue: words(claim.cue),
      says: claim.content.map((span) => text.slice(span.start, span.end)).join(' … '),
      form: claim.form,
      polarity: claim.polarity,
      to: words(claim.addressee),
      target: words(claim.target),
      via: words(claim.via?.[0]),
      medium: words(claim.medium),
      within: parent && (words(parent.source) ?? words(parent.cue)),
    });
  };
  return reading.claims
    .map((claim) => {
      const found = written(claim);
      const twin = golden.claims.find((wanted) => wanted.cue === found.cue && samePlace(wanted, found));
      return line(twin ? onlyFieldsOf(twin, found) : found);
    })
    .sort();
}

const samePlace = (a: GoldenClaim, b: GoldenClaim): boolean =>
  a.says.split('…').map(bare).join() === b.says.split('…').map(bare).join() || (a.who === b.who && a.act === b.act);

/** `within` and `who` always count; what else the golden file does not speak of does not. */
const onlyFieldsOf = (wanted: GoldenClaim, found: GoldenClaim): GoldenClaim =>
  Object.fromEntries(
    Object.entries(found).filter(([field]) => field in wanted || field === 'who' || field === 'within'),
  ) as unknown as GoldenClaim;

const defined = <T extends object>(fields: { [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;

/** `Estrava rejects → rejects → Kavaria accused`: source and cue of both sides. */
export function disputesAsWritten(reading: Extraction): readonly string[] {
  const { text } = reading.article;
  const side = (id: string | null): string => {
    const claim = reading.claims.find((candidate) => candidate.id === id);
    if (!claim) return '(unresolved)';
    return [claim.source, claim.cue].map((span) => (span ? text.slice(span.start, span.end) : '')).join(' ');
  };
  return reading.disputes.map(({ from, to, kind }) => `${side(from)} → ${kind} → ${side(to)}`);
}

/** Every span of a reading. */
export const spans = (reading: Extraction): readonly Span[] => [
  ...reading.entities.flatMap(({ mentions }) => mentions),
  ...reading.times,
  ...reading.quantities,
  ...reading.quotations,
  ...reading.claims.flatMap((claim) =>
    [
      claim.source,
      claim.cue,
      claim.addressee,
      claim.target,
      claim.medium,
      claim.time,
      claim.place,
      ...claim.content,
      ...claim.hedges,
      ...(claim.via ?? []),
    ].filter((span): span is NonNullable<typeof span> => span !== null && span !== undefined),
  ),
];
