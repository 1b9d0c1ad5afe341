// Syntax → Entities with all their mentions. The room's one entrance.
// "Caretaker Prime Minister Nikol Pashinian accused Baku. He said …" → person/nikol-pashinian (name, "He"), place/AZ/baku (acting as Azerbaijan's government).
import type { Syntax } from '../language/index.ts';
import type { Article } from '../model/article.ts';
import type { Entity } from '../model/entity.ts';
import type { Time } from '../model/time.ts';
import { formsOf, type Reading } from './draft.ts';
import { entitiesOf } from './entities-of.ts';
import { findersOf } from './find/index.ts';
import type { Gazetteer } from './gazetteer.ts';
import { linkOrganizations } from './link/organizations.ts';
import { linkOthers } from './link/others.ts';
import { linkPeople } from './link/people.ts';
import { linkPlaces } from './link/places.ts';
import { addRoles } from './link/roles.ts';
import { lookupWord } from './lists/fold.ts';
import { markMetonyms } from './metonyms.ts';
import { Parties } from './party.ts';
import { recognizeNames } from './recognizer/index.ts';
import type { Weights } from './recognizer/weights.ts';
import { refer, type Watch } from './refer/index.ts';
import { refinedDrafts } from './refine/index.ts';

export { nameOfId } from './link/body-name.ts';

export interface EntityOptions {
  readonly times: readonly Time[];
  readonly gazetteer?: Gazetteer | undefined;
  /** The recognizer's weights, for measuring; the shipped ones are used otherwise. */
  readonly names?: Weights | undefined;
  /** Sees each choice of whom a pronoun or noun means, for training. */
  readonly watch?: Watch | undefined;
}

export function findEntities(
  syntax: Syntax,
  article: Article,
  { times, gazetteer = [], names, watch }: EntityOptions,
): readonly Entity[] {
  const sentences = syntax.sentences.map(formsOf);
  const reading: Reading = {
    syntax,
    folded: sentences.map((forms) => forms.map(lookupWord)),
    recognized: recognizeNames(sentences, names),
  };
  const drafts = refinedDrafts(
    reading,
    findersOf(gazetteer).flatMap((find) => find(reading)),
    times,
    article.parts.dateline,
  );
  const parties = new Parties();
  linkOthers(drafts, parties);
  linkPeople(drafts, parties);
  linkOrganizations(drafts, parties);
  linkPlaces(drafts, parties);
  addRoles(syntax.sentences, syntax.text, parties);
  markMetonyms(syntax.sentences, article, parties);
  refer(syntax, article, parties, watch);
  return entitiesOf(parties);
}
