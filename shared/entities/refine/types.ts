// One type for a name in an article: what most of its mentions got, weighed with what the words around say.
// "near Kavaria", "the Kavarian minister" → Kavaria is a place, even where the recognizer took one mention for a person.
import type { EntityType } from '../../model/entity.ts';
import { contains, type Span } from '../../model/span.ts';
import type { Draft } from '../draft.ts';
import { foldWord } from '../lists/fold.ts';
import { isGivenName } from '../lists/given-names.ts';
import { isHonorific, isOffice, isPersonWord } from '../lists/person-words.ts';
import { stemsOfAdjective } from './adjectives.ts';

type Votes = Map<EntityType, number>;

export function withOneType(
  drafts: readonly Draft[],
  adjectives: ReadonlySet<string>,
  dateline: Span | undefined,
): readonly Draft[] {
  const votes = new Map<string, Votes>();
  const vote = (key: string, type: EntityType, weight: number): void => {
    const of = votes.get(key) ?? new Map<EntityType, number>();
    of.set(type, (of.get(type) ?? 0) + weight);
    votes.set(key, of);
  };
  const stems = new Set([...adjectives].flatMap(stemsOfAdjective));
  for (const draft of drafts) {
    if (draft.kind !== 'name' || draft.rank >= 4.5) continue;
    const key = keyOf(draft);
    const [entry] = draft.known;
    const words = draft.last - draft.first;
    vote(key, draft.type, draft.rank === 2 ? (words > 1 ? 1.5 : 1) : 0.5);
    if (entry && entry.kind !== 'city' && entry.kind !== 'province') vote(key, entry.type, 2);
    else if (entry) vote(key, 'place', 0.6);
    if (words === 1 && stems.has(key)) vote(key, 'place', 4);
    if (dateline && contains(dateline, draft) && draft.type !== 'organization') vote(key, 'place', 4);
    for (const [type, weight] of around(draft)) vote(key, type, weight);
  }
  // a person's last name alone is that person: "Pashinian" after "Nikol Pashinian"
  for (const draft of drafts) {
    if (draft.kind !== 'name' || draft.last - draft.first < 2 || draft.rank >= 4.5) continue;
    const of = votes.get(keyOf(draft));
    if (!of || top(of) !== 'person') continue;
    const last = foldWord(draft.sentence.tokens[draft.last - 1]?.form ?? '');
    if (votes.has(last)) vote(last, 'person', 2.5);
  }
  return drafts.map((draft) => {
    const of = draft.kind === 'name' && draft.rank < 4.5 ? votes.get(keyOf(draft)) : undefined;
    const type = of ? top(of) : draft.type;
    return type === draft.type ? draft : { ...draft, type, known: draft.known.filter((name) => name.type === type) };
  });
}

const keyOf = ({ text }: Draft): string =>
  text
    .split(/[\s-]+/)
    .map(foldWord)
    .join(' ');

function top(votes: Votes): EntityType {
  let best: [EntityType, number] = ['other', -1];
  for (const entry of votes) if (entry[1] > best[1]) best = entry;
  return best[0];
}

/** What the neighbours say of a mention's type. */
function around({ sentence, first, last, type, text }: Draft): [EntityType, number][] {
  const form = (i: number): string => sentence.tokens[i]?.form ?? '';
  const before = form(first - 1);
  const found: [EntityType, number][] = [];
  const words = last - first;
  if (isHonorific(before) || (isOffice(before) && type !== 'organization' && /^\p{Lu}/u.test(before)))
    found.push(['person', 2]);
  else if (isOffice(before) && words > 1) found.push(['person', 1]);
  if (words > 1 && words < 4 && isGivenName(form(first)) && type === 'person') found.push(['person', 1]);
  if (
    /^(?:in|near|outside|inside|throughout|across|toward|towards|into|from|at)$/i.test(before) &&
    type !== 'organization' &&
    words < 3
  )
    found.push(['place', before.toLowerCase() === 'in' || before.toLowerCase() === 'near' ? 1.2 : 0.4]);
  if (
    /^of$/i.test(before) &&
    /^(?:village|town|city|province|region|district|island|state|republic|capital|north|south|east|west|northern|port|border)$/i.test(
      form(first - 2),
    )
  )
    found.push(['place', 3]);
  if (/^(?:village|town|city|province|region|district|river|island|valley|border|airport)$/i.test(form(last)))
    found.push(['place', 1.5]);
  if (
    /^,$/.test(form(last)) &&
    (/^\d{1,2}$/.test(form(last + 1)) || /^(?:an?|the|former|\d\d)$/.test(form(last + 1))) &&
    [1, 2, 3, 4].some((n) => isPersonWord(form(last + n + 1)))
  )
    found.push(['person', 0.8]);
  if (/^(?:Inc|Corp|Ltd|LLC|PLC|GmbH|Co)\.?$/.test(form(last - 1)) || /^(?:Inc|Corp|Ltd|LLC)\.?$/.test(form(last)))
    found.push(['organization', 3]);
  if (
    /^(?:Party|Union|Pact|Alliance|League|Council|Committee|Commission|Ministry|Agency|Bank|University|Group|Association|Federation|Organi[sz]ation|Institute|Foundation|Movement|Front|Army|Forces|Court|Parliament|Bloc|Coalition)$/.test(
      form(last - 1),
    ) &&
    words > 1
  )
    found.push(['organization', 2]);
  if (/^\p{Lu}{2,5}$/u.test(text) && type !== 'place') found.push(['organization', 0.5]);
  return found;
}
