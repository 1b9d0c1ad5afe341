// The words of sentences → what is read of each: tags, morphology, lemma, head and relation. Parser, lemma table and mends in one.
// readWords([['He', 'left', '.']]) → [{ lemmas: ['he', 'leave', '.'], heads: [1, -1, 1], … }]
import { lemmaOf } from './lemma.ts';
import { type Draft, mend } from './mends/index.ts';
import { parse } from './parser/parse.ts';

export function readWords(sentences: readonly (readonly string[])[]): readonly Readonly<Draft>[] {
  return parse(sentences).map(({ tags, heads, labels }, at) => {
    const forms = sentences[at] as readonly string[];
    const draft: Draft = {
      forms,
      lemmas: forms.map((form, word) => lemmaOf(form, tags[word]?.upos as string, tags[word]?.xpos as string)),
      upos: tags.map(({ upos }) => upos),
      xpos: tags.map(({ xpos }) => xpos),
      feats: tags.map(({ feats }) => feats),
      heads: heads.map((head) => head - 1),
      labels: [...labels],
    };
    mend(draft);
    return draft;
  });
}
