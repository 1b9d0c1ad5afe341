// The frames a cue can take: what shape its content has. The codes of the lexicon's second column.
// "say" takes `clause`; "urge" takes `np-to` ("urged both sides to stop"); "call" takes `p:for`, `np-to` after on, and `named`.
import type { Act } from '../../model/claim.ts';

/**
 * clause   a finite clause with or without "that", or a quotation; also as "…," said X
 * quote    a quotation only ("laughed", "continued")
 * tell     a clause after the addressee ("told reporters that")
 * wh       a question ("asked whether", "explained why")
 * to       an infinitive that the source will do ("vowed to fight")
 * np-to    another one's infinitive ("urged Baku to withdraw")
 * on-to, to-to, with-to   the same after a preposition ("called on Baku to withdraw", "appealed to Baku to withdraw")
 * ing      a gerund ("denied taking part")
 * np       a noun phrase ("condemned the attack")
 * speech   a noun phrase that names something said ("repeated the claim")
 * named    a noun phrase and what it is called ("called it a lie")
 * np-as, np-of, np-for …  a noun phrase and a prepositional one ("accused Baku of lying")
 * np-to-np a thing and where it comes from ("attributed the fire to arson")
 * p:for, p:on …           a prepositional phrase ("called for talks")
 * seem     a subject and an infinitive, with no source ("appears to be")
 */
export type Frame = string;

export interface CueEntry {
  readonly lemma: string;
  readonly frames: ReadonlyMap<Frame, Act>;
}
