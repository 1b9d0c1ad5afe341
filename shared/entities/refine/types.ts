// One type for a name in an article: what most of its mentions got, weighed with what the words around say.
// "near Kavaria", "the Kavarian minister" → Kavaria is a place, even where the recognizer took one mention for a person.
import type { EntityType } from '../../model/entity.ts';
import { contains, type Span } from '../../model/span.ts';
import type { Draft } from '../draft.ts';
import { foldWord } from '../lists/fold.ts';
import { capitals, known, slugOf } from '../lists/names-known.ts';
import { isTitle } from '../lists/person-words.ts';
import { stemsOfAdjective } from './adjectives.ts';
import { isAttestedPerson, isDoubtfulPerson } from './doubts.ts';
import { typesAround } from './surroundings.ts';

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
  const spokenOf = new Set(
    drafts.flatMap(({ known: [name] }) => (name?.kind === 'country' && name.country ? [name.country] : [])),
  );
  for (const draft of drafts) {
    if (draft.kind !== 'name' || draft.rank >= 4.5) continue;
    const key = keyOf(draft);
    const [entry] = draft.known;
    const words = draft.last - draft.first;
    vote(key, draft.type, draft.rank === 2 ? (words > 1 ? 1.5 : 1) : 0.5);
    if (entry && entry.kind !== 'city' && entry.kind !== 'province')
      vote(
        key,
        entry.type,
        entry.type === 'organization' && words > 1 && !isTitle(draft.sentence.tokens[draft.first - 1]?.form ?? '')
          ? 3.5
          : 2,
      );
    else if (entry) {
      // "São Paulo" where the article speaks of Brazil; "Benito Juárez" alone is as often whom the city was called after
      const capital = entry.kind === 'city' && capitals.has(slugOf(entry.name));
      const there = words > 1 && spokenOf.has(entry.country ?? '');
      vote(key, 'place', (capital ? (words > 1 ? 3 : 1.6) : 0.6) + (there ? 2.2 : 0));
    }
    if (words === 1 && stems.has(key)) vote(key, 'place', 4);
    if (dateline && contains(dateline, draft) && draft.type !== 'organization') vote(key, 'place', 4);
    for (const [type, weight] of typesAround(draft)) vote(key, type, weight);
  }
  // "shelled Beit Lahiya and Rafah": what is named beside a known place is a place
  const places = new Set(
    drafts.flatMap(({ kind, known: [name], sentence, first, last }) =>
      kind === 'name' && name?.type === 'place' && name.kind !== 'province'
        ? [`${sentence.index} ${first}`, `${sentence.index} <${last}`]
        : [],
    ),
  );
  const countries = new Set(
    drafts.flatMap(({ kind, known: [name], sentence, first }) =>
      kind === 'name' && name?.kind === 'country' ? [`${sentence.index} ${first}`] : [],
    ),
  );
  for (const draft of drafts) {
    const { kind, type, sentence, first, last, known: own } = draft;
    if (kind !== 'name' || type === 'place' || type === 'organization' || draft.rank >= 4.5) continue;
    if (own.some((name) => name.kind !== 'city' && name.kind !== 'province')) continue;
    const form = (i: number): string => sentence.tokens[i]?.form ?? '';
    const beside =
      (form(last) === 'and' && places.has(`${sentence.index} ${last + 1}`)) ||
      (/^(?:and|,)$/.test(form(first - 1)) &&
        places.has(`${sentence.index} <${first - 1}`) &&
        (form(last) !== ',' || places.has(`${sentence.index} ${last + 1}`)));
    const subject = /^nsubj/.test(sentence.tokens[first]?.relation ?? '');
    // "Castel Gandolfo, Italy"
    if (form(last) === ',' && countries.has(`${sentence.index} ${last + 1}`) && !/^['’]s?$/.test(form(last + 2)))
      vote(keyOf(draft), 'place', 1.5);
    if (beside && !subject && !isTitle(form(first - 1))) vote(keyOf(draft), 'place', 1.6);
  }
  // a person's last name alone is that person: "Pashinian" after "Nikol Pashinian"
  for (const draft of drafts) {
    if (draft.kind !== 'name' || draft.last - draft.first < 2 || draft.rank >= 4.5) continue;
    const of = votes.get(keyOf(draft));
    const type = of && top(of);
    if (type === 'organization') {
      // "Skylark" after "Skylark Airways"
      const first = foldWord(draft.sentence.tokens[draft.first]?.form ?? '');
      const company = COMPANY.test(draft.sentence.tokens[draft.last - 1]?.form ?? '');
      if (votes.has(first) && !isListed(first)) vote(first, 'organization', company ? 6 : 1.5);
    }
    if (type !== 'person') continue;
    const words = keyOf(draft).split(' ');
    while (words.length > 1 && /^(?:jr|sr|ii|iii|iv)\.?$/.test(words.at(-1) ?? '')) words.pop();
    const last = words.pop() ?? '';
    // "Hemlal" after "Hemlal Singh Roy", "Rosales" after "Ines Rosales Otero"
    for (const word of words) if (word.length > 3 && votes.has(word) && !isListed(word)) vote(word, 'person', 2);
    // titled, it is surely a person's, even where a city has that name: "President Jorge Almada"
    if (votes.has(last)) vote(last, 'person', isTitle(draft.sentence.tokens[draft.first - 1]?.form ?? '') ? 5 : 2.5);
  }
  const attested = new Set(drafts.filter(isAttestedPerson).map(keyOf));
  for (const draft of drafts)
    if (isDoubtfulPerson(draft) && !attested.has(keyOf(draft)))
      vote(keyOf(draft), 'other', draft.last - draft.first > 1 ? 2 : 1.1);
  return drafts.map((draft) => {
    const of = draft.kind === 'name' && draft.rank < 4.5 ? votes.get(keyOf(draft)) : undefined;
    const type = of ? top(of) : draft.type;
    return type === draft.type ? draft : { ...draft, type, known: draft.known.filter((name) => name.type === type) };
  });
}

const COMPANY =
  /^(?:Inc|Corp|Ltd|LLC|PLC|plc|GmbH|Company|Co|Partners|Petroleum|Energy|Holdings|Airlines|Airways|Motors|Technologies|Pharmaceuticals|Industries|Foods|Telecom|Insurance|Logistics|Group|Bank)\.?$/;

const isListed = (word: string): boolean =>
  known.exact([word]).some((name) => name.kind !== 'city' && name.kind !== 'province');

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
