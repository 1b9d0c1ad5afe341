// A paragraph → its quotation marks, each with the family it pairs within and whether it opens, closes or may do either.
// `"` and `''` are straight; “ ” „ curly; « » angled, » « too where they stand so; ‘ ’ and ' single, where they are no apostrophes, and ‚ ‘.
export interface Mark {
  readonly start: number;
  readonly width: number;
  readonly family: 'straight' | 'doubled' | 'curly' | 'angled' | 'single';
  readonly side: 'open' | 'close' | 'either';
  /** For a mark that can do either: what stands around it says that it opens. */
  readonly opens: boolean;
  /** A word follows. */
  readonly mayOpen: boolean;
}

const BEFORE_OPENING = /[\s([{—–\-/“‘"']/;
const WORD = /[\p{L}\p{N}]/u;

export function marksOf(text: string, start: number, end: number): readonly Mark[] {
  const found: Mark[] = [];
  const lastSingle = lastClosingSingle(text, start, end);
  let singleOpen = false;
  let lowOpen = false;
  let lowSingle = false;
  const opening = openingAngle(text, start, end);
  for (let at = start; at < end; at++) {
    const c = text[at] as string;
    if (!/["'“”„‟«»‘’‚`＂]/.test(c)) continue;
    const before = at > start ? (text[at - 1] as string) : ' ';
    const triple = text.slice(at, Math.min(at + 3, end)) === "'''" && singleOpen;
    const pair = triple ? c : text.slice(at, Math.min(at + 2, end));
    const width = pair === "''" || pair === '``' || pair === '’’' || pair === '‘‘' ? 2 : 1;
    const after = at + width < end ? (text[at + width] as string) : ' ';
    const place = {
      start: at,
      width,
      opens: BEFORE_OPENING.test(before) && !/\s/.test(after),
      mayOpen:
        standsFree(text, at, start, end) || (WORD.test(after) && !WORD.test(before))
          ? true
          : BEFORE_OPENING.test(before) && !/\s/.test(after),
    };
    if (width === 2) {
      // "`` The plant will close , '' Kolb said": the marks of TeX and of tokenised texts say which they are
      const opens = pair === '``' || pair === '‘‘';
      found.push({
        ...place,
        family: 'doubled',
        side: opens ? 'open' : pair === "''" && text.lastIndexOf('``', at) >= start ? 'close' : 'either',
      });
      at++;
    } else if (c === '"' || c === '＂') found.push({ ...place, family: 'straight', side: 'either' });
    else if (c === '„' || c === '‟') {
      lowOpen = true;
      found.push({ ...place, family: 'curly', side: 'open' });
    } else if (c === '“') {
      found.push({ ...place, family: 'curly', side: lowOpen ? 'close' : 'open' });
      lowOpen = false;
    } else if (c === '”') found.push({ ...place, family: 'curly', side: 'close' });
    else if (c === '«' || c === '»') found.push({ ...place, family: 'angled', side: c === opening ? 'open' : 'close' });
    else if (c === '‚') {
      lowSingle = place.opens;
      if (lowSingle) found.push({ ...place, family: 'single', side: 'open' });
    } else if (c === '‘' && lowSingle) {
      lowSingle = false;
      found.push({ ...place, family: 'single', side: 'close' });
    } else if (triple) {
      // the inner quotation closes, then the outer one
      singleOpen = false;
      found.push({ ...place, family: 'single', side: 'close' });
    } else if (WORD.test(before) && WORD.test(after)) continue;
    else if (!singleOpen && c !== '’' && place.opens && !/\d/.test(after) && at < lastSingle) {
      singleOpen = true;
      found.push({ ...place, family: 'single', side: 'open' });
    } else if (
      singleOpen &&
      c !== '‘' &&
      c !== '`' &&
      !/\s/.test(before) &&
      !WORD.test(after) &&
      !isPossessive(text, at, lastSingle)
    ) {
      singleOpen = false;
      found.push({ ...place, family: 'single', side: 'close' });
    }
  }
  return found;
}

/** The angle that opens here: « for most, » where the first stands before a word, as in »Deal signed«. */
function openingAngle(text: string, start: number, end: number): string {
  for (let at = start; at < end; at++)
    if (text[at] === '«' || text[at] === '»')
      return BEFORE_OPENING.test(at > start ? (text[at - 1] as string) : ' ') && WORD.test(text[at + 1] ?? ' ')
        ? (text[at] as string)
        : '«';
  return '«';
}

/** `" It is too old . "`: a mark with blanks on both sides, as tokenised texts have it. */
const standsFree = (text: string, at: number, start: number, end: number): boolean =>
  (at === start || text[at - 1] === ' ') && at + 1 < end && text[at + 1] === ' ';

/** "the voters' choice": a plural possessive inside single marks, where a later mark can close them. */
const isPossessive = (text: string, at: number, lastSingle: number): boolean =>
  text[at - 1] === 's' && at < lastSingle && /^['’] \p{Ll}/u.test(text.slice(at, at + 3));

/** Where the paragraph's last mark stands that could close a single quotation. */
function lastClosingSingle(text: string, start: number, end: number): number {
  for (let at = end - 1; at > start; at--)
    if (/['’]/.test(text[at] as string) && !/\s/.test(text[at - 1] as string) && !WORD.test(text[at + 1] ?? ' '))
      return at;
  return -1;
}
