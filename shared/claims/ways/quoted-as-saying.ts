// Words at second hand: "State television quoted the general as saying that …", "The paper cites him as having said …", "was quoted as saying".
// The source is the one quoted; who quotes is `via`.
import type { Passage } from '../passage.ts';
import type { Proposal, Way } from '../proposal.ts';
import { type CueVerb, cueVerbsOf } from '../syntax/cue-verb.ts';
import { reachOf } from '../syntax/reach.ts';
import { wordsBetween } from '../syntax/spans.ts';
import { phraseOf } from './from-verb.ts';

const NAME = 'quoted-as-saying';

export const quotedAsSaying: Way = {
  name: NAME,
  find: (passage) =>
    cueVerbsOf(passage).flatMap((cue) => (/^(quote|cite)$/.test(cue.verb.lemma) ? quotedAs(passage, cue) : [])),
};

function quotedAs(passage: Passage, { verb, passive, source, from }: CueVerb): readonly Proposal[] {
  const saying =
    passage.tokens
      .slice(verb.index + 1, verb.index + 30)
      .find(
        (token, i, tokens) =>
          /^(saying|telling|having)$/i.test(token.form) && tokens[i - 1]?.form.toLowerCase() === 'as',
      ) ??
    (passage.tokens[verb.index + 1]?.form.toLowerCase() === 'as' &&
    /^(saying|telling)$/i.test(passage.tokens[verb.index + 2]?.form ?? '')
      ? passage.tokens[verb.index + 2]
      : undefined);
  const quotee = passive
    ? passage.first(verb, 'nsubj:pass')
    : passage.all(verb, 'obj').find((child) => child.index > verb.index);
  if (!saying || !quotee) return [];
  const start = /^(having)$/i.test(saying.form) ? saying.index + 2 : saying.index + 1;
  const end = Math.max(reachOf(passage, verb, start), start);
  const content = wordsBetween(passage, start, end);
  const party = passive
    ? phraseOf(passage, quotee)
    : wordsBetween(passage, Math.min(passage.left(quotee), quotee.index), saying.index - 2);
  const cue = wordsBetween(passage, from, verb.index);
  if (!content || !party || !cue) return [];
  return [
    {
      rule: NAME,
      passage,
      source: { ...party, head: quotee },
      cue,
      cueHead: verb,
      content: [content],
      act: 'state',
      ...(source ? { via: [source] } : {}),
    },
  ];
}
