// A cue verb → the clause that only reports: "the ministry said in a statement on Friday", "said Maria Novak, a spokeswoman", "he told reporters".
// Gives its first and last token, so that what stands before and after it is what was said.
import type { Token } from '../../language/index.ts';
import type { Passage } from '../passage.ts';
import type { Speaker } from '../proposal.ts';
import { isTitle } from '../quotes/title.ts';
import { type CueVerb, indexAt } from './cue-verb.ts';
import { nounPhrase } from './noun-phrase.ts';
import { lastOfQuotation } from './spans.ts';
import { relationOf } from './tree.ts';

export interface ReportingClause {
  readonly from: number;
  readonly to: number;
  readonly source: Speaker | null;
}

const ADJUNCT = new Set(['obl', 'obj', 'iobj', 'advmod', 'nmod', 'discourse']);

export function reportingClause(passage: Passage, cue: CueVerb): ReportingClause | null {
  const { verb, source } = cue;
  if (!/^VB/.test(verb.xpos)) return null;
  const inverted = source !== null && source.head.index > verb.index;
  let from = Math.min(cue.start, cue.from);
  const as = passage.tokens[from - 1];
  if (as && as.lemma === 'as' && as.upos === 'SCONJ') from--;
  let to = inverted ? Math.max(cue.to, indexAt(passage, source.end - 1)) : cue.to;
  for (const child of passage.children(verb)) {
    if (child.index < to || !ADJUNCT.has(relationOf(child))) continue;
    const left = passage.left(child);
    if (left > to + 1 || passage.quotationAt(child)) continue;
    to = Math.max(to, reachOfAdjunct(passage, child));
  }
  return { from, to, source };
}

/** An adjunct ends before a comma or a quotation, whatever the parser hangs on it. */
function reachOfAdjunct(passage: Passage, child: Token): number {
  const limit = Math.max(nounPhrase(passage, child).to, relationOf(child) === 'advcl' ? passage.right(child) : 0);
  let to = child.index;
  for (let at = child.index + 1; at <= limit; at++) {
    const token = passage.tokens[at] as Token;
    const quotation = passage.quotationAt(token);
    // "on the show “Morning Line”": what one speaks in may have its title in marks
    if (token.form === ',' || (quotation && !isTitle(passage.text, quotation))) break;
    to = at;
  }
  const opened = passage.tokens[to] && passage.quotationAt(passage.tokens[to] as Token);
  return opened ? Math.max(to, lastOfQuotation(passage, opened)) : to;
}
