// A country's bodies by description: "the Armenian government", "Azerbaijan's army", "the government of Iraq" → organization/government-of-IQ.
// Nominal in lower case, a name in capitals ("Iraqi Security Forces", "Supreme Court of India").
import { type Draft, draftOf, type Finder, formsOf } from '../draft.ts';
import { known } from '../lists/names-known.ts';
import { countryAround } from './ministries.ts';

/** Heads with what they are called in ids; several words to one body. */
const BODIES: readonly (readonly [RegExp, string])[] = [
  [/^(?:governments?|cabinet|administration|authorities|leadership|regime)$/, 'government'],
  [/^(?:army|military|troops|(?:armed|military|security|ground) forces?|forces)$/, 'armed-forces'],
  [/^(?:parliament|legislature|national assembly|lower house|upper house|senate)$/, 'parliament'],
  [/^(?:police|police force)$/, 'police'],
  [/^(?:navy)$/, 'navy'],
  [/^(?:air force)$/, 'air-force'],
  [/^(?:coast guard)$/, 'coast-guard'],
  [/^(?:central bank|reserve bank|national bank)$/, 'central-bank'],
  [/^(?:supreme court)$/, 'supreme-court'],
  [/^(?:constitutional court)$/, 'constitutional-court'],
  [/^(?:presidency|presidential (?:office|administration|palace))$/, 'presidency'],
  [/^(?:embassy)$/, 'embassy'],
  [/^(?:intelligence (?:service|agency)|secret service|security services?)$/, 'intelligence'],
  [/^(?:state (?:television|tv|media|radio)|public (?:television|radio))$/, 'state-media'],
  [/^(?:foreign office)$/, 'foreign-ministry'],
  [/^(?:election commission|electoral commission|central election commission)$/, 'election-commission'],
];
const HEADS = new Set(
  'government governments cabinet administration authorities leadership regime army military forces force parliament legislature assembly house senate police navy guard bank court presidency office palace embassy service services agency television tv media radio commission'.split(
    ' ',
  ),
);

export const bodies: Finder = ({ syntax, folded }) =>
  syntax.sentences.flatMap((sentence, n): Draft[] => {
    const words = folded[n] as readonly string[];
    const forms = formsOf(sentence);
    return words.flatMap((word, i): Draft[] => {
      if (!HEADS.has(word)) return [];
      for (const length of [3, 2, 1]) {
        if (i - length + 1 < 0) continue;
        const body = BODIES.find(([pattern]) => pattern.test(words.slice(i - length + 1, i + 1).join(' ')))?.[1];
        if (!body) continue;
        const first = i - length + 1;
        const { country, from, to } = countryAround(words, forms, first, i + 1);
        if (!country) return [];
        if (known.exact(words.slice(from, i + 1)).some(({ type }) => type === 'organization')) return []; // "U.S. Senate"
        const named = /^\p{Lu}/u.test(forms[i] as string) && body !== 'government';
        return [
          draftOf(syntax.text, sentence, from, named ? to : Math.min(to, i + 1), {
            kind: named ? 'name' : 'nominal',
            type: 'organization',
            rank: named ? 4.5 : 3.5,
            country,
            id: `organization/${body}-of-${country}`,
            name: sentence.tokens
              .slice(from, i + 1)
              .map((token) => token.form)
              .join(' '),
          }),
        ];
      }
      return [];
    });
  });
