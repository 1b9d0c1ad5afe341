// Names of the user's own gazetteer, wherever they stand with a capital as in the list. They outrank every other finder.
import { type Draft, draftOf, type Finder, formsOf } from '../draft.ts';
import type { Gazetteer, GazetteerEntry } from '../gazetteer.ts';
import { wordsOfName } from '../lists/fold.ts';
import { PhraseTrie } from '../lists/phrase-trie.ts';
import { writtenAlike } from '../recognizer/words.ts';

export function userNames(gazetteer: Gazetteer): Finder {
  const names = new PhraseTrie<{ readonly entry: GazetteerEntry; readonly written: string }>();
  for (const entry of gazetteer)
    for (const written of new Set([entry.name, ...entry.aliases])) names.add(wordsOfName(written), { entry, written });
  return ({ syntax, folded }) =>
    gazetteer.length === 0
      ? []
      : syntax.sentences.flatMap((sentence, n): Draft[] => {
          const words = folded[n] as readonly string[];
          const forms = formsOf(sentence);
          const drafts: Draft[] = [];
          for (let i = 0; i < words.length; i++) {
            const found = names
              .allAt(words, i)
              .find(({ end, values }) =>
                values.some(({ written }) => writtenAlike(written, forms[i] as string, end - i)),
              );
            const entry = found?.values.find(({ written }) =>
              writtenAlike(written, forms[i] as string, found.end - i),
            )?.entry;
            if (!found || !entry) continue;
            drafts.push(
              draftOf(syntax.text, sentence, i, found.end, {
                type: entry.type,
                id: entry.id,
                name: entry.name,
                rank: 10,
              }),
            );
            i = found.end - 1;
          }
          return drafts;
        });
}
