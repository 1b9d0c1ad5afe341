// A name that one mention made known is a name wherever else it stands: "Pashinian, 45, later …" after "Nikol Pashinian".
// Only words that no other draft has taken, written as the name was or as the person's last name.
import { type Draft, draftOf, type Reading } from '../draft.ts';
import { personKey } from '../link/person-key.ts';
import { isCommon } from '../lists/common-words.ts';

interface Repeatable {
  readonly type: Draft['type'];
  readonly known: Draft['known'];
}

export function repeatedNames(reading: Reading, drafts: readonly Draft[]): readonly Draft[] {
  const written = new Map<string, Repeatable>();
  const lastNames = new Map<string, Repeatable>();
  const taken = new Map<number, Set<number>>();
  for (const { sentence, first, last, kind, type, text, known, rank, id } of drafts) {
    const of = taken.get(sentence.index) ?? new Set<number>();
    if (kind !== 'adjective') for (let i = first; i < last; i++) of.add(i);
    taken.set(sentence.index, of);
    if (kind !== 'name' || id || rank > 4) continue;
    if (last - first === 1 && text.length > 2 && !isCommon(text.toLowerCase())) written.set(text, { type, known });
    if (type === 'person' && last - first > 1)
      lastNames.set(personKey(text.split(/\s+/)).at(-1) ?? '', { type, known: [] });
  }
  const found: Draft[] = [];
  for (const sentence of reading.syntax.sentences) {
    const of = taken.get(sentence.index);
    sentence.tokens.forEach(({ form }, i) => {
      if (of?.has(i) || form.length < 3 || !/^\p{Lu}/u.test(form)) return;
      const name =
        written.get(form) ?? (isCommon(form.toLowerCase()) ? undefined : lastNames.get(personKey([form])[0] ?? ''));
      if (name) found.push(draftOf(reading.syntax.text, sentence, i, i + 1, { ...name, rank: 1.2 }));
    });
  }
  return found;
}
