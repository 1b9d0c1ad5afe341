// A ministry named without its country ("the Foreign Ministry") joins its country's: organization/foreign-ministry-of-AZ.
// Each mention is settled by itself, since an article may speak of both sides' ministries.
import type { Sentence } from '../../language/reading.ts';
import { bodyName } from '../link/body-name.ts';
import type { Party, PlacedMention } from '../party.ts';
import type { Discourse } from './discourse.ts';
import { sideAt } from './whose.ts';

export function settleWhose(discourse: Discourse, sentence: Sentence, party: Party, mention: PlacedMention): Party {
  if (!/^organization\/[a-z-]+-ministry$/.test(party.id) || party.kind !== 'ministry') return party;
  const side = sideAt(discourse, sentence, mention.first);
  if (!side) return party;
  const whose = discourse.parties.of(`${party.id}-of-${side.country}`, 'organization');
  const words = discourse.syntax.text.slice(mention.start, mention.end);
  whose.name ??= bodyName(whose.id, side.country);
  whose.country ??= /^[A-Z]{2}$/.test(side.country) ? side.country : undefined;
  if (!whose.mentions.length) whose.confidence = side.confidence;
  whose.mentions.push({ ...mention, confidence: side.confidence });
  if (mention.kind === 'name') whose.spellings.set(words, (whose.spellings.get(words) ?? 0) + 1);
  discourse.moved.add(mention);
  return whose;
}
