// An anaphor → the party that it means, by the learned ranker: every party of the last sentences is a candidate, and so is nobody.
// Weights: coreference.weights.tsv, made by training/scoring.
import { type Candidate, type Choice, choose, scorerAt, traceChoice } from '../../scoring/index.ts';
import { headOf as headOfRole } from '../link/role.ts';
import { foldWord } from '../lists/fold.ts';
import { classesOfNoun } from '../lists/thing-words.ts';
import type { Party } from '../party.ts';
import type { Anaphor } from './anaphor.ts';
import type { Discourse, Spoken } from './discourse.ts';
import { featuresOf, featuresOfNone, type Referent } from './features.ts';
import { countryOf } from './whose.ts';

export const coreference = scorerAt(new URL('./coreference.weights.tsv', import.meta.url));

/** Sees each choice, and may put another in its place: for training and for explaining. */
export type Watch = (
  anaphor: Anaphor,
  choice: Choice<Party>,
  candidates: readonly Candidate<Party>[],
) => Party | undefined;

export interface Found {
  readonly party: Party;
  readonly confidence: number;
}

export function resolve(discourse: Discourse, anaphor: Anaphor, watch: Watch | undefined): Found | undefined {
  const referents = referentsOf(discourse, anaphor);
  const often = ({ party }: Referent): number => (discourse.names.get(party) ?? 0) + (discourse.counts.get(party) ?? 0);
  const most = Math.max(...referents.map(often));
  const candidates = referents.map(
    (referent): Candidate<Party> => ({
      value: referent.party,
      features: featuresOf(discourse, anaphor, referent, referents.length > 1 && often(referent) === most),
    }),
  );
  if (!candidates.length && !watch) return undefined;
  const { start, end } = anaphor.token;
  const choice = traceChoice(
    coreference,
    { question: `Whom does “${anaphor.token.form}” mean?`, about: { start, end } },
    choose(coreference, candidates, featuresOfNone(anaphor)),
    ({ name, spellings, id }) => name ?? [...spellings.keys()].sort((a, b) => b.length - a.length)[0] ?? id,
  );
  if (!choice) return undefined;
  const party = watch ? watch(anaphor, choice, candidates) : choice.value;
  if (!party) return undefined;
  return { party, confidence: Math.round(100 * Math.min(0.95, Math.max(0.3, choice.probability))) / 100 };
}

function referentsOf(discourse: Discourse, anaphor: Anaphor): readonly Referent[] {
  const found = new Map<Party, Spoken[]>();
  const country = anaphor.phrase !== undefined && classesOfNoun(anaphor.token.lemma.toLowerCase()).includes('country');
  for (const spoken of discourse.recent) {
    const party = country ? (countryFor(discourse, spoken.party) ?? spoken.party) : spoken.party;
    const meant = party === spoken.party ? spoken : { ...spoken, party };
    if (!anaphor.agrees(meant)) continue;
    const mentions = found.get(party);
    if (mentions) mentions.push(meant);
    else found.set(party, [meant]);
  }
  const bound = new Set(
    discourse.recent
      .filter((one) => one.sentence === anaphor.sentence.index && !anaphor.agrees(one))
      .map(({ party }) => party),
  );
  for (const party of fromLongAgo(discourse, anaphor)) if (!found.has(party) && !bound.has(party)) found.set(party, []);
  return [...found].map(([party, mentions]) => ({ party, mentions }));
}

/** Whom the window no longer holds: who spoke last, who bears the office, what was last called so. */
function fromLongAgo(discourse: Discourse, { kind, phrase, agrees }: Anaphor): readonly Party[] {
  if (!phrase) {
    const speaker = discourse.speakers.findLast(agrees);
    return speaker && kind !== 'it' ? [speaker.party] : [];
  }
  const noun = phrase.head.lemma.toLowerCase();
  if (phrase.plural) return discourse.describedBy.get(noun)?.filter(({ described }) => described?.plural) ?? [];
  const holder = discourse.lastOf(discourse.holdersOf(headOfRole([phrase.head.form])));
  const called = discourse.lastByWord.get(foldWord(noun));
  const kinds = classesOfNoun(noun).flatMap((one) =>
    one === 'group' || one === 'body' ? [] : (discourse.lastByClass.get(one) ?? []),
  );
  return [
    ...new Set([
      ...(holder ? [holder] : []),
      ...(called ? [called] : []),
      ...kinds,
      ...(discourse.describedBy.get(noun)?.filter(({ described }) => !described?.plural) ?? []),
    ]),
  ];
}

/** A body, capital or officer stands for its country: after "Baku's ministry", "the country" is Azerbaijan. */
function countryFor(discourse: Discourse, party: Party): Party | undefined {
  if (party.described || (party.type === 'place' && (party.kind === 'country' || party.kind === undefined)))
    return undefined;
  const country = countryOf(party);
  return country ? discourse.parties.get(`place/${country}`) : undefined;
}
