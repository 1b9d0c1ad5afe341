// A headline that opens with a quotation, a colon, and who speaks: "‘I was never asked’: ex-minister rebuts report", "“We are ready”: mayor promises repairs".
// The source is the subject of what follows the colon; the colon is the cue.
import type { Token } from '../../language/index.ts';
import type { Passage } from '../passage.ts';
import type { Proposal, Way } from '../proposal.ts';
import { nounPhrase } from '../syntax/noun-phrase.ts';
import { wordsBetween } from '../syntax/spans.ts';

const NAME = 'quote-colon';

export const quoteColon: Way = {
  name: NAME,
  find: (passage) => {
    const first = passage.headline ? passage.tokens[passage.begin] : undefined;
    const quotation = first && passage.quotationAt(first);
    const colon = quotation && passage.tokens.find((token) => token.start >= quotation.end);
    if (!quotation || quotation.start !== first.start || colon?.form !== ':') return [];
    return spoken(passage, quotation, colon);
  },
};

function spoken(passage: Passage, { start, end }: { start: number; end: number }, colon: Token): readonly Proposal[] {
  const subject = passage.tokens.find(
    (token) => token.index > colon.index && /^nsubj/.test(token.relation) && /^(NOUN|PROPN)$/.test(token.upos),
  );
  if (!subject) return [];
  const { from, to } = nounPhrase(passage, subject);
  if (from <= colon.index) return [];
  const source = wordsBetween(passage, from, to);
  if (!source) return [];
  return [
    {
      rule: NAME,
      passage,
      source: { ...source, head: subject },
      cue: { start: colon.start, end: colon.end },
      cueHead: colon,
      content: [{ start, end }],
      act: 'state',
    },
  ];
}
