// Ministries and their like, by pattern: "Armenia's Foreign Ministry", "the Azerbaijani Defense Ministry", "the Ministry of Health of Georgia",
// "the Interior Ministry". The country is taken from the words; where they don't say, refer/whose.ts settles whose it is.
import { type Draft, draftOf, type Finder, formsOf } from '../draft.ts';
import { known } from '../lists/names-known.ts';

const FIELD = `(?:foreign|external|defen[cs]e|interior|internal|home|finance|economic?s?|economy|justice|health|energy|environment|education|culture|trade|commerce|industry|agriculture|labou?r|transport|transportation|information|intelligence|emergency|emergencies|oil|tourism|sports?|planning|security|veterans|public|social|development|infrastructure|communications|science|technology|welfare|migration|immigration|housing|family|water|mining|mines|petroleum|religious|higher|digital|civil|situations|affairs|cooperation|unification|national|state|law|order)`;
const BEFORE = new RegExp(`^${FIELD}$`, 'i');
const BODY = /^(?:ministry|ministries)$/i;
const CANON: Readonly<Record<string, string>> = {
  defence: 'defense',
  external: 'foreign',
  internal: 'interior',
  economics: 'economy',
  economic: 'economy',
  labour: 'labor',
  transportation: 'transport',
  emergency: 'emergencies',
  sports: 'sport',
  mines: 'mining',
};

export const ministries: Finder = ({ syntax, folded }) =>
  syntax.sentences.flatMap((sentence, n): Draft[] => {
    const forms = formsOf(sentence);
    const words = folded[n] as readonly string[];
    return forms.flatMap((form, i): Draft[] => {
      if (!BODY.test(form)) return [];
      let first = i;
      while (
        first > 0 &&
        (BEFORE.test(forms[first - 1] as string) ||
          (/^(?:and|&|,|-)$/.test(forms[first - 1] as string) && BEFORE.test(forms[first - 2] ?? '')))
      )
        first--;
      let last = i + 1;
      if (first === i && /^(?:of|for)$/i.test(forms[last] ?? '')) {
        let end = last + 1;
        while (/^(?:the|of|and|&|,)$/i.test(forms[end] ?? '') || BEFORE.test(forms[end] ?? '')) end++;
        while (/^(?:the|of|and|&|,)$/i.test(forms[end - 1] as string)) end--;
        if (end > last + 1) last = end;
      }
      const fields = forms.slice(first, last).filter((word) => BEFORE.test(word) && !/^affairs$/i.test(word));
      if (!fields.length || /^ministries$/i.test(form)) return [];
      const named = forms.slice(first, last).some((word) => /^\p{Lu}/u.test(word));
      const { country, from, to } = countryAround(words, forms, first, last);
      const field = fields
        .map((word) => CANON[word.toLowerCase()] ?? word.toLowerCase())
        .slice(0, 3)
        .join('-');
      return [
        draftOf(syntax.text, sentence, from, to, {
          kind: named ? 'name' : 'nominal',
          type: 'organization',
          rank: 5,
          country,
          name: forms.slice(first, last).join(' '),
          id: `organization/${field}-ministry`,
        }),
      ];
    });
  });

/** The country that the words beside a body name: an adjective before it, or "of X" after it (then part of the name). */
export function countryAround(
  words: readonly string[],
  forms: readonly string[],
  first: number,
  last: number,
): { country: string | undefined; from: number; to: number } {
  for (const length of [2, 1]) {
    const found = known
      .exact(words.slice(Math.max(0, first - length), first))
      .find((name) => (name.demonym || name.kind === 'country') && name.type === 'place');
    if (found && first >= length)
      return { country: found.country ?? found.id.slice(6), from: first - length, to: last };
    const owner = /^['’]s?$/.test(forms[first - 1] ?? '')
      ? known.exact(words.slice(Math.max(0, first - 1 - length), first - 1)).find((name) => name.type === 'place')
      : undefined;
    if (owner) return { country: owner.country ?? owner.id.slice(6), from: first, to: last };
  }
  if (/^of$/i.test(forms[last] ?? '')) {
    const after = /^the$/i.test(forms[last + 1] ?? '') ? last + 2 : last + 1;
    const found = known.longestAt(words, after);
    const country = found?.values.find((name) => name.kind === 'country' && !name.demonym)?.country;
    if (found && country) return { country, from: first, to: found.end };
  }
  return { country: undefined, from: first, to: last };
}
