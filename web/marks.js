// A reading → what to mark in its text: the parts of the claim that is looked at, the mentions of the entity that is looked
// at, and, faintly, every passage that some claim rests on.

/** @typedef {import('./segments.js').Mark} Mark */
/** @typedef {import('../shared/model/claim.ts').Claim} Claim */
/** @typedef {import('../shared/model/entity.ts').Entity} Entity */

/** The parts of a claim, most telling first: where words have several parts, the first gives the look. */
export const ROLES = [
  'cue',
  'source',
  'addressee',
  'target',
  'beneficiary',
  'topic',
  'via',
  'time',
  'medium',
  'place',
  'hedge',
  'content',
];

/** How the page names them. */
export const ROLE_NAMES = /** @type {Readonly<Record<string, string>>} */ ({
  source: 'who',
  cue: 'says',
  content: 'what',
  addressee: 'to',
  target: 'against',
  beneficiary: 'for',
  topic: 'of',
  via: 'on the word of',
  time: 'when',
  medium: 'through',
  place: 'where',
  hedge: 'hedged',
});

/** Acts against somebody; whoever is supported or judged is no adversary. See castIn in shared/table/views-of.ts. */
const AGAINST = ['accuse', 'allege', 'deny', 'reject', 'condemn', 'demand', 'appeal', 'warn'];
/** @param {string} act */
const aimOf = (act) => (AGAINST.includes(act) ? 'target' : act === 'support' ? 'beneficiary' : 'topic');

/**
 * The parts of one claim.
 * @param {Claim} claim
 * @returns {readonly Mark[]}
 */
export function partsOf(claim) {
  /** @param {string} role @param {readonly ({ readonly start: number, readonly end: number } | null | undefined)[]} spans */
  const marked = (role, ...spans) =>
    spans.flatMap((span) => (span ? [{ start: span.start, end: span.end, role, claim: claim.id }] : []));
  return [
    ...marked('source', claim.source),
    ...marked('cue', claim.cue),
    ...marked('content', ...claim.content),
    ...marked('addressee', claim.addressee),
    ...marked(aimOf(claim.act), claim.target),
    ...marked('via', ...(claim.via ?? [])),
    ...marked('time', claim.time),
    ...marked('medium', claim.medium),
    ...marked('place', claim.place),
    ...marked('hedge', ...claim.hedges),
  ];
}

/**
 * Every passage that a claim rests on: who, how and what.
 * @param {readonly Claim[]} claims
 * @returns {readonly Mark[]}
 */
export const passagesOf = (claims) =>
  claims.flatMap((claim) =>
    partsOf(claim)
      .filter(({ role }) => role === 'source' || role === 'cue' || role === 'content')
      .map((mark) => ({ ...mark, role: `any-${mark.role}` })),
  );

/**
 * @param {Entity | undefined} entity
 * @returns {readonly Mark[]}
 */
export const mentionsOf = (entity) =>
  (entity?.mentions ?? []).map(({ start, end }) => ({ start, end, role: 'mention', entity: entity?.id ?? '' }));

/**
 * The claims that rest on a place in the text, innermost first: the one whose covering words are shortest.
 * @param {readonly Mark[]} marks those that cover the place
 * @returns {readonly string[]} ids, each once
 */
export function claimsAt(marks) {
  const passages = marks
    .filter(({ role, claim }) => claim !== undefined && role.startsWith('any-'))
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  return [...new Set(passages.map(({ claim }) => /** @type {string} */ (claim)))];
}
