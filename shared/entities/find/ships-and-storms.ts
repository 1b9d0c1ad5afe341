// What bears a name like a person's or place's and is neither: ships ("USS George Washington", "the research vessel Atlantis II") and
// storms ("Typhoon Haiyan", and "Haiyan" alone later).
import { type Draft, draftOf, type Finder, formsOf } from '../draft.ts';
import { isDemonym } from '../lists/demonyms.ts';
import { slugOf } from '../lists/names-known.ts';
import { isTitle } from '../lists/person-words.ts';
import { PARTICLE } from './person-span.ts';

const STORM = /^(?:Typhoon|Hurricane|Cyclone|Storm|Depression)$/;
const PREFIX = /^(?:USS|USNS|USCGC|HMS|HMCS|HMAS|HMNZS|RMS|MV|SS|INS|FS|RV)$/;
const SHIP =
  /^(?:carrier|destroyer|frigate|tanker|supertanker|ship|vessel|submarine|ferry|warship|cruiser|trawler|icebreaker|corvette|yacht|liner|freighter|schooner|battleship|flagship|minesweeper)$/;
const NAME = /^\p{Lu}[\p{L}'’]*\p{Ll}$/u;
const LAST_OF_NAME = /^(?:II|III|IV|V|VI|[A-Z])$/;

export const shipsAndStorms: Finder = ({ syntax }) => {
  const drafts: Draft[] = [];
  const storms = new Map<string, { readonly id: string; readonly name: string }>();
  for (const sentence of syntax.sentences) {
    const forms = formsOf(sentence);
    for (let i = 1; i < forms.length; i++) {
      const [before, form] = [forms[i - 1] as string, forms[i] as string];
      if (!NAME.test(form)) continue;
      if (STORM.test(before) && /^\p{Lu}\p{Ll}+$/u.test(form)) {
        const first = /^(?:Tropical|Super|Subtropical)$/.test(forms[i - 2] ?? '') ? i - 2 : i - 1;
        const facts = {
          id: `event/${slugOf(`${STORMS[before] ?? before} ${form}`)}`,
          name: forms.slice(first, i + 1).join(' '),
        };
        storms.set(form, storms.get(form) ?? facts);
        drafts.push(
          draftOf(syntax.text, sentence, first, i + 1, {
            type: 'event',
            rank: 4.7,
            ...(storms.get(form) as typeof facts),
          }),
        );
      } else if (PREFIX.test(before) || (SHIP.test(before) && !isDemonym(form) && !isTitle(form))) {
        let end = i + 1;
        while (
          end - i < 4 &&
          (NAME.test(forms[end] ?? '') ||
            LAST_OF_NAME.test(forms[end] ?? '') ||
            (PARTICLE.test(forms[end] ?? '') && NAME.test(forms[end + 1] ?? '')))
        )
          end++;
        const first = PREFIX.test(before) ? i - 1 : i;
        const name = forms.slice(first, end).join(' ');
        drafts.push(
          draftOf(syntax.text, sentence, first, end, { type: 'other', rank: 4.7, id: `other/${slugOf(name)}`, name }),
        );
      }
    }
  }
  for (const sentence of storms.size ? syntax.sentences : []) {
    sentence.tokens.forEach(({ form }, i) => {
      const facts = storms.get(form);
      const neighbour = [i - 1, i + 1].some(
        (n) => NAME.test(sentence.tokens[n]?.form ?? '') && n > 0 && !STORM.test(sentence.tokens[n]?.form ?? ''),
      );
      if (facts && !neighbour && !STORM.test(sentence.tokens[i - 1]?.form ?? ''))
        drafts.push(draftOf(syntax.text, sentence, i, i + 1, { type: 'event', rank: 4.7, ...facts }));
    });
  }
  return drafts;
};

/** One storm by whatever strength it has. */
const STORMS: Readonly<Record<string, string>> = { Depression: 'storm' };
