// An answer that names what it answers: "rejects the claim", "denied the accusation", "welcomed the offer", "called the report false".
// Each noun of speaking points back at claims of certain acts; a bare "it" or "this" at any.
import type { Claim } from '../model/claim.ts';
import type { Span } from '../model/span.ts';
import type { PartyName, Side } from './side.ts';

const ACCUSING = new Set<Claim['act']>(['accuse', 'allege', 'condemn', 'state', 'inform', 'evaluate']);
const TELLING = new Set<Claim['act']>(['state', 'inform', 'allege', 'accuse', 'evaluate', 'admit', 'deny']);
const ASKING = new Set<Claim['act']>(['demand', 'appeal', 'intend']);
const OFFERING = new Set<Claim['act']>(['appeal', 'commit', 'intend', 'perform', 'inform', 'support']);
const THREATENING = new Set<Claim['act']>(['warn', 'commit', 'intend', 'demand']);

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
  ...['proposal', 'offer', 'plan', 'promise', 'pledge', 'decision', 'announcement', 'initiative', 'move'].map(
    (noun) => [noun, OFFERING] as const,
  ),
  ['threat', THREATENING],
]);

export interface Reference {
  readonly acts: ReadonlySet<Claim['act']> | undefined;
  readonly word: Span;
  /** True for "it", "this", "that", "which". */
  readonly bare: boolean;
  /** "the accusation", "the charges". */
  readonly accuses: boolean;
  /** Whose words they are, where that is said: "Kharsk's claim". */
  readonly owner: PartyName | undefined;
  /** True where the reference goes on to say what was said: "the suggestion that it had known". */
  readonly quotes: boolean;
  /** ", a claim Baku has rejected": it sums up what was said just before. */
  readonly sumsUp: boolean;
}

/** What the head of a content points back at, if it does: "the claim", "those allegations", "it". */
export function referenceOf({ tokens, claim, partyAt }: Side): Reference | undefined {
  const pointing = (token: Side['tokens'][number]): boolean =>
    token.upos === 'NOUN' && POINTS_AT.has(token.lemma.toLowerCase());
  const denies = claim.act === 'deny' || claim.act === 'reject';
  const first = tokens.slice(0, 6).find(pointing) ?? (denies && tokens.length < 12 ? tokens.find(pointing) : undefined);
  if (first && (isGiven(tokens, first) || denies)) {
    const rest = tokens.filter(({ start }) => start > first.start);
    // "a claim to the delta" is no words
    if (first.lemma === 'claim' && rest[0]?.form.toLowerCase() === 'to') return undefined;
    const owner = tokens.find((token) => token.head === first.index && token.relation === 'nmod:poss');
    return {
      acts: POINTS_AT.get(first.lemma.toLowerCase()),
      word: first,
      bare: false,
      accuses: POINTS_AT.get(first.lemma.toLowerCase()) === ACCUSING,
      owner:
        owner &&
        (partyAt(owner.start) ??
          (owner.upos === 'PROPN'
            ? { entity: undefined, names: [owner.form.toLowerCase()], pronoun: false }
            : undefined)),
      quotes: rest.some(({ upos }) => upos === 'VERB'),
      sumsUp: rest.length === 0 && /^an?$/i.test(tokens[0]?.form ?? ''),
    };
  }
  const bare =
    tokens.length <= 2 || (tokens[0]?.form === 'which' && tokens[1]?.form === 'as') ? tokens.slice(0, 2) : [];
  const pronoun =
    itHappened(tokens) ?? bare.find(({ form }) => /^(it|this|that|which|something|them|these|those)$/i.test(form));
  if (!pronoun) return undefined;
  return {
    acts: undefined,
    word: pronoun,
    bare: true,
    accuses: false,
    owner: undefined,
    quotes: false,
    sumsUp: false,
  };
}

/** "denied that this happened", "denies it was so": a pronoun, and a verb that adds nothing to it. */
function itHappened(tokens: Side['tokens']): Side['tokens'][number] | undefined {
  const said = tokens.filter(({ form }) => !/^(that|had|has|have|ever)$/i.test(form));
  const [pronoun, verb] = said;
  const adds = said
    .slice(2)
    .some(({ form }) => !/^(so|true|the|case|place|happened|happening|occurred|true)$/i.test(form));
  const happens = /^(happen|occur|be|take)$/.test(verb?.lemma ?? '');
  return happens && !adds && /^(it|this)$/i.test(pronoun?.form ?? '') ? pronoun : undefined;
}

/** A definite noun: "the", "this", "such", somebody's; or a plural ("allegations of fraud"). */
const isGiven = (tokens: Side['tokens'], noun: Side['tokens'][number]): boolean =>
  noun.xpos === 'NNS' ||
  tokens.some(
    (token) =>
      token.start < noun.start &&
      /^(the|this|that|these|those|such|any|all|his|her|its|their|['’]s)$/i.test(token.form),
  );
