// A reporting clause, a colon, and words without marks: "Velk wrote on Facebook: The talks are over"; "She added: there is no plan B";
// and a block quotation: "He stated:" with the next paragraph.
import type { Passage, Reading } from '../passage.ts';
import type { Proposal, Way } from '../proposal.ts';
import { type CueVerb, cueVerbsOf } from '../syntax/cue-verb.ts';
import { reportingClause } from '../syntax/reporting-clause.ts';
import { wordsBetween } from '../syntax/spans.ts';
import { fromVerb } from './from-verb.ts';

const NAME = 'colon';

export const colon: Way = {
  name: NAME,
  find: (passage, reading) => {
    const mark = passage.tokens.findLast((token) => token.form === ':' && !passage.quotationAt(token));
    return mark
      ? cueVerbsOf(passage).flatMap((cue) => (cue.passive ? [] : introduced(passage, reading, cue, mark.index)))
      : [];
  },
};

function introduced(passage: Passage, reading: Reading, cue: CueVerb, colonAt: number): readonly Proposal[] {
  const { frames } = cue.entry;
  const act = frames.get('clause') ?? frames.get('tell') ?? frames.get('quote') ?? frames.get('wh');
  const clause = act && reportingClause(passage, cue);
  if (!act || !clause?.source || clause.to + 1 !== colonAt) return [];
  const next = passage.tokens[colonAt + 1];
  const content =
    next && !passage.quotationAt(next)
      ? wordsBetween(passage, colonAt + 1, passage.last)
      : next
        ? null
        : blockAfter(passage, reading);
  return fromVerb(passage, { ...cue, source: clause.source }, { rule: NAME, content: [content], act });
}

/** The paragraph after a colon that ends its own; a quotation there is read as one. */
function blockAfter(passage: Passage, { passages, quotations }: Reading) {
  const first = passages[passage.index + 1];
  if (!first || first.paragraph === passage.paragraph || quotations.some(({ start }) => start === first.sentence.start))
    return null;
  let end = first.sentence.end;
  for (let next = passages[first.index + 1]; next?.paragraph === first.paragraph; next = passages[next.index + 1])
    end = next.sentence.end;
  return { start: first.sentence.start, end };
}
