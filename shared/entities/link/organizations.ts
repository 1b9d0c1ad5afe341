// Mentions of organizations → organizations: by list, by an acronym given in brackets ("Northern Pact (NP)") or formed of the name's
// initials, by a short form of a longer name ("Corvin" after "Corvin Bread").
import type { Draft } from '../draft.ts';
import { slugOf } from '../lists/names-known.ts';
import { mention, type Parties, type Party } from '../party.ts';

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
  const longNames = [...new Set(all.filter(({ first, last }) => last - first > 1).map(({ text }) => bare(text)))];
  for (const draft of all) {
    const text = bare(draft.text);
    const long =
      acronyms.get(text) ??
      (/^\p{Lu}{2,6}$/u.test(text) && !draft.known.length
        ? longNames.find((name) => initialsOf(name) === text)
        : undefined) ??
      (draft.last - draft.first === 1 && !draft.known.length && text.length > 3
        ? longNames.find((name) => name.startsWith(`${text} `))
        : undefined);
    const known = (long ? all.find((other) => bare(other.text) === long)?.known[0] : undefined) ?? draft.known[0];
    const party = parties.of(known?.id ?? `organization/${slugOf(long ?? text)}`, 'organization');
    mention(party, draft);
    if (known) describe(party, known);
  }
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
  for (const { sentence, first, last, text } of drafts) {
    const form = (i: number): string => sentence.tokens[i]?.form ?? '';
    if (
      last - first > 1 &&
      form(last) === '(' &&
      /^[\p{Lu}\d][\p{Lu}\p{Ll}\d&-]{1,9}$/u.test(form(last + 1)) &&
      /[\p{Lu}].*[\p{Lu}]/u.test(form(last + 1)) &&
      /^[),;]$/.test(form(last + 2))
    ) {
      acronyms.set(form(last + 1), bare(text));
    }
    const before = drafts.find(
      (other) =>
        other.sentence === sentence &&
        other.last === first - 1 &&
        form(first - 1) === '(' &&
        /^\p{Lu}{2,9}$/u.test(other.text),
    );
    if (before && last - first > 1 && form(last) === ')') acronyms.set(before.text, bare(text));
  }
  return acronyms;
}
