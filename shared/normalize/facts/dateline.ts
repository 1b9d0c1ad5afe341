// The first paragraph → its dateline: place, date where it gives one, agency, and where it stands.
// "KYIV, May 3 (Reuters) - Ukraine…" → { place: "KYIV", date: "May 3", agency: "Reuters", end: 21 }; "YEREVAN -- …" → { place: "YEREVAN" }.

export interface Dateline {
  readonly place: string;
  readonly date?: string | undefined;
  readonly agency?: string | undefined;
  /** Offset in the paragraph after the dateline's own words, and after the dash that ends it. */
  readonly end: number;
  readonly after: number;
}

const DASH = /^\s{0,2}(?:--?-?|[–—―]|:(?=\s))\s{0,2}/;
const MONTHS =
  'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|January|February|March|April|June|July|August|September|October|November|December';
const DATE = new RegExp(
  `^,?\\s{0,2}((?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:(?:${MONTHS})\\.? \\d{1,2}|\\d{1,2} (?:${MONTHS})\\b)\\.?(?:,? \\d{4})?)`,
  'i',
);
const AGENCY = /^,?\s{0,2}[([]([^()[\]\n]{2,40})[)\]]/;
/** Capitals: "YEREVAN", "ST. JOSEPH, Mich.", "UNITED NATIONS", "BAKU/YEREVAN". */
const CAPITALS =
  /^(\p{Lu}[\p{Lu}.'’-]{1,24}(?:[ /]\p{Lu}[\p{Lu}.'’-]{0,24}){0,3}(?:, (?:\p{Lu}[\p{L}.]{1,16})(?: \p{Lu}[\p{L}.]{1,16})?)?)/u;
/** As a name: "Kyiv", "New York, NY", "Ivanava, Republic of Varden". Counts only before a date or agency with a dash. */
const NAME =
  /^(\p{Lu}[\p{L}.'’-]{1,24}(?:[ /]\p{Lu}[\p{L}.'’-]{0,24}){0,3}(?:, \p{Lu}[\p{L}.]{0,16}(?: \p{Lu}[\p{L}.]{1,16})?)?)/u;

/** Words in capitals that stand before a dash and are no place. */
const NO_PLACE =
  /^(?:BREAKING|UPDATED?|EXCLUSIVE|WATCH|READ|CORRECTION|CORRECTED|ANALYSIS|OPINION|VIDEO|PHOTOS?|LIVE|NOTE|ADVISORY|FACT|EDITORIAL|COMMENT|INTERVIEW|REVIEW|NEW|TOP|THE|WHAT|WHO|WHY|HOW)\b/;

export function datelineOf(paragraph: string): Dateline | undefined {
  const head = paragraph.slice(0, 160);
  return read(head, CAPITALS, false) ?? read(head, NAME, true);
}

function read(head: string, placePattern: RegExp, needsMore: boolean): Dateline | undefined {
  const found = placePattern.exec(head)?.[1];
  if (!found) return undefined;
  for (const place of new Set([found, found.replace(/, [^,]+$/, '')])) {
    let at = place.length;
    const agencyFirst = AGENCY.exec(head.slice(at));
    if (agencyFirst) at += agencyFirst[0].length;
    const date = DATE.exec(head.slice(at));
    if (date) at += date[0].length;
    const agency = agencyFirst ?? AGENCY.exec(head.slice(at));
    if (agency && !agencyFirst) at += agency[0].length;
    const dash = DASH.exec(head.slice(at));
    if (!dash || at + dash[0].length >= head.length || (needsMore && !date && !agency)) continue;
    if (dash[0] === '-' || !/^[\p{Lu}\p{N}“"‘'([]/u.test(head.slice(at + dash[0].length)) || NO_PLACE.test(place))
      continue;
    return {
      place: place.replace(/[,.]$/, ''),
      date: date?.[1],
      agency: agency?.[1],
      end: at,
      after: at + dash[0].length,
    };
  }
  return undefined;
}
