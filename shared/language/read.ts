// The words of sentences → what is read of each: tags, morphology, lemma, head and relation. Parser, lemma table and mends in one.
// readWords([['He', 'left', '.']]) → [{ lemmas: ['he', 'leave', '.'], heads: [1, -1, 1], … }]
import { isHeadline, recase } from './headline.ts';
import { lemmaOf } from './lemma.ts';
import { type Draft, mend } from './mends/index.ts';
import { type Parse, parse } from './parser/parse.ts';

export function readWords(sentences: readonly (readonly string[])[]): readonly Readonly<Draft>[] {
  const parses = [...parse(sentences)];
  const read = [...sentences];
  const headlines = sentences.flatMap((forms, at) => (isHeadline(forms) ? [at] : []));
  const recased = headlines.map((at) => recase(sentences[at] as readonly string[], uposOf(parses[at] as Parse)));
  for (const [order, again] of parse(recased).entries()) {
    const at = headlines[order] as number;
    const length = sentences[at]?.length as number;
    // The full stop that was put on is taken off; should a word hang on it, the first reading stands.
    if (again.heads.slice(0, length).some((head) => head > length) || !again.heads.slice(0, length).includes(0))
      continue;
    parses[at] = again;
    read[at] = (recased[order] as readonly string[]).slice(0, length);
  }
  return parses.map((parsed, at) => draftOf(sentences[at] as readonly string[], read[at] as readonly string[], parsed));
}

const uposOf = ({ tags }: Parse): readonly string[] => tags.map(({ upos }) => upos);

/** `forms` as they stand in the text, `read` as the parser saw them. */
function draftOf(forms: readonly string[], read: readonly string[], { tags, heads, labels }: Parse): Draft {
  const own = tags.slice(0, forms.length);
  const draft: Draft = {
    forms,
    lemmas: own.map(({ upos, xpos }, word) => lemmaOf(read[word] as string, upos, xpos)),
    upos: own.map(({ upos }) => upos),
    xpos: own.map(({ xpos }) => xpos),
    feats: own.map(({ feats }) => feats),
    heads: heads.slice(0, forms.length).map((head) => head - 1),
    labels: labels.slice(0, forms.length),
  };
  mend(draft);
  return draft;
}
