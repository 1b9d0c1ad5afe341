// A quotation that goes with a verb of saying outside of it is what is said, and never its subject or a modifier.
// '“Full panic mode,” said Jan Hale.' → mode is said; '“No,” said Hale.' → No is said.
import { children, lastOf, type Mend } from './draft.ts';
import { isSpeech, quotedWords } from './speech.ts';

const OTHERWISE = /^(?:nsubj|nsubj:pass|csubj|advmod|discourse|obl|advcl|dep|vocative)$/;

export const mendQuotedContent: Mend = (draft) => {
  const quoted = quotedWords(draft);
  if (!quoted.includes(true)) return;
  for (let verb = 0; verb < draft.forms.length; verb++) {
    if (quoted[verb] || !isSpeech(draft, verb) || children(draft, verb, /^(?:ccomp|parataxis)$/).length > 0) continue;
    if (!children(draft, verb, /^nsubj/).some((at) => !quoted[at])) continue;
    const content = children(draft, verb, OTHERWISE).filter(
      (at) => quoted[at] && isClosed(draft.forms, lastOf(draft, at)),
    );
    const largest = content.sort((a, b) => lastOf(draft, b) - lastOf(draft, a))[0];
    if (largest !== undefined) draft.labels[largest] = 'ccomp';
  }
};

/** A whole quotation ends with a mark before its quotation mark (“No,”); words quoted within a phrase do not ("the “so-called” plan"). */
const isClosed = (forms: readonly string[], last: number): boolean =>
  [last - 1, last, last + 1].some(
    (at) => /^[,.?!—–-]+$/.test(forms[at] ?? '') && /^(?:["”’']|'')$/.test(forms[at + 1] ?? ''),
  );
