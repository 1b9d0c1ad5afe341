// Places in the reader's text → places in the corpus's text. White space does not count, and quotation marks, dashes and ellipses are folded,
// so that normalizing costs nothing as long as it keeps the words.
import type { Span } from '../../../shared/model/span.ts';
import type { Pair } from './document.ts';

const FOLDED: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '`': "'",
  '–': '-',
  '—': '-',
  '‑': '-',
  '…': '...',
};

/** The characters that are no white space, folded, each with its place. */
function skeleton(text: string): { readonly characters: string; readonly places: readonly number[] } {
  let characters = '';
  const places: number[] = [];
  for (let place = 0; place < text.length; place++) {
    const character = text[place] as string;
    if (/\s|\u00ad|\u200b|\ufeff/.test(character)) continue;
    for (const folded of FOLDED[character] ?? character) {
      characters += folded;
      places.push(place);
    }
  }
  return { characters, places };
}

/** Paragraph by paragraph; a span in a paragraph that the corpus does not have is undefined. */
export function aligner(own: string, gold: string): (span: Span) => Pair | undefined {
  const whole = skeleton(gold);
  const places = new Array<number | undefined>(own.length + 1);
  let cursor = 0;
  for (const paragraph of own.matchAll(/[^\n]+/g)) {
    const part = skeleton(paragraph[0]);
    if (part.characters === '') continue;
    const next = whole.characters.indexOf(part.characters, cursor);
    const found = next < 0 ? whole.characters.indexOf(part.characters) : next;
    if (found < 0) continue;
    part.places.forEach((place, at) => {
      places[paragraph.index + place] = whole.places[found + at];
    });
    cursor = found + part.characters.length;
  }
  return ({ start, end }) => {
    let [first, last] = [start, end - 1];
    while (first < end && places[first] === undefined) first++;
    while (last >= first && places[last] === undefined) last--;
    return first <= last ? [places[first] as number, (places[last] as number) + 1] : undefined;
  };
}

const EDGE = /[\s"“”‘’'`.,;:!?()[\]—–-]/;

/** Without white space and marks at its edges. */
export function trimmed(text: string, [from, to]: Pair): Pair {
  let [start, end] = [from, to];
  while (start < end && EDGE.test(text[start] as string)) start++;
  while (end > start && EDGE.test(text[end - 1] as string)) end--;
  return [start, end];
}
