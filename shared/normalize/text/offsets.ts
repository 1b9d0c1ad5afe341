// Text and the original it was read from → where the two run in step: pairs [offset in text, offset in original].
// "A b" from "\n A\u00a0\u00a0b" → [[0, 2], [2, 5]]. Only white space, invisible characters and composition may differ.
import { cleanCharacters } from './clean.ts';

const MARK = /\p{M}/u;

/** Undefined where the words of the two differ, so that nobody is ever shown the wrong place. */
export function offsetsBetween(text: string, original: string): readonly (readonly [number, number])[] | undefined {
  const pairs: [number, number][] = [];
  let at = 0;
  let shift = Number.NaN;
  for (let from = 0; from < original.length; ) {
    const code = original.charCodeAt(from);
    if (code === 0x20 || code === 0x0a || code === 0x0d) {
      from++;
      continue;
    }
    const end = clusterEnd(original, from);
    const plain = end === from + 1 && code > 0x20 && code < 0x7f;
    const shown = plain ? (original[from] as string) : cleanCharacters(original.slice(from, end)).replace(/[ \n]/g, '');
    if (shown !== '') {
      while (text[at] === ' ' || text[at] === '\n') at++;
      if (!text.startsWith(shown, at)) return undefined;
      if (from - at !== shift) pairs.push([at, from]);
      shift = shown.length === end - from ? from - at : Number.NaN;
      at += shown.length;
    }
    from = end;
  }
  return text.slice(at).trim() === '' ? pairs : undefined;
}

/** The end of a character with the marks that combine with it. */
function clusterEnd(original: string, from: number): number {
  const code = original.codePointAt(from) as number;
  let end = from + (code > 0xffff ? 2 : 1);
  while (
    end < original.length &&
    original.charCodeAt(end) >= 0x300 &&
    MARK.test(String.fromCodePoint(original.codePointAt(end) as number))
  )
    end += (original.codePointAt(end) as number) > 0xffff ? 2 : 1;
  return end;
}
