// One verb with two subjects. "NASA administrator Jan Hale told …" → administrator describes Jan; "The talks have failed, officials said" → talks failed.
import { attach, children, type Draft, firstOf, type Mend, makePast } from './draft.ts';
import { isSpeech } from './speech.ts';

const SUBJECT = /^nsubj(?::pass)?$/;

export const mendDoubledSubject: Mend = (draft) => {
  for (let verb = 0; verb < draft.forms.length; verb++) {
    if (joinNames(draft, verb) && children(draft, verb, SUBJECT).length < 2) continue;
    const [first, second] = children(draft, verb, SUBJECT);
    if (first === undefined || second === undefined) continue;
    if (
      first < verb &&
      draft.upos[verb - 1] !== 'PUNCT' &&
      firstOf(draft, second) === verb + 1 &&
      children(draft, verb, /^i?obj$/).length === 0
    ) {
      draft.labels[second] = 'obj'; // "Velk informed President Sadova": what follows the verb is no second subject
      continue;
    }
    const content = children(draft, verb, /^ccomp$/).find(
      (at) => first < at && children(draft, at, /^nsubj/).length === 0 && (at < second || isAside(draft, second)),
    );
    if (content !== undefined)
      attach(draft, first, content, children(draft, content, /^aux:pass$/).length > 0 ? 'nsubj:pass' : 'nsubj');
    else turnModifier(draft, verb, first, second);
  }
};

/** "The talks, officials said, will resume": a comma before the second subject, and the verb and a comma right after it. */
const isAside = (draft: Draft, second: number): boolean => {
  const verb = draft.heads[second] as number;
  return draft.forms[firstOf(draft, second) - 1] === ',' && verb > second && draft.forms[verb + 1] === ',';
};

/** "The protocol called for a ride, sources said": what looked like a participle of the first subject is the verb of what is said. */
function turnModifier(draft: Draft, verb: number, first: number, second: number): void {
  if (!isSpeech(draft, verb) || children(draft, verb, /^(?:ccomp|obj)$/).length > 0) return;
  const content = children(draft, first, /^(?:acl|acl:relcl|advcl|parataxis)$/).find(
    (at) => at < second && mayBeFinite(draft, at) && children(draft, at, /^nsubj/).length === 0,
  );
  if (draft.labels[first] !== 'nsubj') return;
  if (content !== undefined) {
    if (draft.xpos[content] === 'VBN') makePast(draft, content);
    attach(draft, content, verb, 'ccomp');
    attach(draft, first, content, 'nsubj');
  } else if (draft.forms[firstOf(draft, second) - 1] === ',' && second < verb) {
    // The verb of what is said was not seen as one; all before the comma is said nonetheless.
    draft.labels[first] = 'ccomp';
    for (const at of children(draft, verb, /^(?:obl|advmod|advcl)/))
      if (at > first && at < second) draft.heads[at] = first;
  }
}

/** Finite, or a participle that spells like the past tense and has no auxiliary: "Hale called for calm, his office said". */
const mayBeFinite = (draft: Draft, at: number): boolean =>
  /VerbForm=Fin/.test(draft.feats[at] as string) ||
  (draft.xpos[at] === 'VBN' && children(draft, at, /^(?:aux|aux:pass|obl:agent)$/).length === 0);

/** "leader | Kemal Oss": a title and a name side by side, taken for two subjects. True where there were such. */
function joinNames(draft: Draft, verb: number): boolean {
  const [first, second] = children(draft, verb, SUBJECT);
  if (first === undefined || second === undefined || draft.labels[verb] === 'acl:relcl') return false;
  if (firstOf(draft, second) !== first + 1 || draft.upos[second] !== 'PROPN') return false;
  joinName(draft, first, second);
  return true;
}

/** A name of several words is described by the noun before it; a lone one goes on the name before it ("Amelia" "Joseph"). */
function joinName(draft: Draft, first: number, second: number): void {
  const named = children(draft, second, /^flat$/).length > 0;
  if (named && /^(?:NOUN|PROPN)$/.test(draft.upos[first] as string)) attach(draft, first, second, 'nmod:desc');
  else if (draft.upos[first] === 'PROPN') attach(draft, second, first, 'flat');
}
