// The country that a role is of: "Italian minister for African affairs" → IT; "governor of New Mexico" and "soldiers backed by Iran" → none.
// A name counts whole (New Jersey is no Jersey), and only where it is what the role is of: before the office, or after "of" and "from".
import type { Token } from '../../language/reading.ts';
import { foldWord } from './fold.ts';
import { known } from './names-known.ts';

/** What follows is about somebody or something else: "in Hong Kong over Chinese extradition", "backed by Iran". */
const ASIDE = /^(?:in|on|at|by|over|to|with|against|for|about|under|during|after|before|whose|who|which|that|-)$/i;
/** "Chinese University", "the American University of Beirut": names that hold a country and say nothing of whose they are. */
const NAMES_OF_NONE = /^(?:University|College|School|Airlines|Times|Post|Today|Shepherd|Immigrants?)$/i;
/** "China correspondent": who knows a country is not of it. */
const KNOWS = /^(?:correspondents?|analysts?|experts?|specialists?|scholars?|editors?|watchers?)$/i;
/** "Indian immigrants", "of Syrian descent", "British-born" */
const DESCENT = /^(?:immigrants?|migrants?|refugees?|descent|origin|heritage|ancestry|extraction|born|-)$/i;

/** @param from the first token of the role, @param to the token after its last */
export function countryOfRole(tokens: readonly Token[], from: number, to: number): string | undefined {
  const words = tokens.slice(from, to).map(({ form }) => foldWord(form));
  for (let i = 0; i < words.length; ) {
    const form = tokens[from + i]?.form ?? '';
    if (i > 0 && ASIDE.test(form)) return undefined;
    const found = known.allAt(words, i);
    const place = found.find(({ values }) => values.some(({ type }) => type === 'place'));
    const next = tokens[from + (place?.end ?? 0)]?.form ?? '';
    const country = place?.values.find(
      ({ kind, demonym }) => kind === 'country' && (demonym || (/^\p{Lu}/u.test(form) && !KNOWS.test(next))),
    )?.country;
    if (country && !NAMES_OF_NONE.test(next) && !DESCENT.test(next)) return country;
    i = found[0]?.end ?? i + 1;
  }
  return undefined;
}
