// Which HTML elements end which: the parts of the parsing rules that decide where a paragraph stops (HTML Living Standard, 13.1.2.4 and 13.2.6).
// "<p>One<p>Two" → two paragraphs; "<li>a<li>b" → two items.

export const VOID = new Set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(' '),
);

/** Elements within a line of text, HTML's and NITF's; all others part paragraphs. */
export const INLINE: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q ruby rb s samp small span strike strong sub sup time tt u var wbr person org location chron num money event function object.title virtloc copyrite pronounce frac name.given name.family alt-code'.split(
    ' ',
  ),
);
/** Elements whose content the tokenizer reads as mere text. */
export const RAW = new Set('script style title textarea xmp iframe noembed noframes plaintext'.split(' '));

/** Edges that an implied or stray end tag doesn't reach across. */
export const SCOPES = new Set('table td th caption button object template html body'.split(' '));

/** Elements whose start ends an open paragraph. */
const BLOCKS =
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre search section summary table ul'.split(
    ' ',
  );

/** What a start tag ends: the nearest open element of `names`, unless one of `until` stands between. */
export interface Ending {
  readonly names: ReadonlySet<string>;
  readonly until: ReadonlySet<string>;
}
const ending = (names: string, until: ReadonlySet<string> | string): Ending => ({
  names: new Set(names.split(' ')),
  until: typeof until === 'string' ? new Set(until.split(' ')) : until,
});

export const CLOSED_BY: ReadonlyMap<string, Ending> = new Map<string, Ending>([
  ...BLOCKS.map((name) => [name, ending('p', SCOPES)] as const),
  ['li', ending('li', 'ul ol menu table td th')],
  ['dt', ending('dt dd', 'dl table td th')],
  ['dd', ending('dt dd', 'dl table td th')],
  ['option', ending('option', 'select')],
  ['optgroup', ending('option', 'select')],
  ['tr', ending('tr', 'table')],
  ['td', ending('td th', 'tr table')],
  ['th', ending('td th', 'tr table')],
  ['body', ending('head', 'html')],
]);
