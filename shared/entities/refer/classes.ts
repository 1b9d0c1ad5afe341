// The kinds of noun that a party can be spoken of by: a country's "nation", a company's "firm", the EU's "bloc".
import type { ThingClass } from '../lists/thing-words.ts';
import type { Party } from '../party.ts';

const UNION =
  /\b(?:union|pact|alliance|league|organi[sz]ation|community|council|bloc|eu|un|nato|csto|cis|asean|opec|g7|g20|brics|ecowas)\b/i;
const STATE =
  /\b(?:ministry|department|government|parliament|army|navy|police|forces|court|council|commission|senate|congress|agency|authority|administration|embassy|presidency|office|kremlin|house|regulator|bureau|tribunal|board)\b/i;

/** Bodies that are called agencies and regulators, as parliaments and armies are not. */
const REGULATES =
  /\b(?:agency|authority|administration|commission|board|bureau|regulator|council|office|department)\b/i;

export const isUnion = (party: Party): boolean =>
  party.type === 'organization' && !party.country && UNION.test(namesOf(party));

export function classesOf(party: Party): readonly ThingClass[] {
  if (party.type === 'place') return placeClasses(party);
  if (party.type !== 'organization') return [];
  if (STATE.test(namesOf(party)) || /-of-/.test(party.id))
    return isUnion(party) ? ['union', 'group'] : REGULATES.test(namesOf(party)) ? ['body'] : [];
  return isUnion(party) ? ['union', 'group'] : ['company', 'group'];
}

function placeClasses({ kind, mentions }: Party): readonly ThingClass[] {
  const peopled = mentions.some((mention) => mention.kind === 'adjective');
  if (kind === 'country' || (kind === undefined && peopled)) return ['country'];
  if (kind === 'city' || kind === undefined) return ['settlement'];
  return ['area'];
}

/** A body of a state, which stands for its country; a paper, an agency or a company does not. */
export const isStateBody = (party: Party): boolean => /-of-/.test(party.id) || STATE.test(namesOf(party));

const namesOf = (party: Party): string => [party.name ?? '', ...party.spellings.keys()].join(' ');
