// Faiths, peoples without a country and followers of parties, from groups.tsv. groups.exact(["kurdish"]) → [{ id: "group/kurds", adjective: true }]
import { wordsOfName } from './fold.ts';
import { alternatives, listAt } from './lines.ts';
import { PhraseTrie } from './phrase-trie.ts';

export const groups = new PhraseTrie<{ readonly id: string; readonly name: string; readonly adjective: boolean }>();
for (const [id = '', plurals, members] of listAt(new URL('./groups.tsv', import.meta.url))) {
  const [name = id] = alternatives(plurals);
  for (const words of alternatives(plurals))
    groups.add(wordsOfName(words), { id: `group/${id}`, name, adjective: false });
  for (const words of alternatives(members))
    groups.add(wordsOfName(words), { id: `group/${id}`, name, adjective: true });
}
