// Marks that may overlap and nest → the text cut into segments that do not, each with the marks that cover it.
// "abcdef" with A on 0–4 and B on 2–6 → "ab" A, "cd" A B, "ef" B. Offsets are UTF-16 code units, as JavaScript's own.

/** @typedef {{ readonly start: number, readonly end: number, readonly claim?: string, readonly entity?: string, readonly role: string }} Mark */
/** @typedef {{ readonly start: number, readonly end: number, readonly marks: readonly Mark[] }} Segment */
/** @typedef {{ readonly start: number, readonly end: number }} Span */

/**
 * The segments of text[from, to), in order and without gaps. Marks in a segment: outer (longer) ones first.
 * Marks that are empty, or reach out of the text, are cut to it. Linear but for the sorting and the depth of nesting.
 * @param {readonly Mark[]} marks
 * @param {Span} within
 * @returns {readonly Segment[]}
 */
export function segmentsOf(marks, within) {
  const inside = marks
    .filter(({ start, end }) => start < end && start < within.end && end > within.start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const cuts = new Set([within.start, within.end]);
  for (const { start, end } of inside) {
    cuts.add(Math.max(start, within.start));
    cuts.add(Math.min(end, within.end));
  }
  const edges = [...cuts].sort((a, b) => a - b);
  /** @type {Segment[]} */
  const segments = [];
  /** @type {Mark[]} */
  let open = [];
  let next = 0;
  for (const [i, start] of edges.entries()) {
    const end = edges[i + 1];
    if (end === undefined) break;
    open = open.filter((mark) => mark.end > start);
    for (let mark = inside[next]; mark !== undefined && mark.start <= start; mark = inside[++next]) open.push(mark);
    segments.push({ start, end, marks: [...open].sort((a, b) => b.end - b.start - (a.end - a.start)) });
  }
  return segments;
}

/**
 * The paragraphs of a text: what stands between blank lines.
 * @param {string} text
 * @returns {readonly Span[]}
 */
export function paragraphsOf(text) {
  /** @type {Span[]} */
  const paragraphs = [];
  for (let start = 0; start < text.length; ) {
    const blank = text.indexOf('\n\n', start);
    const end = blank === -1 ? text.length : blank;
    if (end > start) paragraphs.push({ start, end });
    start = end + 2;
  }
  return paragraphs;
}
