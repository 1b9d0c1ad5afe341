// Text that a program cut into tokens, with a space on both sides of every mark → the text as it was written.
// "`` It is too old , '' Kolb said ." → "``It is too old,'' Kolb said."; "He does n't know , Kolb 's aide said ." → "He doesn't know, Kolb's aide said."

/** Marks apart that make a text a tokenised one, and how many times the joined ones they must be. */
const FEWEST = 3;
const TIMES = 2;

/** The paragraphs as they were, unless most of the marks in them stand apart: a stray space is the author's own. */
export function withoutTokenSpaces(paragraphs: readonly string[]): readonly string[] {
  const text = paragraphs.join('\n');
  const apart = text.match(/\p{L} [,.;:?!](?= |$)/gmu)?.length ?? 0;
  const joined = text.match(/\p{L}[,.;:?!](?=["”’']* |$)/gmu)?.length ?? 0;
  return apart >= FEWEST && apart > joined * TIMES ? paragraphs.map(together) : paragraphs;
}

const together = (paragraph: string): string =>
  paragraph
    .replace(/-LRB- /g, '(')
    .replace(/ -RRB-/g, ')')
    .replace(/(^|\s)" ([^"]{1,5000}) "(?=\s|$)/g, '$1"$2"')
    .replace(/ (n['’]t|['’](?:s|re|ve|ll|d|m))(?=[\s.,;:?!]|$)/gi, '$1')
    .replace(/(``|[“‘([]) /g, '$1')
    .replace(/ (''|[”’)\]])/g, '$1')
    .replace(/ ([,.;:?!%])(?=[\s"”’')]|$)/g, '$1');
