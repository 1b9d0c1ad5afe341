// What is mended in a parsed sentence, in this order: systematic slips of the parser that grammar or quotation marks decide.
// A mend is one small file with its example; to add one, add a file and a line, and see that `node bench/repairs.ts` says it pays.

import { mendBareNameRoot } from './bare-name-root.ts';
import { mendClauseAfterAside } from './clause-after-aside.ts';
import { mendClosingPlural } from './closing-plural.ts';
import { mendDoubledSubject } from './doubled-subject.ts';
import type { Draft, Mend } from './draft.ts';
import { mendFirstName } from './first-name.ts';
import { mendHeadlineVerb } from './headline-verb.ts';
import { mendInvertedParticiple } from './inverted-participle.ts';
import { mendJoinedReport } from './joined-report.ts';
import { mendLeadingParticiple } from './leading-participle.ts';
import { mendNounWithSubject } from './noun-with-subject.ts';
import { mendObjectSubject } from './object-subject.ts';
import { mendPersonApposition } from './person-apposition.ts';
import { mendPluralApposition } from './plural-apposition.ts';
import { mendQuoteEdge } from './quote-edge.ts';
import { mendQuotedContent } from './quoted-content.ts';
import { mendSaidInStatement } from './said-in-statement.ts';
import { mendSpeaker } from './speaker.ts';
import { mendSplitQuotation } from './split-quotation.ts';
import { mendToldClause } from './told-clause.ts';
import { mendTrailingSpeech } from './trailing-speech.ts';

export type { Draft } from './draft.ts';

export const MENDS: Readonly<Record<string, Mend>> = {
  nounWithSubject: mendNounWithSubject,
  headlineVerb: mendHeadlineVerb,
  bareNameRoot: mendBareNameRoot,
  firstName: mendFirstName,
  leadingParticiple: mendLeadingParticiple,
  closingPlural: mendClosingPlural,
  pluralApposition: mendPluralApposition,
  splitQuotation: mendSplitQuotation,
  quoteEdge: mendQuoteEdge,
  speaker: mendSpeaker,
  doubledSubject: mendDoubledSubject,
  quotedContent: mendQuotedContent,
  trailingSpeech: mendTrailingSpeech,
  saidInStatement: mendSaidInStatement,
  toldClause: mendToldClause,
  clauseAfterAside: mendClauseAfterAside,
  objectSubject: mendObjectSubject,
  invertedParticiple: mendInvertedParticiple,
  joinedReport: mendJoinedReport,
  personApposition: mendPersonApposition,
};

export function mend(draft: Draft): void {
  for (const one of Object.values(MENDS)) one(draft);
}
