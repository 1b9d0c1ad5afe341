// Mentions whose finder knew whose they are (ministries, bodies, peoples, the user's names), and names of other things: treaties, wars, ships.

import type { EntityType } from '../../model/entity.ts';
import type { Draft } from '../draft.ts';
import { countries, slugOf } from '../lists/names-known.ts';
import { mention, type Parties } from '../party.ts';
import { bodyName } from './body-name.ts';

const EVENT =
  /\b(?:War|Revolution|Olympics|Games|Cup|Summit|Conference|Festival|Championship|Election|Earthquake|Hurricane|Holocaust|Crisis|Uprising|Intifada|Spring)\b/;
const WORK =
  /\b(?:Act|Treaty|Agreement|Accords?|Protocol|Convention|Constitution|Resolution|Declaration|Charter|Pact|Bill|Law|Code|Report|Statement|Memorandum|Plan|Deal|Bible|Koran|Quran)\b/;

export function linkOthers(drafts: readonly Draft[], parties: Parties): void {
  for (const draft of drafts) {
    if (draft.id && (draft.kind !== 'adjective' || draft.type === 'group')) linkGiven(draft, parties);
    else if (draft.type === 'other' && draft.kind === 'name') {
      const type: EntityType = EVENT.test(draft.text) ? 'event' : WORK.test(draft.text) ? 'work' : 'other';
      mention(parties.of(`${type}/${slugOf(draft.text.replace(/^the /i, ''))}`, type), draft);
    } else if (draft.type === 'group' && !draft.id) mention(parties.of(`group/${slugOf(draft.text)}`, 'group'), draft);
  }
}

function linkGiven(draft: Draft, parties: Parties): void {
  const whose =
    draft.country && !/-of-/.test(draft.id as string) && draft.type === 'organization'
      ? `${draft.id}-of-${draft.country}`
      : (draft.id as string);
  const party = parties.of(whose, draft.type);
  mention(party, draft);
  // what the article calls it: "Kavarian army" beside "Armed Forces of Kavaria"
  if (draft.kind === 'nominal' && draft.country && draft.rank < 10 && draft.last - draft.first > 1)
    party.spellings.set(draft.text, (party.spellings.get(draft.text) ?? 0) + 1);
  if (/-ministry$/.test(whose)) party.kind = 'ministry';
  if (draft.rank >= 10) {
    party.name = draft.name;
    party.confidence = 1;
    return;
  }
  party.name ??= draft.country && /-of-/.test(whose) ? bodyName(whose, draft.country) : draft.name;
  party.country ??=
    draft.country && (countries.has(draft.country) || /^[A-Z]{2}$/.test(draft.country)) ? draft.country : undefined;
}
