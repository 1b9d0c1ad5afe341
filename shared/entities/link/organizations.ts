// Mentions of organizations → organizations: by list, by an acronym given in brackets ("Northern Pact (NP)") or formed of the name's
// initials, by a short form of a longer name ("Corvin" after "Corvin Bread").
import type { Draft } from '../draft.ts';
import { slugOf } from '../lists/names-known.ts';
import { mention, type Parties, type Party } from '../party.ts';
import { nameOfId } from './body-name.ts';
import { indexed } from './name-index.ts';

const LEGAL = /[\s,]+(?:Inc|Corp|Corporation|Co|Ltd|Limited|LLC|PLC|plc|GmbH|AG|SA|S\.A|NV|SE|Company)\.?$/;
const bare = (text: string): string =>
  text
    .replace(/^the /i, '')
    .replace(/['’]s?$/, '')
    .replace(LEGAL, '');
const initialsOf = (text: string): string =>
  text
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join('');

export function linkOrganizations(drafts: readonly Draft[], parties: Parties): void {
  const all = drafts.filter(({ type, kind, id }) => type === 'organization' && kind === 'name' && !id);
  const acronyms = acronymsOf(all);
  const named = new Map(all.map((draft) => [bare(draft.text), draft]));
  const long = [...named].filter(([, { first, last }]) => last - first > 1).map(([name]) => name);
  const byInitials = indexed(long, initialsOf);
  const byFirstWord = indexed(long, (name) => name.split(' ')[0]);
  const home = elsewhere(drafts);
  const speaksOfUn = all.some(
    ({ text, known }) => /^UN$/.test(known[0]?.id.slice(13) ?? '') || /\bU\.?N\.?\b|United Nations/.test(text),
  );
  const nations = new Map(
    drafts.flatMap(({ type, known, sentence, last }) =>
      type === 'place' && known[0]?.kind === 'country' && known[0].country
        ? [[`${sentence.index} ${last}`, known[0].country] as const]
        : [],
    ),
  );
  for (const draft of all) {
    const text = bare(draft.text);
    const single = draft.last - draft.first === 1;
    const short = single && !draft.known.length;
    const whole =
      acronyms.get(text) ??
      (single && /^\p{Lu}{2,6}$/u.test(text) ? byInitials.get(text)?.[0] : undefined) ??
      (short && text.length > 3 ? byFirstWord.get(text)?.[0] : undefined);
    const known =
      draft.known.find((name) => named.has(bare(name.name))) ??
      (whole === undefined ? draft.known[0] : named.get(whole)?.known[0]);
    const generic =
      GENERIC.test(text) || (/^(?:Security Council|General Assembly|Human Rights Council)$/.test(text) && !speaksOfUn);
    const abroad = known && generic ? (ownerBefore(draft, nations) ?? home) : undefined;
    if (known && abroad && abroad !== known.country) {
      const id = idAbroad(text, abroad);
      const party = parties.of(id, 'organization');
      party.name ??= nameOfId(id);
      party.country ??= abroad;
      mention(party, draft);
      continue;
    }
    const party = parties.of(known?.id ?? `organization/${slugOf(whole ?? text)}`, 'organization');
    mention(party, draft);
    if (known) describe(party, known);
  }
}

/** Names that many countries' bodies bear, and the lists give to the best known. */
const GENERIC =
  /^(?:Congress|National Guard|(?:Labou?r|Conservative|Liberal|Green|Democratic|Republican|Socialist|Communist) Party|Democrats|Supreme Court|Secret Service|Coast Guard|Central Bank|Air Force)$/;
const idAbroad = (text: string, country: string): string =>
  text === 'Congress'
    ? country === 'IN'
      ? 'organization/INC'
      : `organization/parliament-of-${country}`
    : `organization/${slugOf(text)}-of-${country}`;

/** "the Dutch | Labour Party", "Israel's | Labor Party" */
const ownerBefore = ({ sentence, first }: Draft, nations: ReadonlyMap<string, string>): string | undefined =>
  nations.get(`${sentence.index} ${first}`) ??
  (/^['’]s?$/.test(sentence.tokens[first - 1]?.form ?? '') ? nations.get(`${sentence.index} ${first - 1}`) : undefined);

/** Where an article that never speaks of the US has its Congress: the country that it speaks of most. */
function elsewhere(drafts: readonly Draft[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { type, known } of drafts) {
    const country = type === 'place' ? known[0]?.country : undefined;
    if (country) counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  const [top] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return top && (counts.get('US') ?? 0) * 4 < top[1] ? top[0] : undefined;
}

function describe(
  party: Party,
  known: { readonly name: string; readonly aliases: readonly string[]; readonly country: string | undefined },
): void {
  party.name = known.name;
  party.country ??= known.country;
  party.confidence = 0.95;
}

/** Acronyms that the article introduces: "Collective Security Treaty Organization (CSTO)" → CSTO is that organization. */
function acronymsOf(drafts: readonly Draft[]): ReadonlyMap<string, string> {
  const acronyms = new Map<string, string>();
  const ending = new Map(drafts.map((draft) => [`${draft.sentence.index} ${draft.last}`, draft]));
  for (const { sentence, first, last, text } of drafts) {
    if (last - first < 2) continue;
    const form = (i: number): string => sentence.tokens[i]?.form ?? '';
    const after = form(last + 1);
    if (form(last) === '(' && ACRONYM.test(after) && /^[),;]$/.test(form(last + 2))) acronyms.set(after, bare(text));
    const before = form(first - 1) === '(' ? ending.get(`${sentence.index} ${first - 1}`)?.text : undefined;
    if (before && /^\p{Lu}{2,9}$/u.test(before) && form(last) === ')') acronyms.set(before, bare(text));
  }
  return acronyms;
}

const ACRONYM = /^(?=.{2,10}$)\p{Lu}[\p{L}\d&-]*\p{Lu}[\p{L}\d&-]*$/u;
