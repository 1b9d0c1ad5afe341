// A participle before the subject is no main verb: "Asked about the report, the mayor declined to comment." Root: declined.
import { children, type Draft, type Mend, makeRoot } from './draft.ts';

export const mendLeadingParticiple: Mend = (draft) => {
  relabelFirst(draft);
  const root = draft.heads.indexOf(-1);
  if (!/^VB[NGD]$/.test(draft.xpos[root] as string) || children(draft, root, /^(?:[nc]subj|aux|cop)/).length > 0)
    return;
  const main = children(draft, root, /^(?:parataxis|ccomp)$/).find(
    (at) =>
      at > root &&
      /VerbForm=Fin/.test(draft.feats[at] as string) &&
      children(draft, at, /^nsubj/).length > 0 &&
      children(draft, at, /^mark$/).length === 0,
  );
  if (main === undefined) return;
  const comma = draft.forms.slice(root, main).includes(',');
  if (comma) makeRoot(draft, main, 'advcl');
};

/** `Asked whether he would go, the minister replied: "No."` What is before the comma goes with the reply, and is not what is replied. */
function relabelFirst(draft: Draft): void {
  const main = draft.heads[0] as number;
  if (
    draft.labels[0] !== 'ccomp' ||
    !/^VB[NGD]$/.test(draft.xpos[0] as string) ||
    children(draft, 0, /^nsubj/).length > 0
  )
    return;
  const subject = children(draft, main, /^nsubj/)[0];
  if (subject !== undefined && subject < main && draft.forms.slice(0, subject).includes(',')) draft.labels[0] = 'advcl';
}
