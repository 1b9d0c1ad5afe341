// A participle before the subject is no main verb: "Asked about the report, the mayor declined to comment." Root: declined.
import { children, type Mend, makeRoot } from './draft.ts';

export const mendLeadingParticiple: Mend = (draft) => {
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
