// An article's text as paragraphs of segments; `look` marks the parts of a claim and the mentions of an entity in them.
import { element, keepingFocus } from './elements.js';
import { claimsAt, mentionsOf, partsOf, passagesOf, ROLE_NAMES, ROLES } from './marks.js';
import { paragraphsOf, segmentsOf } from './segments.js';

/** @typedef {import('../shared/model/claim.ts').Claim} Claim */
/** @typedef {import('../shared/model/entity.ts').Entity} Entity */

/**
 * @param {import('../shared/model/article.ts').Article} article
 * @param {readonly Claim[]} claims
 * @param {(claims: readonly string[]) => void} choose
 */
export function textOf({ text, parts, language }, claims, choose) {
  const passages = passagesOf(claims);
  const paragraphs = paragraphsOf(text).map((span) => {
    const part = Object.entries(parts).find(
      ([name, one]) => name !== 'body' && one && one.start <= span.start && span.end <= one.end,
    );
    return { span, node: element('p', { class: part ? `part-${part[0]}` : undefined, dir: 'auto' }) };
  });
  const node = element(
    'div',
    { class: 'text', lang: language },
    paragraphs.map(({ node }) => node),
  );

  /** @param {Claim | undefined} claim @param {Entity | undefined} entity @param {boolean} scroll */
  function look(claim, entity, scroll) {
    const marks = [...passages, ...(claim ? partsOf(claim) : []), ...mentionsOf(entity)];
    const told = new Set();
    /** The cue of each claim is its one stop for the Tab key. */
    const stops = new Set();
    keepingFocus(node, () => {
      for (const { span, node } of paragraphs) {
        node.replaceChildren(
          ...segmentsOf(
            marks.filter((mark) => mark.start < span.end && mark.end > span.start),
            span,
          ).map((segment) => {
            const words = text.slice(segment.start, segment.end);
            if (segment.marks.length === 0) return document.createTextNode(words);
            return segmentNode(words, segment, told, stops);
          }),
        );
      }
    });
    if (!scroll) return;
    const first = claim
      ? (node.querySelector('.role-cue') ?? node.querySelector('.m[data-chosen]'))
      : node.querySelector('.role-mention');
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (first && isInView(first)) return;
    first?.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
  }

  /** @param {string} words @param {import('./segments.js').Segment} segment @param {Set<unknown>} told @param {Set<unknown>} stops */
  function segmentNode(words, { marks, start }, told, stops) {
    const roles = ROLES.filter((role) => marks.some((mark) => mark.role === role));
    const faint = [...new Set(marks.map(({ role }) => role).filter((role) => role.startsWith('any-')))];
    // The label stands where a part begins, once.
    const begins = marks.filter((mark) => mark.start === start && mark.role in ROLE_NAMES && !told.has(mark));
    for (const mark of begins) told.add(mark);
    const label = ROLES.filter((role) => begins.some((mark) => mark.role === role))
      .map((role) => ROLE_NAMES[role])
      .join(', ');
    const ids = claimsAt(marks);
    const cue = marks.find(({ role, claim }) => role === 'any-cue' && !stops.has(claim));
    const stop =
      cue ??
      marks.find(
        ({ role, claim }) => role === 'any-content' && !stops.has(claim) && !claims.find(({ id }) => id === claim)?.cue,
      );
    if (stop) stops.add(stop.claim);
    const act = () => {
      if (String(getSelection() ?? '') === '')
        choose(stop?.claim ? [stop.claim, ...ids.filter((id) => id !== stop.claim)] : ids);
    };
    return element(
      'span',
      {
        class: [
          'm',
          ...faint,
          ...roles.map((role) => `role-${role}`),
          marks.some(({ role }) => role === 'mention') && 'role-mention',
        ]
          .filter(Boolean)
          .join(' '),
        'data-label': label || undefined,
        'data-chosen': roles.length > 0 || undefined,
        ...(ids.length > 0 && { click: act }),
        ...(stop && {
          'data-stop': stop.claim,
          tabindex: 0,
          role: 'button',
          keydown: (event) => {
            if (event.key !== 'Enter' && event.key !== ' ') return;
            event.preventDefault();
            choose([/** @type {string} */ (stop.claim)]);
          },
        }),
      },
      words,
    );
  }

  return { node, look };
}

/** Whether it stands between the page's head and what may lie over its foot. @param {Element} one */
function isInView(one) {
  const { top, bottom } = one.getBoundingClientRect();
  return top > 90 && bottom < innerHeight * 0.6;
}
