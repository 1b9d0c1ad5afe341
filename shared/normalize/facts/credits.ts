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
  /^[([*_–—\s-]{0,3}(?:(?:with |additional |based on |some |includes |including |contains )?(?:reporting|reports?|material|contributions?|writing|information|files?) (?:by|from|contributed)|(?:reporting|writing|editing|compiled|translated) (?:and \w+ )?by\b|with inputs? from\b|sources?:|with (?:agency|agencies|wire)|with assistance (?:from|by)\b|copyright\b|©|\(c\) ?\d{4}|this (?:report|story|article) by\b|(?:the )?[A-Z][\w./ '’-]{1,60} contributed to (?:this|the) (?:report|story|article)|[A-Z][\w./ ,'’-]{1,200} contributed to (?:this|the) (?:report|story|article)\.?$|[A-Z][\w./ '’-]{1,40} (?:writers?|reporters?|journalists?|correspondents?) [\w./ ,'’-]{1,200} contributed\.?$)/i;

/** Agencies named in these words, each by the name to record. */
export function agenciesIn(words: string): readonly string[] {
  const found = new Set<string>();
  const whole = words.slice(0, 600).replace(/\bRFE\/RL\b/g, 'RFERL');
  const pieces = whole.split(/[,;/|()[\]]| and | & |\bwith\b|\bby\b|\bfrom\b|\bvia\b|\.(?=\s|$)|:/);
  for (const piece of pieces) {
    const name = piece
      .trim()
      .replace(/^(?:copyright|©|\(c\)|sources?|by|[-–—_]+|the)?\s*(?:\d{4}\s)?\s*/i, '')
      .replace(/ was first published.*$/, '')
      .replace(/ (?:staff )?(?:writers?|reporters?|correspondents?|photographers?|journalists?)\b.*$/, '')
      .replace(/['’]s? .{1,40} (?:Service|Bureau|Desk)\b.*$/, '');
    const agency = SPELLINGS.get(name) ?? SPELLINGS.get(name.replace(/^the /i, ''));
    if (agency) found.add(agency);
  }
  return [...found];
}

/** The agency that opens a text without a place: "(Reuters) - The", "May 3 (AP) — The". */
export function leadingAgency(paragraph: string): readonly string[] {
  const found = /^(?:[A-Z][a-z]{2,8}\.? \d{1,2},? )?\(([^()\n]{2,40})\)\s{0,2}(?:--?|[–—_])\s/.exec(
    paragraph.slice(0, 100),
  );
  return found ? agenciesIn(found[1] as string) : [];
}

/** Whether a paragraph is a credit: it is short and says whose reporting the article rests on. */
export const isCredit = (paragraph: string): boolean =>
  paragraph.length < 400 && (CREDIT.test(paragraph) || isAgency(paragraph));

/** "(ANI)", "- Reuters", "TASS" on a line alone. */
const isAgency = (line: string): boolean =>
  line.length < 60 && SPELLINGS.has(line.replace(/^[\s()[\]_–—*-]+|[\s()[\]_–—*.-]+$/g, ''));
