// A stretch of text → tokens as the treebanks cut them, with exact spans.
// "Macron's team didn't say." → Macron|'s|team|did|n't|say|.
import type { Span } from '../model/span.ts';
import { keepsPeriod } from './abbreviations.ts';
import { joinHyphens } from './hyphens.ts';
import { isSpelling } from './spellings.ts';

// One alternative a kind of token, tried in order at each place. Every repetition that could run past its own token is bounded, so time stays linear.
const ADDRESS = String.raw`(?:https?:\/\/|www\.)[^\s<>"“”]{1,2000}|[\p{L}\p{N}._+-]{1,64}@[\p{L}\p{N}-]{1,64}(?:\.[\p{L}\p{N}-]{1,64}){1,6}|\p{L}[\p{L}\p{N}-]{0,62}(?:\.[\p{L}\p{N}-]{1,62}){0,4}\.(?:com|org|net|edu|gov|info|co\.uk)(?![\p{L}\p{N}])|[@#]\p{L}[\p{L}\p{N}_]{1,100}`;
const FACE = String.raw`[:;=]-?[)(DPp](?![\p{L}\p{N}])|<3(?!\d)`;
const CLIPPED = String.raw`['’](?:em|til|tis|twas|cause|\d0s)(?![\p{L}\p{N}])|['’](?:s|S|re|ve|ll|d|m)(?![\p{L}\p{N}])`;
const DATE = String.raw`\d{4}-\d{2}-\d{2}(?!\d)|\d{1,2}\/\d{1,2}(?:\/\d{2,4})?(?![\p{L}\p{N}])`;
const PHONE = String.raw`\d{3}-\d{3}-\d{4}(?!\d)|\d{3}-\d{4}(?![\d-])`;
const NUMBER = String.raw`\d+(?:[.,:]\d+)*(?:st|nd|rd|th|s)?(?![\p{L}\p{N}]|[.,:]\d)|\d+(?:[.,:]\d+)+`;
const LETTERS = String.raw`(?:\p{L}\.){2,12}(?![\p{Ll}])\p{L}?(?!\p{L})|\p{L}\.\p{L}(?![\p{L}])|Ph\.D\.?`;
const CURRENCY = String.raw`\p{Lu}{1,3}\$`;
const WORD = String.raw`[\p{L}\p{N}\p{M}_]+(?:['’.&][\p{L}\p{N}][\p{L}\p{N}\p{M}_]*|[\u200c\u200d][\p{L}\p{M}]+)*`;
const EMOJI = String.raw`\p{RI}\p{RI}|\p{Extended_Pictographic}\p{EMod}?\uFE0F?(?:\u200D\p{Extended_Pictographic}\p{EMod}?\uFE0F?)*`;
const MARKS = String.raw`\[(?:\.{3}|…)\]|\.{2,}|-{2,}|[!?]{2,}|\*{2,}|={2,}|_{2,}|~{2,}|<{2,}|>{2,}|‘’|’’|''|\x60\x60`;
const ANY = String.raw`\P{M}\p{M}*|\p{M}+`;

const TOKEN = new RegExp(
  [ADDRESS, FACE, CLIPPED, DATE, PHONE, LETTERS, CURRENCY, NUMBER, WORD, EMOJI, MARKS, ANY]
    .map((one) => `(?:${one})`)
    .join('|'),
  'uy',
);
const ADDRESS_TAIL = /[.,;:!?)\]'’]+$/;
const IS_ADDRESS = /^(?:https?:|www\.)/;
const CLITIC = /(?:n['’]t|['’](?:s|re|ve|ll|d|m))$/i;
/** "couldn't've" has two. */
const MOST_CLITICS = 3;
const FUSED = /^(?:(can)not|(gon)na|(wan)na|(got)ta|(gim)me|(lem)me)$/i;
const GLUED_SENTENCES = /^(.*\p{Ll}{2})\.(\p{Lu}\p{Ll}.*)$/u;
const NUMBER_WITH_LETTERS = /^(\d+(?:[.,:]\d+)*)(\p{L}+)$/u;

/** Where, within one word, it is cut into tokens: offsets from its start. */
function cutsWithin(word: string): readonly number[] {
  const glued = GLUED_SENTENCES.exec(word);
  if (glued?.[1]) return [glued[1].length, glued[1].length + 1];
  const measured = NUMBER_WITH_LETTERS.exec(word);
  if (measured?.[1] && measured[2] && isSpelling('unit', measured[2].toLowerCase())) return [measured[1].length];
  const fused = FUSED.exec(word);
  if (fused) return [fused.slice(1).find(Boolean)?.length ?? 0];
  const cuts: number[] = [];
  for (let rest = word; cuts.length < MOST_CLITICS; rest = rest.slice(0, cuts[0])) {
    const clitic = CLITIC.exec(rest);
    if (!clitic || clitic.index === 0) break;
    cuts.unshift(clitic.index);
  }
  return cuts;
}

export function tokenize(text: string, { start, end }: Span): readonly Span[] {
  const tokens: Span[] = [];
  for (let at = start; at < end; ) {
    if (/\s/.test(text[at] as string)) {
      at++;
      continue;
    }
    TOKEN.lastIndex = at;
    let word = TOKEN.exec(text)?.[0] ?? (text[at] as string);
    if (at + word.length > end) word = text.slice(at, end);
    if (IS_ADDRESS.test(word)) word = word.replace(ADDRESS_TAIL, '') || word;
    else if (/^[\p{L}\p{N}]/u.test(word)) word = keepsPeriod(text, at, word, end);
    let from = at;
    for (const cut of cutsWithin(word)) {
      tokens.push({ start: from, end: at + cut });
      from = at + cut;
    }
    at += word.length;
    tokens.push({ start: from, end: at });
  }
  return joinHyphens(text, tokens);
}
