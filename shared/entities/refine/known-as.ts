// Another name that the article gives a person: "Mohamed Hamdan Dagalo, better known as Hemedti" → Hemedti is that person, there and later;
// 'Joaquín "El Chapo" Guzmán' → El Chapo alone is he.
import type { Sentence } from '../../language/reading.ts';
import type { Draft } from '../draft.ts';
import { personKey } from '../link/person-key.ts';

const KNOWN_AS =
  /^,? ?(?:\(|who is |who was |also |better |best |widely |commonly |popularly |formerly )*(?:known (?:as|by)|nicknamed|a\.?k\.?a\.?|nom de guerre)(?: the nom de guerre)? ?["“'‘]?$/i;
const FARTHEST = 9;

export function withOtherNames(drafts: readonly Draft[]): readonly Draft[] {
  const persons = new Map<string, string>();
  const bySentence = new Map<Sentence, Draft[]>();
  for (const draft of drafts) {
    if (draft.kind !== 'name') continue;
    const list = bySentence.get(draft.sentence);
    if (list) list.push(draft);
    else bySentence.set(draft.sentence, [draft]);
  }
  for (const { type, text } of drafts) {
    const nickname = type === 'person' ? /[^\s]+ ["“'‘]([^"”'’]{3,})["”'’] \S/.exec(text)?.[1] : undefined;
    if (nickname) persons.set(nickname, `person/${personKey(text.split(/\s+/)).join('-')}`);
  }
  for (const [sentence, list] of bySentence) {
    for (let i = 1; i < list.length; i++) {
      const [whose, other] = [list[i - 1] as Draft, list[i] as Draft];
      if (whose.type !== 'person' || whose.last - whose.first < 2 || other.known.length > 0) continue;
      if (other.first - whose.last > FARTHEST || /^(?:organization|event)$/.test(other.type)) continue;
      const between = sentence.tokens
        .slice(whose.last, other.first)
        .map(({ form }) => form)
        .join(' ')
        .replace(/ ,/g, ',');
      if (KNOWN_AS.test(between)) persons.set(other.text, `person/${personKey(whose.text.split(/\s+/)).join('-')}`);
    }
  }
  if (!persons.size) return drafts;
  return drafts.map((draft) => {
    const id = draft.kind === 'name' ? persons.get(draft.text) : undefined;
    return id ? { ...draft, type: 'person', id, known: [] } : draft;
  });
}
