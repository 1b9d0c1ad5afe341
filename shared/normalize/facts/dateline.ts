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

const DASH = /^\s{0,2}(?:--?-?|[–—―|]|_(?=\s)|:(?=\s))\s{0,2}/;
const MONTHS =
  'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|January|February|March|April|June|July|August|September|October|November|December';
const DATE = new RegExp(
  `^,?\\s{0,2}((?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:(?:${MONTHS})\\.? \\d{1,2}|\\d{1,2} (?:${MONTHS})\\b)\\.?(?:,? \\d{4})?)`,
  'i',
);
const AGENCY = /^[,.|]?\s{0,2}(?:[([]([^()[\]\n]{2,40})[)\]]|\/([^/\n]{2,40})\/|\| ([A-Z]{2,10})(?= \|))/;
/** Capitals: "YEREVAN", "ST. JOSEPH, Mich.", "UNITED NATIONS", "BAKU/YEREVAN". */
const CAPITALS =
  /^(\p{Lu}[\p{Lu}.'’-]{1,24}(?:[ /]\p{Lu}[\p{Lu}.'’-]{0,24}){0,3}(?:, (?:\p{Lu}[\p{L}.]{1,16})(?: \p{Lu}[\p{L}.]{1,16})?)?)/u;
/** As a name: "Kyiv", "New York, NY", "Ivanava, Republic of Varden". Counts only before a date or agency with a dash. */
const NAME =
  /^(\p{Lu}[\p{L}.'’-]{1,24}(?:[ /]\p{Lu}[\p{L}.'’-]{0,24}){0,3}(?:, \p{Lu}[\p{L}.]{0,16}(?: \p{Lu}[\p{L}.]{1,16})?)?)/u;

/** The states of the USA as datelines shorten them; a place before one needs no date or agency: "St. Louis, Mo. —". */
const STATE =
  /, (?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|N\.H|N\.J|N\.M|N\.Y|N\.C|N\.D|Okla|Ore|Pa|R\.I|S\.C|S\.D|Tenn|Vt|Va|Wash|W\.Va|Wis|Wyo|D\.C)\.?$/;
const REGIONS = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const COUNTRIES: ReadonlySet<string> = new Set(
  LETTERS.flatMap((a) => LETTERS.flatMap((b) => REGIONS.of(a + b) ?? [])).filter((name) => name !== 'Unknown Region'),
);

/** "Kyiv, Ukraine" and "St. Louis, Mo." are places whatever follows them. */
const isLocated = (place: string): boolean => STATE.test(place) || COUNTRIES.has(/, (.+)$/.exec(place)?.[1] ?? '');

/** Words in capitals that stand before a dash and are no place. */
const NO_PLACE =
  /^(?:BREAKING|UPDATED?|EXCLUSIVE|WATCH|READ|CORRECTION|CORRECTED|ANALYSIS|OPINION|VIDEO|PHOTOS?|LIVE|NOTE|ADVISORY|FACT|EDITORIAL|COMMENT|INTERVIEW|REVIEW|NEW$|NEW (?:STUDY|REPORT|POLL|RULES?|DATA|DETAILS|EVIDENCE|LAW|VIDEO)|TOP|THE(?! HAGUE)|WHAT|WHO|WHY|HOW)\b/;

export function datelineOf(paragraph: string): Dateline | undefined {
  const head = paragraph.slice(0, 160);
  const alone = ALONE.exec(head);
  if (alone?.[1] && head.length === paragraph.length)
    return { place: alone[1], date: alone[2], end: head.length, after: head.length };
  return read(head, CAPITALS, false) ?? read(head, NAME, true);
}

/** In a line of its own above the text: "AL-AIN, United Arab Emirates 1996-12-06". */
const ALONE = /^(\p{Lu}[\p{Lu}.'’ -]{1,40}(?:, \p{Lu}[\p{L} .]{1,40})?),? ((?:19|20)\d{2}-\d{2}-\d{2})$/u;
/** A headline in capitals goes on in capitals after its dash: "SOCCER - JAPAN GET LUCKY WIN". */
const HEADLINE = /^["“'‘]?\p{Lu}{2,}[\p{Lu}.'’-]* \p{Lu}{2,}/u;

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
    // Some agencies end their datelines with the agency's name: "MOSCOW, May 3. /TASS/. The", "NEW DELHI, May 3 (PTI) The".
    const closed = date && agency ? /^\.?\s{1,2}(?=\p{Lu})/u.exec(head.slice(at)) : null;
    const dash = DASH.exec(head.slice(at)) ?? closed;
    // "CORBEN: Let's begin" is a speaker's label; a place before a colon has its date or agency, or its country.
    if (dash?.[0].startsWith(':') && !date && !agency && !isLocated(place)) continue;
    if (!dash || at + dash[0].length >= head.length || (needsMore && !date && !agency && !isLocated(place))) continue;
    if (dash[0] === '-' || !/^[\p{Lu}\p{N}“"‘'`([]/u.test(head.slice(at + dash[0].length)) || NO_PLACE.test(place))
      continue;
    if (!date && !agency && HEADLINE.test(head.slice(at + dash[0].length))) continue;
    return {
      place: /\p{Lu}\.\p{Lu}\.?$/u.test(place) || STATE.test(place) ? place : place.replace(/[,.]$/, ''),
      date: date?.[1],
      agency: agency?.[1] ?? agency?.[2] ?? agency?.[3],
      end: at,
      after: at + dash[0].length,
    };
  }
  return undefined;
}
