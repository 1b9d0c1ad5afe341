// Content under the cue's own preposition: "called for talks", "warned of a famine", "objected to the plan", "insisted on leaving",
// "spoke about the budget". The preposition belongs to the cue.
import type { Token } from '../../language/index.ts';
import { wordsOf } from '../lexicon/cue-lexicon.ts';
import type { Passage } from '../passage.ts';
import type { Proposal, Way } from '../proposal.ts';
import { type CueVerb, cueVerbsOf } from '../syntax/cue-verb.ts';
import { reachOf } from '../syntax/reach.ts';
import { wordsBetween } from '../syntax/spans.ts';
import { fromVerb } from './from-verb.ts';

const NAME = 'called-for';
const CALENDAR = wordsOf('calendar');
const MEDIA = wordsOf('medium');
const NEVER =
  /^(time|television|tv|radio|air|phone|behalf|condition|basis|way|sideline|floor|occasion|conference|interview|statement|media|network|platform|website|page|blog|channel|app)$/i;

export const calledFor: Way = {
  name: NAME,
  find: (passage) => cueVerbsOf(passage).flatMap((cue) => called(passage, cue)),
};

function called(passage: Passage, cue: CueVerb): readonly Proposal[] {
  const { verb, entry, passive } = cue;
  if (passive && !cue.source) return [];
  for (const child of passage.children(verb)) {
    if (child.index < verb.index || !/^(obl|advcl|xcomp|nmod|advmod|ccomp)/.test(child.relation)) continue;
    const preposition = prepositionOf(passage, child, cue.to);
    const act =
      preposition && entry.frames.get(`p:${preposition.lemma === 'upon' ? 'on' : preposition.form.toLowerCase()}`);
    if (!act || isTime(child) || isGesture(verb)) continue;
    const end = reachOf(passage, verb, child.index);
    const object = passage
      .all(verb, 'obj', 'iobj')
      .find((other) => other.index > verb.index && other.index < preposition.index);
    if (object && !/^(tell|inform|warn|ask|remind|brief|press|push|question|thank|congratulate)$/.test(verb.lemma))
      continue;
    return fromVerb(passage, cue, {
      rule: NAME,
      content: [wordsBetween(passage, preposition.index + 1, end)],
      act,
      cueTo: preposition.index <= cue.to + 2 ? preposition.index : cue.to,
    });
  }
  return [];
}

function prepositionOf(passage: Passage, child: Token, after: number): Token | undefined {
  return passage
    .children(child)
    .find(
      (c) =>
        /^(case|mark)$/.test(c.relation) &&
        c.index > after &&
        c.index <= child.index &&
        /^(ADP|SCONJ|PART)$/.test(c.upos) &&
        c.lemma !== 'that',
    );
}

/** `…," she says, pointing to her arm`: a participle beside speech shows, and does not say. */
const isGesture = ({ lemma, xpos }: Token): boolean => lemma === 'point' && xpos === 'VBG';

/** "spoke on Friday", "said on Facebook": a day or a medium is no subject matter. */
const isTime = (token: Token): boolean =>
  CALENDAR.has(token.lemma.toLowerCase()) ||
  /^\d/.test(token.form) ||
  (MEDIA.has(token.lemma.toLowerCase()) && token.upos === 'PROPN') ||
  NEVER.test(token.lemma);
