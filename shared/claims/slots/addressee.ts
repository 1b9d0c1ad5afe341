// A claim's cue → who was told: the object of telling, "to" somebody, or the hearer of the interview, speech or letter it was said in.
// "told reporters that", "stated to the CBC that", "Speaking to Reuters, he said"; never a day ("said Thursday that"), nor one called upon.
import type { Token } from '../../language/index.ts';
import type { Party } from '../../model/claim.ts';
import { cueVerbs } from '../lexicon/cue-lexicon.ts';
import { isPassive } from '../syntax/passive.ts';
import { afterCue } from './gap.ts';
import { casing } from './parties.ts';
import { opensContent, type Scene, type Site } from './site.ts';

export const addresseeOf = (site: Site, scene: Scene): Party | undefined =>
  toldDirectly(site, scene) ?? toldByTo(site, scene) ?? inSetting(site, scene);

/** "told reporters", "Residents were told to", "asked her whether". */
export function toldDirectly(site: Site, scene: Scene): Party | undefined {
  const { passage, cue, claim } = site;
  const frames = cue.upos === 'VERB' ? cueVerbs.get(cue.lemma)?.frames : undefined;
  if (!frames?.has('tell') && !(cue.lemma === 'ask' && claim.act === 'consult')) return undefined;
  if (isPassive(passage, cue))
    return scene.party(passage, outsideContent(site, passage.first(cue, 'nsubj:pass', 'nsubj')));
  // who tells or informs always tells somebody; who warns or promises does not
  const always = frames?.has('tell') && !frames.has('clause');
  const hearer = (head: Token): Party | undefined =>
    scene.party(passage, head) ?? (always ? scene.anyone(passage, head) : undefined);
  const object = passage
    .all(cue, 'obj', 'iobj')
    .find((child) => child.index > cue.index && (!site.isTaken(child) || opensContent(claim, passage, child)));
  const gap = afterCue(site, scene.isTime);
  return (
    (object && hearer(object)) ??
    (gap && (scene.party(passage, gap.head) ?? (always ? scene.named(gap.span, gap.head) : undefined)))
  );
}

/** "said to reporters", "a plea to the president": of verb or noun. */
function toldByTo(site: Site, scene: Scene): Party | undefined {
  const { passage, cues } = site;
  for (const cue of cues)
    for (const child of passage.all(cue, 'obl', 'nmod'))
      if (
        casing(passage, child) === 'to' &&
        (!site.isTaken(child) || opensContent(site.claim, passage, child)) &&
        cue.lemma !== 'accord'
      ) {
        const hearer = scene.hearer(passage, child);
        if (hearer) return hearer;
      }
  return undefined;
}

function inSetting(site: Site, scene: Scene): Party | undefined {
  const { passage, cue } = site;
  const near = scene
    .settings(passage)
    .filter(({ at, hearer }) => !site.isContent(at) && !site.isContent(hearer) && scene.speaksThere(site, at));
  const [setting] = near.toSorted((a, b) => Math.abs(a.at.index - cue.index) - Math.abs(b.at.index - cue.index));
  return setting && scene.hearer(passage, setting.hearer);
}

const outsideContent = (site: Site, token: Token | undefined): Token | undefined =>
  token && !site.isContent(token) ? token : undefined;
