// Only its top word ties a quotation to the words around it.
// '"We built the bridge they want," Jan Hale, head of the works, said.' → Hale said, though the parser had Hale want.
// '"The army did it," he said, "and they will answer."' → answer is joined to did, and not to said.
import { attach, children, type Mend } from './draft.ts';
import { isSpeech, quotedWords } from './speech.ts';

export const mendQuoteEdge: Mend = (draft) => {
  const quoted = quotedWords(draft);
  if (!quoted.includes(true)) return;
  const speech = draft.forms.flatMap((_, at) => (!quoted[at] && isSpeech(draft, at) ? [at] : []));
  for (const verb of speech) {
    if (/VerbForm=Fin/.test(draft.feats[verb] as string) && children(draft, verb, /^nsubj/).length === 0) {
      const subject = draft.forms.findIndex(
        (_, at) =>
          !quoted[at] &&
          draft.labels[at] === 'nsubj' &&
          quoted[draft.heads[at] as number] === true &&
          at < verb &&
          !quoted.slice(at, verb).includes(true),
      );
      if (subject >= 0) attach(draft, subject, verb, 'nsubj');
    }
    const content = children(draft, verb, /^ccomp$/).find((at) => quoted[at] && at < verb);
    if (content === undefined) continue;
    for (const at of children(draft, verb, /^conj$/)) if (quoted[at]) attach(draft, at, content, 'conj');
  }
};
