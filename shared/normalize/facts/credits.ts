// Text → the agencies it credits, and where the closing credit stands.
// "With reporting by Reuters and TASS" → ["Reuters", "TASS"]; "(AP) —" → ["AP"]; "Copyright 2021 The Associated Press" → ["AP"].
import { readFileSync } from 'node:fs';

const SPELLINGS: ReadonlyMap<string, string> = new Map(
  readFileSync(new URL('./news-agencies.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .flatMap((line) => {
      const [name = '', ...others] = line.split('|');
      return [name, ...others].map((spelling) => [spelling, name] as const);
    }),
);
/** A closing paragraph that says whose reporting it is. */
const CREDIT =
  /^[([*_–—\s-]{0,3}(?:(?:with |additional |based on |some |includes |including |contains )?(?:reporting|reports?|material|contributions?|writing|information|files?) (?:by|from|contributed)|(?:reporting|writing|editing|compiled|translated) (?:and \w+ )?by\b|with inputs? from\b|sources?:|with (?:agency|agencies|wire)|copyright\b|©|\(c\) ?\d{4}|(?:the )?[A-Z][\w./ -]{1,40} contributed to (?:this|the) (?:report|story|article))/i;

/** Agencies named in these words, each by the name to record. */
export function agenciesIn(words: string): readonly string[] {
  const found = new Set<string>();
  const pieces = words.slice(0, 600).split(/[,;/|()[\]]| and | & |\bwith\b|\bby\b|\bfrom\b|\bvia\b|\.(?=\s|$)|:/);
  for (const piece of pieces) {
    const name = piece.trim().replace(/^(?:copyright|©|\(c\)|sources?|the)?\s*(?:\d{4}\s)?\s*/i, '');
    const agency = SPELLINGS.get(name) ?? SPELLINGS.get(name.replace(/^the /i, ''));
    if (agency) found.add(agency);
  }
  return [...found];
}

/** Whether a paragraph is a credit: it is short and says whose reporting the article rests on. */
export const isCredit = (paragraph: string): boolean => paragraph.length < 400 && CREDIT.test(paragraph);
