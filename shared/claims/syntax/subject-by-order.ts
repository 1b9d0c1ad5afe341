// The speaker by word order, where the parse gives the verb none or the wrong one: the noun right before a finite verb,
// the name right after an inverted one, and the whole of "People briefed on the talks" before "say".
import type { Token } from '../../language/index.ts';
import type { Passage } from '../passage.ts';
import type { Speaker } from '../proposal.ts';
import { isRelative, nounPhrase } from './noun-phrase.ts';
import { NEVER_SPEAKS, speaker } from './speaker-words.ts';

/** "People briefed on the talks say": the parser takes the participle for the verb; the whole before the finite verb speaks. */
export function ledAstray(passage: Passage, verb: Token): Speaker | null {
  if (!/^VB[DZP]$/.test(verb.xpos)) return null;
  const early = [passage.head(verb), ...passage.children(verb)].find(
    (token) =>
      token !== undefined &&
      token.index < verb.index &&
      /^VB[ND]$/.test(token.xpos) &&
      passage.first(token, 'nsubj', 'nsubj:pass') !== undefined &&
      !passage.first(token, 'aux', 'obj'),
  );
  const noun = early && passage.first(early, 'nsubj', 'nsubj:pass');
  if (!early || !noun || noun.index > early.index || early.index - noun.index > 3) return null;
  const between = passage.tokens.slice(early.index + 1, verb.index);
  if (
    between.length === 0 ||
    between.some(({ form, upos }) => /^[,;:"“”]$/.test(form) || /^(CCONJ|SCONJ|VERB|AUX)$/.test(upos))
  )
    return null;
  const { from } = nounPhrase(passage, noun);
  return {
    start: passage.tokens[from]?.start ?? noun.start,
    end: (passage.tokens[verb.index - 1] as Token).end,
    head: noun,
  };
}

/** Where the parse gives no subject: the noun or pronoun right before a finite verb, or right after an inverted one. */
export function besideVerb(passage: Passage, verb: Token): Speaker | null {
  if (!/^(VBD|VBZ|VBP)$/.test(verb.xpos)) return null;
  const past = beforeRelative(passage, verb);
  if (past) return past;
  let at = verb.index - 1;
  while (
    at >= passage.begin &&
    (/^(AUX|ADV|PART)$/.test(passage.tokens[at]?.upos ?? '') ||
      NEVER_SPEAKS.has(passage.tokens[at]?.lemma.toLowerCase() ?? ''))
  )
    at--;
  if (passage.tokens[at]?.form === ',' && at > passage.begin) at--;
  const before = passage.tokens[at];
  if (before && at >= passage.begin && /^(PROPN|PRON|NOUN)$/.test(before.upos) && before.lemma !== 'it')
    return topOf(passage, before, verb);
  const after = passage.tokens[verb.index + 1];
  return after && after.upos === 'PROPN' ? topOf(passage, after, verb) : null;
}

/** "Save the Rivers, which runs 12 clinics, said": past the relative clause that ends right before the verb. */
function beforeRelative(passage: Passage, verb: Token): Speaker | null {
  if (passage.tokens[verb.index - 1]?.form !== ',') return null;
  const which = passage.tokens
    .slice(Math.max(passage.begin, verb.index - 25), verb.index - 1)
    .findLast((token) => /^(which|who)$/i.test(token.form) && passage.tokens[token.index - 1]?.form === ',');
  const noun = which && passage.tokens[which.index - 2];
  if (!noun || noun.index < passage.begin || !/^(NOUN|PROPN)$/.test(noun.upos)) return null;
  const opening = passage.tokens.slice(passage.begin, noun.index + 1);
  const whole =
    opening.length <= 6 && /^\p{Lu}/u.test(noun.form) && opening.every(({ form }) => /[\p{L}.&’'-]/u.test(form));
  const from = whole ? passage.begin : nounPhrase(passage, noun).from;
  return { start: passage.tokens[from]?.start ?? noun.start, end: noun.end, head: noun };
}

function topOf(passage: Passage, token: Token, verb: Token): Speaker | null {
  let noun = token;
  for (let steps = 0; steps < 4; steps++) {
    const head = passage.head(noun);
    if (!head || !/^(PROPN|NOUN|PRON)$/.test(head.upos) || (head.index - verb.index) * (token.index - verb.index) < 0)
      break;
    noun = head;
  }
  return isRelative(noun) ? { start: noun.start, end: noun.end, head: noun } : speaker(passage, noun, verb);
}
