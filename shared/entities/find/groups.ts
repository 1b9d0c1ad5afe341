// Faiths, peoples without a country, followers of parties: "Democrats" → group/democrats; "Kurdish fighters" → an adjective of group/kurds.
import { type Draft, draftOf, type Finder, formsOf } from '../draft.ts';
import { groups } from '../lists/groups.ts';

export const groupsNamed: Finder = ({ syntax, folded }) =>
  syntax.sentences.flatMap((sentence, n): Draft[] => {
    const forms = formsOf(sentence);
    const drafts: Draft[] = [];
    for (let i = 0; i < forms.length; i++) {
      if (!/^\p{Lu}/u.test(forms[i] as string)) continue;
      const found = groups.longestAt(folded[n] as readonly string[], i);
      const [group] = found?.values ?? [];
      if (!found || !group) continue;
      const kind = group.adjective ? 'adjective' : 'name';
      drafts.push(
        draftOf(syntax.text, sentence, i, found.end, {
          kind,
          type: 'group',
          id: group.id,
          name: group.name,
          rank: 3.2,
        }),
      );
      i = found.end - 1;
    }
    return drafts;
  });
