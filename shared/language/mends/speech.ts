// Which words of a sentence are verbs of saying, and which stand within quotation marks.
// '"It works," he said.' → quoted: It works ,
import { readFileSync } from 'node:fs';
import type { Draft } from './draft.ts';

const VERBS = new Set(
  readFileSync(new URL('./speech-verbs.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#')),
);

export const isSpeech = ({ lemmas, upos }: Draft, at: number): boolean =>
  upos[at] === 'VERB' && VERBS.has(lemmas[at] as string);

/** For each word, true within quotation marks; a sentence that closes a quotation first began inside it. */
export function quotedWords({ forms, xpos }: Draft): readonly boolean[] {
  const marks = forms.map((form, at) => {
    if (/^(?:[“„«]|``)$/.test(form)) return 'opens';
    if (/^(?:[”»]|'')$/.test(form)) return 'closes';
    if (form === '"') return xpos[at] === '``' ? 'opens' : 'closes';
    return undefined;
  });
  let inside = marks.find((mark) => mark !== undefined) === 'closes';
  return marks.map((mark) => {
    if (mark === undefined) return inside;
    inside = mark === 'opens';
    return false;
  });
}
