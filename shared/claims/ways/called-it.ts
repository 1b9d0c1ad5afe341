// A thing and what it is called: "called the vote a farce", "considers it illegal", "branded them terrorists"; passive "was called a farce".
import type { Token } from '../../language/index.ts';
import type { Act } from '../../model/claim.ts';
import type { Passage } from '../passage.ts';
import type { Proposal, Way } from '../proposal.ts';
import { type CueVerb, cueVerbsOf } from '../syntax/cue-verb.ts';
import { nounBefore, nounPhrase } from '../syntax/noun-phrase.ts';
import { reachOf } from '../syntax/reach.ts';
import { lastOfQuotation, wordsBetween } from '../syntax/spans.ts';
import { fromVerb, phraseOf } from './from-verb.ts';

const NAME = 'called-it';
const NOMINAL = /^(NOUN|PROPN|ADJ|PRON|NUM)$/;

export const calledIt: Way = {
  name: NAME,
  find: (passage) => cueVerbsOf(passage).flatMap((cue) => [...called(passage, cue), ...calledInQuotes(passage, cue)]),
};

/**
 * "called the suspension “arbitrary”", "calls her rival's remarks about a judge “racist”": a noun phrase and a quotation right after the
 * verb, whatever the parser makes of them.
 */
function calledInQuotes(passage: Passage, cue: CueVerb): readonly Proposal[] {
  const { verb, entry, passive } = cue;
  const act = entry.frames.get('named');
  if (!act || passive || verb.lemma === 'say') return [];
  const relative = relativeThing(passage, verb);
  if (relative) return calledAfter(passage, cue, relative, act);
  const open = passage.tokens.slice(cue.to + 2, cue.to + 18).find((token) => {
    const quotation = passage.quotationAt(token);
    return quotation !== undefined && quotation.start === token.start;
  });
  const quotation = open && passage.quotationAt(open);
  if (!open || !quotation || passage.quotationAt(verb) || quotation.inner.end - quotation.inner.start > 80) return [];
  const gap = passage.tokens.slice(cue.to + 1, open.index);
  const [first] = gap;
  const mixed = gap.some(
    ({ xpos, form }) => /^(VBD|VBZ|VBP|MD|VB|VBG|WP|WDT)$/.test(xpos) || /^(and|but|[:;])$/i.test(form),
  );
  if (!first || mixed || !/^(DET|PRON|PROPN|NOUN|ADJ)$/.test(first.upos)) return [];
  return fromVerb(passage, cue, {
    rule: NAME,
    content: [wordsBetween(passage, first.index, lastOfQuotation(passage, quotation))],
    act,
  });
}

/** "an allegation Athens called “completely unfounded”": the thing stands before, and the quotation right behind the verb. */
function calledAfter(passage: Passage, cue: CueVerb, thing: Token, act: Act): readonly Proposal[] {
  const next = passage.tokens[cue.to + 1];
  const quotation = next && passage.quotationAt(next);
  if (!next || !quotation || quotation.start !== next.start) return [];
  return fromVerb(passage, cue, {
    rule: NAME,
    content: [
      wordsBetween(passage, nounPhrase(passage, thing).from, thing.index),
      wordsBetween(passage, next.index, lastOfQuotation(passage, quotation)),
    ],
    act,
  });
}

function called(passage: Passage, cue: CueVerb): readonly Proposal[] {
  const { verb, entry, passive } = cue;
  const act = entry.frames.get('named');
  if (!act) return [];
  const after = passage.children(verb).filter((child) => child.index > verb.index);
  const name = after.find(
    (child) =>
      /^(xcomp|ccomp|obj|iobj|obl|dep|appos)$/.test(child.relation) &&
      NOMINAL.test(child.upos) &&
      !passage.first(child, 'case'),
  );
  const objects = after.filter((child) => child.relation === 'obj' || child.relation === 'iobj');
  const relative = relativeThing(passage, verb);
  const thing = passive
    ? passage.first(verb, 'nsubj:pass')
    : (relative ?? objects[0] ?? (name && passage.first(name, 'nsubj')));
  const called =
    after.find(
      (child) => child !== thing && /^(xcomp|ccomp|obj|obl|dep)$/.test(child.relation) && NOMINAL.test(child.upos),
    ) ??
    (thing && quotedAfter(passage, thing.index));
  if (!thing || !called) return [];
  const end = Math.min(
    reachOf(passage, verb, Math.max(called.index, thing.index)),
    Math.max(passage.right(called), passage.right(thing)),
  );
  const content =
    passive || relative
      ? [
          relative
            ? wordsBetween(passage, nounPhrase(passage, relative).from, relative.index)
            : phraseOf(passage, thing),
          wordsBetween(passage, Math.max(cue.to + 1, passage.left(called)), end),
        ]
      : [wordsBetween(passage, Math.max(passage.left(thing), cue.to + 1), end)];
  return fromVerb(passage, cue, {
    rule: NAME,
    content,
    act,
  });
}

/** "called the plan “dead on arrival”": the name stands in quotation marks, whatever the parser makes of it. */
function quotedAfter(passage: Passage, index: number) {
  const next = passage.tokens.slice(index + 1, index + 3).find((token) => /[\p{L}]/u.test(token.form));
  const thing = passage.tokens[index];
  return next && thing && passage.quotationAt(next) && !passage.quotationAt(thing) ? next : undefined;
}

/** "a charge that Tarsk called a lie", "a decision the mayor called unwise": what is called stands before its clause. */
function relativeThing(passage: Passage, verb: Token): Token | undefined {
  if (!verb.relation.startsWith('acl')) return undefined;
  const pronoun = passage
    .all(verb, 'obj', 'obl', 'mark', 'iobj')
    .find((child) => child.index < verb.index && /^(that|which|whom|who)$/i.test(child.form));
  const noun = passage.head(verb);
  return pronoun && noun && noun.index < pronoun.index ? noun : nounBefore(passage, verb);
}
