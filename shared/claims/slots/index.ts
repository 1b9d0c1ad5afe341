// Chosen claims → the same with who was told and at whom it is aimed, read off the cue, its frame and the words said.
// "told reporters that Tarsk must withdraw" → addressee reporters, target Tarsk. The rules: addressee.ts and target.ts.
import type { Token } from '../../language/index.ts';
import type { Claim, Party } from '../../model/claim.ts';
import { overlaps } from '../../model/span.ts';
import type { Time } from '../../model/time.ts';
import { type EntityFinder, party as partyOf } from '../details/entity-of.ts';
import { wordsOf } from '../lexicon/cue-lexicon.ts';
import type { Passage, Reading } from '../passage.ts';
import { spanIndex } from '../span-index.ts';
import { nounPhrase } from '../syntax/noun-phrase.ts';
import { wordsBetween } from '../syntax/spans.ts';
import { addresseeOf } from './addressee.ts';
import { doerOf, partyAt, phraseAt } from './parties.ts';
import { type Setting, settingsIn } from './setting.ts';
import { type Scene, type Site, siteOf } from './site.ts';
import { ASKS, targetOf } from './target.ts';

const GOING_ON = wordsOf('going-on');

export function fillSlots(
  claims: readonly Claim[],
  reading: Reading,
  { finder, times }: { readonly finder: EntityFinder; readonly times: readonly Time[] },
): readonly Claim[] {
  const sites = new Map(claims.map((claim) => [claim, siteOf(claim, reading)] as const));
  const scene = sceneOf(sites, finder, times);
  const told = new Map<string, Party>();
  return claims.map((claim, place) => {
    const site = sites.get(claim);
    if (!site) return claim;
    const target = targetOf(site, scene);
    const hearer = addresseeOf(site, scene) ?? alsoTold(site, place, claims, told);
    // "attributed it to rebels": blamed, and not told; who is called upon may be both
    const addressee = hearer && target && overlaps(hearer, target) && !ASKS.test(claim.act) ? undefined : hearer;
    if (addressee) told.set(claim.id, addressee);
    return { ...claim, ...(addressee && { addressee }), ...(target && { target }) };
  });
}

/**
 * "told reporters it was over, adding that …": the same speaker in the same sentence, or going on ("also said", "continued");
 * "its source said": the one whose source it is.
 */
function alsoTold(
  site: Site,
  place: number,
  claims: readonly Claim[],
  told: ReadonlyMap<string, Party>,
): Party | undefined {
  const { claim, passage, cue } = site;
  const parent = claim.parent === undefined ? undefined : claims.find(({ id }) => id === claim.parent);
  if (parent) return isItsSource(site) ? (parent.source ?? undefined) : undefined;
  const before = claims.slice(Math.max(0, place - 3), place).findLast(({ source }) => isSame(source, claim.source));
  if (!before?.cue || !claim.cue || before.cue.start > claim.cue.start) return undefined;
  const goesOn = GOING_ON.has(cue.lemma) || passage.all(cue, 'advmod').some(({ form }) => /^also$/i.test(form));
  return goesOn || before.cue.start >= passage.sentence.start ? told.get(before.id) : undefined;
}

const isItsSource = ({ claim: { source }, passage }: Site): boolean =>
  source !== null &&
  /^(its|their|his|her) (own |anonymous |unnamed )?(sources?|informants?)$/i.test(
    passage.text.slice(source.start, source.end),
  );

const isSame = (a: Party | null, b: Party | null): boolean =>
  a !== null && b !== null && (a.start === b.start || (a.entity !== undefined && a.entity === b.entity));

function sceneOf(sites: ReadonlyMap<Claim, Site | undefined>, finder: EntityFinder, times: readonly Time[]): Scene {
  const timesAt = spanIndex(times).touching;
  const settings = new Map<Passage, readonly Setting[]>();
  const inSentence = new Map<Passage, Site[]>();
  for (const site of sites.values())
    if (site) inSentence.set(site.passage, [...(inSentence.get(site.passage) ?? []), site]);
  const party: Scene['party'] = (passage, head) =>
    head && timesAt(head).length === 0 ? partyAt(passage, head, finder) : undefined;
  return {
    party,
    anyone: (passage, head) => (head && timesAt(head).length === 0 ? phraseAt(passage, head, finder) : undefined),
    hearer(passage, head) {
      const found = party(passage, head);
      if (found || timesAt(head).length > 0 || !bearsName(passage, head)) return found;
      const { from, to } = nounPhrase(passage, head);
      const span = wordsBetween(passage, from, to);
      return span ? partyOf(finder, span, head) : undefined;
    },
    named: (span, head) => partyOf(finder, span, head),
    doer: (passage, thing) => doerOf(passage, thing, finder),
    isTime: (span) => timesAt(span).length > 0,
    settings(passage) {
      const found = settings.get(passage) ?? settingsIn(passage);
      settings.set(passage, found);
      return found;
    },
    speaksThere(site, at) {
      const governor = governingCue(site.passage, at, inSentence.get(site.passage) ?? []);
      return governor !== undefined && (governor === site || isSame(governor.claim.source, site.claim.source));
    },
    sameAsSource: ({ claim }, { start, end, entity }) =>
      claim.source !== null &&
      (overlaps(claim.source, { start, end }) || (entity !== undefined && entity === claim.source.entity)),
  };
}

/** "The Bark", "the magazine The Bark", "the AFP news service". */
const bearsName = (passage: Passage, head: Token): boolean =>
  head.upos === 'PROPN' || passage.all(head, 'appos', 'compound', 'flat').some(({ upos }) => upos === 'PROPN');

/** The claim whose cue a phrase hangs on; else the nearest of the sentence in whose words it does not stand. */
function governingCue(passage: Passage, at: Token, sites: readonly Site[]): Site | undefined {
  const outside = sites.filter((site) => !site.isContent(at));
  for (let up: Token | undefined = at, steps = 0; up && steps < 8; up = passage.head(up), steps++) {
    const found = outside.find(({ cue }) => cue === up);
    if (found) return found;
  }
  return outside.toSorted((a, b) => Math.abs(a.cue.index - at.index) - Math.abs(b.cue.index - at.index))[0];
}
