// One spelling for a person's name in Latin letters, so that Pashinian and Pashinyan, Zelenskiy and Zelenskyy meet under one id.
// personKey(["Nikol", "Pashinyan"]) → ["nikol", "pashinian"]
import { foldWord } from '../lists/fold.ts';
import { isSurname } from '../lists/given-names.ts';
import { canonicalSpelling } from '../lists/name-variants.ts';

/** Endings and letters that romanizations write in several ways; each rule in turn. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/[.'’`]/g, ''],
  [/(?<=[^aeiou])y(an|ants)$/, 'i$1'], // Armenian -yan, -ian
  [/(?<=[aeiou])y(an|ants)$/, 'i$1'],
  [/(sk|tsk|zk)(?:iy|yy|ij|ii|yi|yj|yi|i|yy)$/, '$1y'], // Zelenskiy, Zelenskyy
  [/(?:iy|ii|ij|yi|yy)$/, 'y'],
  [/(?<=..)(?<=[^aeiou])ey$|(?<=..)ei$|(?<=..)ej$/, 'ey'],
  [/ai$|aj$/, 'ay'],
  [/(?<=[ai])j?ev(a?)$/, 'yev$1'],
  [/of$|off$/, 'ov'],
  [/eff$/, 'ev'],
  [/(v|k)itch$/, '$1ich'],
  [/ovych$/, 'ovich'],
  [/enka$/, 'enko'],
  [/dj|dzh/g, 'j'],
  [/tz/g, 'ts'],
  [/ou/g, 'u'],
  [/ks/g, 'x'],
  [/w(?=ski|sky)/g, 'w'],
];
/** Rules that would spoil plainly English names are kept from them. */
const PLAIN =
  /^(?:young|louis|lou|house|brown|gould|howe|doug|douglas|moore|george|jeffrey|geoffrey|harvey|shirley|ashley|kelly|ritz|fitz|horowitz|moritz|katz|schultz|schwartz|hertz|jacoby|lukas|marks|banks|hicks|brooks|parks|hawks|reeks|clarks|wicks|jenks|franks|hof|hoff|cohn-bendit|bryan|ryan|cavan|evan|rouhani|mikhail|hoffman|kaufmann|courtney|rousseff|rouseff|trudeau|warren|coulter|souter|mccourt|gough|boulton|houston|thousand|proust|dj|boucher|bouteflika|faroukh)$/;

function wordKey(word: string): string {
  let key = foldWord(word).replace(/[.'’`]/g, '');
  key = canonicalSpelling(key);
  if (!PLAIN.test(key)) for (const [pattern, to] of RULES) key = key.replace(pattern, to);
  return canonicalSpelling(key);
}

const PARTICLE = /^(?:al|el|ul|ur|as|ash|ad|az|an|ar|at|the|-|–|jr|jr\.|sr|sr\.|ii|iii|iv|"|'|“|”)$/i;

/** The words of a person's name that tell them apart: no initials, no particles, no nickname in quotes, no patronymic between two names. */
export function personKey(all: readonly string[]): readonly string[] {
  const words = withoutNickname(all);
  const al = words[0] === 'Al' && words.length > 1 && isSurname(words[1] as string); // "Al Thompson", not "Al Thani"
  const parts = words
    .flatMap((word) => word.split(/[\s-]+/))
    .filter((word, i) => word && ((al && i === 0) || !PARTICLE.test(word)));
  const full = parts.filter(
    (word, i) => !/^\p{L}\.?$/u.test(word) || parts.length === 1 || (i === 0 && parts.length === 2),
  );
  const plain = full.filter(
    (word, i) => i === 0 || i === full.length - 1 || !/(?:ovich|evich|ovna|evna|ovych)$/i.test(word),
  );
  return plain.map(wordKey).filter(Boolean);
}

/** 'Walter "Scotty" McKenzie' → Walter McKenzie */
function withoutNickname(words: readonly string[]): readonly string[] {
  const open = words.findIndex((word, i) => i > 0 && /^["“”'‘’]./.test(word));
  const close = words.findIndex((word, i) => i >= open && /.["“”'‘’]$/.test(word));
  if (open > 0 && close >= open && close < words.length - 1)
    return [...words.slice(0, open), ...words.slice(close + 1)];
  const lone = words.flatMap((word, i) => (i > 0 && /^["“”'‘’]$/.test(word) ? [i] : []));
  return lone.length === 2 && (lone[1] as number) < words.length - 1
    ? [...words.slice(0, lone[0]), ...words.slice((lone[1] as number) + 1)]
    : words;
}
