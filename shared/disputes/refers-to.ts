// An answer that names what it answers: "rejects the claim", "denied the accusation", "welcomed the offer", "called the report false".
// Each noun of speaking points back at claims of certain acts; a bare "it" or "this" at any.
import type { Claim } from '../model/claim.ts';
import type { Span } from '../model/span.ts';
import type { Side } from './side.ts';

const ACCUSING = new Set<Claim['act']>(['accuse', 'allege', 'condemn', 'state', 'inform', 'evaluate']);
const TELLING = new Set<Claim['act']>(['state', 'inform', 'allege', 'accuse', 'evaluate', 'admit', 'deny']);
const ASKING = new Set<Claim['act']>(['demand', 'appeal', 'intend']);
const OFFERING = new Set<Claim['act']>(['appeal', 'commit', 'intend', 'state', 'inform']);

const POINTS_AT = new Map<string, ReadonlySet<Claim['act']>>([
  ...['accusation', 'allegation', 'charge', 'criticism', 'complaint', 'attack', 'blame', 'condemnation', 'accuse'].map(
    (noun) => [noun, ACCUSING] as const,
  ),
  ...[
    'claim',
    'statement',
    'report',
    'remark',
    'comment',
    'assertion',
    'suggestion',
    'account',
    'rumor',
    'rumour',
    'speculation',
    'version',
    'figure',
    'finding',
    'argument',
    'view',
    'idea',
    'notion',
    'warning',
    'prediction',
    'estimate',
    'testimony',
    'story',
  ].map((noun) => [noun, TELLING] as const),
  ...['demand', 'call', 'request', 'appeal', 'ultimatum', 'plea'].map((noun) => [noun, ASKING] as const),
  ...['proposal', 'offer', 'plan', 'promise', 'pledge', 'decision', 'announcement', 'initiative', 'move', 'threat'].map(
    (noun) => [noun, OFFERING] as const,
  ),
]);

export interface Reference {
  readonly acts: ReadonlySet<Claim['act']> | undefined;
  readonly word: Span;
  /** True for "it", "this", "that". */
  readonly bare: boolean;
}

/** What the head of a short content points back at, if it does: "the claim", "those allegations", "it". */
export function referenceOf({ tokens, claim }: Side): Reference | undefined {
  const first = tokens.slice(0, 6).find((token) => token.upos === 'NOUN' && POINTS_AT.has(token.lemma.toLowerCase()));
  if (first && isGiven(tokens, first.index))
    return { acts: POINTS_AT.get(first.lemma.toLowerCase()), word: first, bare: false };
  const pronoun =
    tokens.length <= 2 ? tokens.find(({ form }) => /^(it|this|that|them|these|those)$/i.test(form)) : undefined;
  if (pronoun) return { acts: undefined, word: pronoun, bare: true };
  const named =
    claim.act === 'deny' || claim.act === 'reject'
      ? tokens.find((token) => POINTS_AT.has(token.lemma.toLowerCase()) && token.upos === 'NOUN')
      : undefined;
  return named && tokens.length < 12
    ? { acts: POINTS_AT.get(named.lemma.toLowerCase()), word: named, bare: false }
    : undefined;
}

/** A definite noun: "the", "this", "such", somebody's; or a plural ("allegations of fraud"). */
const isGiven = (tokens: Side['tokens'], index: number): boolean => {
  const noun = tokens.find((token) => token.index === index);
  return (
    noun?.xpos === 'NNS' ||
    tokens.some(
      (token) =>
        token.index < index && /^(the|this|that|these|those|such|any|all|his|her|its|their|['’]s)$/i.test(token.form),
    )
  );
};
