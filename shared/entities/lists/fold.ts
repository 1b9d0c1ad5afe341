// One spelling of a word for looking it up: without accents, with straight apostrophes, in lower case.
// foldWord("Médecins") → "medecins"; foldWord("Da’esh") → "da'esh"
const SPECIAL: Readonly<Record<string, string>> = {
  ı: 'i',
  İ: 'i',
  ø: 'o',
  Ø: 'o',
  ł: 'l',
  Ł: 'l',
  đ: 'd',
  Đ: 'd',
  ð: 'd',
  þ: 'th',
  Þ: 'th',
  Ð: 'd',
  ß: 'ss',
  æ: 'ae',
  Æ: 'ae',
  œ: 'oe',
  Œ: 'oe',
  ə: 'e',
  Ə: 'e',
};
const PLAIN = /^[\w.'&/+-]*$/;

export function foldWord(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  return word
    .replace(/[‘’ʼʻ`´]/g, "'")
    .replace(/[\u0080-\uffff]/g, (c) => SPECIAL[c] ?? c)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}

/** The form by which lists are searched: folded, a dotted acronym without its dots ("F.B.I." → "fbi"). */
export function lookupWord(word: string): string {
  const folded = foldWord(word);
  return folded.charCodeAt(1) === DOT && /^(?:[a-z]\.){2,}[a-z]?$/.test(folded) ? folded.replaceAll('.', '') : folded;
}
const DOT = 46;

/** A name's words as the tokenizer cuts them, in their lookup form, hyphens left out: "Al-Qaeda in Iraq's …" → al, qaeda, in, iraq, 's. */
export function wordsOfName(name: string): readonly string[] {
  if (/^[A-Za-z]+$/.test(name)) return [name.toLowerCase()];
  return name
    .split(/[\s‐‑–—-]+/)
    .flatMap((part) =>
      /^[\p{L}\p{M}.]+$/u.test(part) ? [part] : part.split(/(?=['’]s$)|(?<=[^.]),|(?=,$)|(?=[&/()])|(?<=[&/()])/),
    )
    .filter((part) => part && part !== ',')
    .map(lookupWord);
}
