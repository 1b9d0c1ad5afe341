// `"The deal," said Ida Kolb, "will stay."`: who stands quoted before the verb is the subject of the words that go on behind, and whoever stands
// between the two halves speaks.
import { attach, children, type Draft, type Mend } from './draft.ts';
import { isSpeech } from './speech.ts';

const CLOSES = /^(?:["”»]|'')$/;
const OPENS = /^(?:["“«]|``)$/;
/** Tokens between the halves. */
const BETWEEN = 14;

export const mendSplitQuotation: Mend = (draft) => {
  for (let verb = 2; verb < draft.forms.length; verb++) {
    if (
      !CLOSES.test(draft.forms[verb - 1] ?? '') ||
      !/^VB[DPZ]$/.test(draft.xpos[verb] ?? '') ||
      !isSpeech(draft, verb)
    )
      continue;
    const quoted = children(draft, verb, /^nsubj/).find((at) => at < verb - 1);
    const open = openingAfter(draft, verb);
    if (quoted === undefined || open === undefined) continue;
    const goesOn = children(draft, verb, /^(?:ccomp|parataxis)$/).find((at) => at > open);
    // "said Ida Kolb": the name hangs on the verb or, by the same slip, on the words that go on
    const speaker = speakerBetween(draft, verb, open, goesOn);
    if (goesOn === undefined || speaker === undefined) continue;
    attach(draft, quoted, goesOn, 'nsubj');
    attach(draft, speaker, verb, 'nsubj');
  }
};

/** The opening mark of the second half: behind a comma, with words between. */
function openingAfter({ forms }: Draft, verb: number): number | undefined {
  for (let at = verb + 2; at < Math.min(forms.length, verb + BETWEEN); at++)
    if (OPENS.test(forms[at] ?? '')) return forms[at - 1] === ',' && at > verb + 2 ? at : undefined;
  return undefined;
}

function speakerBetween(draft: Draft, verb: number, open: number, goesOn: number | undefined): number | undefined {
  for (let at = verb + 1; at < open; at++) {
    const head = draft.heads[at] as number;
    if ((head === verb || head === goesOn) && /^(?:nsubj|obj|ccomp|xcomp|dep|parataxis)/.test(draft.labels[at] ?? ''))
      return at;
  }
  return undefined;
}
