// A cue → in what, when and where it was said, from what hangs on it outside of the words themselves.
// "said in a statement on Friday", "told reporters in Geneva", "wrote on Facebook", "explained to the council".
import type { Token } from '../../language/index.ts';
import type { Span } from '../../model/span.ts';
import { overlaps } from '../../model/span.ts';
import type { Time } from '../../model/time.ts';
import { wordsOf } from '../lexicon/cue-lexicon.ts';
import type { Proposal } from '../proposal.ts';
import { nounPhrase } from '../syntax/noun-phrase.ts';
import { wordsBetween } from '../syntax/spans.ts';

const MEDIA = wordsOf('medium');

export interface Circumstances {
  readonly medium?: Span | undefined;
  readonly place?: { readonly span: Span; readonly head: Token } | undefined;
  readonly time?: Time | undefined;
}

export function circumstancesOf(
  proposal: Proposal,
  timesAt: (span: Span) => readonly Time[],
  isPlace: (span: Span, head: Token) => boolean,
): Circumstances {
  const { passage, cueHead, content, source } = proposal;
  const time = timeOf(proposal, timesAt);
  if (!cueHead) return {};
  let medium: Span | undefined;
  let place: Circumstances['place'];
  for (const child of adjuncts(proposal, cueHead)) {
    const preposition = passage.all(child, 'case').at(0)?.form.toLowerCase();
    const { from, to } = nounPhrase(passage, child);
    const span = wordsBetween(passage, from, to);
    if (!span || !preposition || [...content, ...(source ? [source] : [])].some((other) => overlaps(other, span)))
      continue;
    if (/^(in|on|via|through|over|during|by|at)$/.test(preposition) && MEDIA.has(child.lemma.toLowerCase()))
      medium ??= span;
    else if (/^(in|at|from|outside|near)$/.test(preposition) && isPlace(span, child)) place ??= { span, head: child };
  }
  return { medium, place, time };
}

/** What hangs on the cue, and on who is told beside it ("told reporters in Geneva"). */
function adjuncts({ passage, content }: Proposal, cueHead: Token): readonly Token[] {
  const own = passage.all(cueHead, 'obl', 'nmod');
  const object = passage
    .all(cueHead, 'obj', 'iobj')
    .find((child) => child.index > cueHead.index && !content.some((span) => overlaps(span, child)));
  return object ? [...own, ...passage.all(object, 'nmod')] : own;
}

/** The time that stands in the reporting clause, or before it: the nearest to the cue, outside of content and source. */
function timeOf(proposal: Proposal, timesAt: (span: Span) => readonly Time[]): Time | undefined {
  const { passage, cueHead, cue, content, source } = proposal;
  if (!cueHead || !cue) return undefined;
  const free = timesAt(passage.sentence).filter((time) => {
    if ([...content, ...(source ? [source] : [])].some((span) => overlaps(span, time))) return false;
    const token = passage.tokens.find(({ start, end }) => start < time.end && time.start < end);
    return token !== undefined && governingVerb(proposal, token) === cueHead;
  });
  const distance = (time: Time): number => Math.abs(time.start - cue.start);
  return free.reduce<Time | undefined>(
    (best, time) => (!best || distance(time) < distance(best) ? time : best),
    undefined,
  );
}

/** The first verb (or cue) above a word: what the word tells the time of. */
function governingVerb({ passage, cueHead }: Proposal, word: Token): Token | undefined {
  let at = passage.head(word);
  for (let steps = 0; at && steps < 12; steps++) {
    if (at === cueHead || /^(VERB|AUX)$/.test(at.upos)) return at;
    at = passage.head(at);
  }
  return undefined;
}
