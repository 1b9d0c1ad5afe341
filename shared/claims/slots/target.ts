// A claim's cue, act and content → against whom or upon whom it is aimed: the accused, blamed, condemned, the one called upon, the one supported.
// "accused the network of lying" → the network; "demanded that Tarsk withdraw" → Tarsk; "criticized Velk's refusal" → Velk; "the siege of Tarsk" → nobody.
import type { Token } from '../../language/index.ts';
import type { Party } from '../../model/claim.ts';
import { overlaps } from '../../model/span.ts';
import { cueVerbs } from '../lexicon/cue-lexicon.ts';
import type { Passage } from '../passage.ts';
import { toldDirectly } from './addressee.ts';
import { contentHead } from './content-head.ts';
import { afterCue } from './gap.ts';
import { casing, isWrong } from './parties.ts';
import { opensContent, type Scene, type Site } from './site.ts';

/** Acts that call upon somebody. */
export const ASKS = /^(demand|appeal)$/;
const AIMS = /^(accuse|condemn|allege|reject|deny|support|evaluate|warn)$/;
const ACCUSES = /^(accuse|condemn|allege)$/;
const OPPOSES = /^(accuse|condemn|allege|reject)$/;
const SELF = /^(i|we|you|it|this|that|which|there|they)$/i;
const NOT = /^(not|n't|n’t|never)$/i;
const OBLIGES = /^(must|should|shall|need|ought)$/;

export function targetOf(site: Site, scene: Scene): Party | undefined {
  const { act } = site.claim;
  if (ASKS.test(act))
    return (
      calledUpon(site, scene) ?? subjectOfContent(site, scene) ?? doerDemanded(site, scene) ?? toldDirectly(site, scene)
    );
  const aimed = AIMS.test(act) ? aimedAt(site, scene) : undefined;
  return (
    aimed ??
    obliged(site, scene) ??
    (act === 'accuse' || act === 'allege' ? subjectOfContent(site, scene) : wronging(site, scene))
  );
}

/** "urged Tarsk to", "called on Tarsk to", "a call for Tarsk to", "Households were asked to". */
function calledUpon(site: Site, scene: Scene): Party | undefined {
  const { passage, cues } = site;
  for (const cue of cues) {
    for (const child of argumentsOf(site, cue))
      if (
        /^(obj|iobj|nsubj:pass)$/.test(child.relation) ||
        /^(on|upon|to|with|from|against|for)$/.test(casing(passage, child))
      ) {
        const party = scene.party(passage, child);
        if (party) return party;
      }
  }
  return inGap(site, scene, /^(on|upon|for|to|with)$/);
}

/** Right behind the cue, where the words said follow: "called on Tarsk to halt", whatever the parser makes of it. */
function inGap(site: Site, scene: Scene, preposition?: RegExp): Party | undefined {
  const gap = afterCue(site, scene.isTime, preposition);
  const next = gap && site.passage.tokens.find((token) => token.start >= gap.span.end);
  const party =
    gap && next && (site.isContent(next) || next.upos === 'ADP') ? scene.party(site.passage, gap.head) : undefined;
  return party;
}

/** Whom the verb or noun takes: its object, the subject of its passive, its prepositional object. */
const argumentsOf = ({ passage, isContent, claim }: Site, cue: Token): readonly Token[] =>
  passage
    .all(cue, 'obj', 'iobj', 'nsubj:pass', 'obl', 'nmod')
    .filter((child) => child.relation !== 'nmod:poss' && casing(passage, child) !== 'by')
    .filter((child) => claim.source === null || !overlaps(child, claim.source))
    .filter((child) => !isContent(child) || opensContent(claim, passage, child));

/** "accused the network of", "blamed Tarsk", "criticized Velk's refusal", "attributed it to the rebels", "a suit against Tarsk". */
function aimedAt(site: Site, scene: Scene): Party | undefined {
  const { passage, cues, claim } = site;
  for (const cue of cues) {
    const accuses = claim.act === 'accuse' && cue.upos === 'VERB';
    const objects = passage
      .all(cue, 'obj', 'iobj', 'nsubj:pass', 'obl', 'nmod')
      .filter(({ relation, index }) => relation !== 'nmod:poss' && (relation !== 'nsubj:pass' || index < cue.index));
    const direct = objects.filter((child) => casing(passage, child) === '');
    const laid = laysOn(cue) ? direct.flatMap((child) => passage.all(child, 'nmod')) : [];
    const marked = [...objects, ...laid].filter((child) =>
      /^(against|to|on|upon|at|with)$/.test(casing(passage, child)),
    );
    for (const child of [...(laysOn(cue) ? marked : []), ...direct, ...(OPPOSES.test(claim.act) ? marked : [])]) {
      const party =
        scene.party(passage, child) ??
        scene.doer(passage, child) ??
        (accuses ? scene.anyone(passage, child) : undefined);
      if (party) return party;
    }
  }
  return ACCUSES.test(claim.act) ? inGap(site, scene) : undefined;
}

/** "attribute the attack to the rebels", "blame it on Tarsk": accused is who stands behind the preposition. */
const laysOn = ({ lemma }: Token): boolean =>
  ['np-to', 'np-on'].some((frame) => cueVerbs.get(lemma)?.frames.get(frame) === 'accuse');

/** "demanded that Tarsk withdraw", "alleged the ministry hid it". */
function subjectOfContent(site: Site, scene: Scene): Party | undefined {
  const verb = contentHead(site);
  const subject = verb && site.passage.first(verb, 'nsubj', 'nsubj:pass');
  if (!subject || !site.isContent(subject) || SELF.test(subject.form) || isAnyOne(site, subject)) return undefined;
  const party = scene.party(site.passage, subject);
  return party && !scene.sameAsSource(site, party) ? party : undefined;
}

/** "a state must": nobody in particular. */
const isAnyOne = ({ passage }: Site, subject: Token): boolean =>
  passage.children(subject).some(({ form }) => /^(an?|no|every|each|any)$/i.test(form));

/** "called for Velk's resignation", "for G7 action". */
function doerDemanded(site: Site, scene: Scene): Party | undefined {
  const head = contentHead(site);
  const party = head && head.upos === 'NOUN' ? scene.doer(site.passage, head) : undefined;
  return party && !scene.sameAsSource(site, party) ? party : undefined;
}

/** "said Tarsk must withdraw". */
function obliged(site: Site, scene: Scene): Party | undefined {
  const verb = contentHead(site);
  const must = verb && site.passage.all(verb, 'aux').some(({ lemma }) => OBLIGES.test(lemma));
  return must ? subjectOfContent(site, scene) : undefined;
}

/** "said the ministry had lied": of whom wrong is told, in the first clause. */
function wronging(site: Site, scene: Scene): Party | undefined {
  const { passage, isContent } = site;
  const verb = contentHead(site);
  if (!verb || passage.first(verb, 'nsubj:pass') || passage.all(verb, 'advmod').some(({ form }) => NOT.test(form)))
    return undefined;
  const subject = passage.first(verb, 'nsubj');
  const wrong = passage.tokens.some(
    (token) =>
      isWrong(token) &&
      isContent(token) &&
      isOfClause(passage, token, verb) &&
      !(subject && passage.within(token, subject)),
  );
  return wrong ? subjectOfContent(site, scene) : undefined;
}

/** The clause's own words and its complements', not those of a clause about time, reason or condition. */
function isOfClause(passage: Passage, token: Token, verb: Token): boolean {
  for (let at: Token | undefined = token, steps = 0; at && steps < 3; at = passage.head(at), steps++) {
    if (at === verb) return true;
    if (!/^(obj|xcomp|advmod|amod|conj)$/.test(at.relation)) return false;
  }
  return false;
}
