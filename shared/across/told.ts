// A claim as the record tells it → a statement to compare: its words and parties stand in the claim itself, the article need not be read.
// statementTold({ key: 'inbox/a.txt', claim: 'c1', source: { words: "Dahl", entity: { id: "person/marek-dahl", … } }, content: [{ words, … }], … })
import type { Claim } from '../model/claim.ts';
import type { Statement } from './statement.ts';
import { NOBODY, type Voice, voiceOf } from './voice.ts';
import { stemsOf, wordsOf } from './words.ts';

interface Named {
  readonly id: string;
  readonly name: string;
  readonly country?: string | undefined;
}

export interface ToldParty {
  readonly words: string;
  readonly entity?: Named | undefined;
  readonly actingAs?: Named | undefined;
}

/** What of a claim is compared. */
export interface Told {
  /** The article's key, and the claim's id within it. */
  readonly key: string;
  readonly claim: string;
  readonly act: Claim['act'];
  readonly form: Claim['form'];
  readonly polarity: Claim['polarity'];
  /** The article's title. */
  readonly title: string;
  /** When the article was published, ISO 8601; undefined where nobody knows. */
  readonly publishedAt: string | undefined;
  readonly outlet: string | undefined;
  readonly source: ToldParty | null;
  /** Whom it is aimed at, or else who is told. */
  readonly target: ToldParty | undefined;
  readonly about: readonly Named[];
  readonly content: readonly { readonly start: number; readonly end: number; readonly words: string }[];
  readonly parent: string | undefined;
}

export function statementTold(told: Told): Statement {
  const { key, claim, act, form, polarity, publishedAt, outlet, content, parent } = told;
  const text = content.map(({ words }) => words).join(' … ');
  const voice = voiceTold(told.source, told.about);
  return {
    key,
    claim,
    act,
    form,
    negative: polarity === 'negative',
    day: publishedAt?.slice(0, 10),
    outlet,
    voice,
    target: voiceTold(told.target, told.about),
    words: wordsOf(text),
    title: stemsOf(told.title),
    about: new Set(told.about.map(({ id }) => id).filter((id) => !voice.entities.has(id))),
    content,
    text,
    parent,
  };
}

/** Bodies that the words name ("Dahl of the Harbour Board") are known where the claim speaks of them too. */
function voiceTold(party: ToldParty | null | undefined, known: readonly Named[]): Voice {
  if (!party) return NOBODY;
  const own = [party.entity, party.actingAs].filter((one) => one !== undefined);
  const bodies = known.filter(({ id, name }) => id.startsWith('organization/') && party.words.includes(name));
  return voiceOf(party.words, own, bodies);
}
