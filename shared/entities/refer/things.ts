// "the country", "the bloc", "the company", "the ministry" → the place or organization that the article last called so, or could call so.
import type { Sentence, Token } from '../../language/reading.ts';
import { foldWord } from '../lists/fold.ts';
import { classesOfNoun, type ThingClass } from '../lists/thing-words.ts';
import type { Party } from '../party.ts';
import type { Discourse, Spoken } from './discourse.ts';
import type { Found } from './people-by-office.ts';
import { choose, keptApart, salience } from './salience.ts';
import { countryOf } from './whose.ts';

const UNION =
  /\b(?:union|pact|alliance|league|organi[sz]ation|community|council|bloc|eu|un|nato|csto|cis|asean|opec|g7|g20|brics|ecowas)\b/i;
const STATE =
  /\b(?:ministry|department|government|parliament|army|navy|police|forces|court|council|commission|senate|congress|agency|administration|embassy|presidency|office|kremlin|house)\b/i;

export function thingByNoun(discourse: Discourse, sentence: Sentence, head: Token): Found | undefined {
  const noun = head.lemma.toLowerCase();
  const classes = classesOfNoun(noun);
  if (!classes.length) return undefined;
  const plural = head.features.Number === 'Plur' || /s$/.test(head.xpos.replace(/^NNP?/, '').toLowerCase());
  if (plural && !/^(?:forces?|police)$/.test(noun)) return undefined;
  const named = lastNamed(discourse, noun, head);
  if (named) return { party: named, confidence: 0.85 };
  const chosen = choose(
    discourse.recent.flatMap((spoken) => {
      const meant = spoken.party && classes.includes('country') ? countryFor(discourse, spoken) : spoken;
      if (!meant?.party || !fits(meant, meant.party, classes, noun) || keptApart(spoken, sentence, head)) return [];
      return [
        { spoken: meant, score: salience(discourse, spoken, sentence, head) + leaning(discourse, spoken, meant, noun) },
      ];
    }),
  );
  return chosen?.spoken.party
    ? { party: chosen.spoken.party, confidence: Math.min(0.85, chosen.confidence) }
    : undefined;
}

/** A body, capital or officer stands for its country: after "Baku's ministry", "the country" is Azerbaijan. */
function countryFor(discourse: Discourse, spoken: Spoken): Spoken | undefined {
  const party = spoken.party;
  if (!party || (party.type === 'place' && (party.kind === 'country' || party.kind === undefined))) return spoken;
  const country = countryOf(party);
  return { ...spoken, party: country ? discourse.parties.get(`place/${country}`) : undefined, pronoun: false };
}

/** What is written on ("on Facebook") is hardly spoken of again; unions are called groups and blocs. */
function leaning(discourse: Discourse, spoken: Spoken, meant: Spoken, noun: string): number {
  const before = discourse.sentence(spoken.sentence).tokens[spoken.first - 1]?.form ?? '';
  if (/^(?:on|via|in)$/i.test(before) && meant.party?.type === 'organization') return -2;
  if (spoken.party !== meant.party) return -0.4;
  return /^(?:group|organization|organisation)$/.test(noun) && UNION.test(meant.party?.name ?? '')
    ? 0.9
    : meant.party?.type === 'place'
      ? 0
      : 0.4;
}

/** The last organization whose name has the noun in it: "the ministry" after "Foreign Ministry". */
function lastNamed(discourse: Discourse, noun: string, head: Token): Party | undefined {
  let best: { party: Party; start: number } | undefined;
  for (const party of discourse.parties.all()) {
    if (party.type !== 'organization') continue;
    const has = [party.name ?? '', ...party.spellings.keys()].some((name) =>
      name.split(/[\s-]+/).some((word) => foldWord(word) === noun),
    );
    if (!has) continue;
    for (const { start } of party.mentions)
      if (start < head.start && start > (best?.start ?? -1)) best = { party, start };
  }
  return best?.party;
}

function fits(spoken: Spoken, party: Party, classes: readonly ThingClass[], noun: string): boolean {
  return classes.some((one) => {
    if (one === 'country')
      return (
        party.type === 'place' &&
        (party.kind === 'country' ||
          (party.kind === undefined && party.mentions.some(({ kind }) => kind === 'adjective')))
      );
    if (one === 'settlement')
      return (
        party.type === 'place' &&
        (party.kind === 'city' ||
          (party.kind === undefined && !party.mentions.some(({ kind }) => kind === 'adjective'))) &&
        noun !== 'capital'
      );
    if (one === 'area') return party.type === 'place' && (party.kind === 'region' || party.kind === 'province');
    if (party.type !== 'organization' || spoken.plural) return false;
    const names = [party.name ?? '', ...party.spellings.keys()].join(' ');
    if (one === 'union') return UNION.test(names) && !party.country;
    if (one === 'company')
      return !STATE.test(names) && !(UNION.test(names) && !party.country) && !/-of-/.test(party.id);
    if (one === 'group') return !STATE.test(names);
    return false;
  });
}
