// Times that are said without a number: "in recent weeks", "the coming days", "the other day".
import { phrase } from '../phrase.ts';
import type { Recognizer } from '../recognizer.ts';

const PLURALS = '(?:minutes|hours|days|weeks|weekends|months|quarters|years|decades|centuries|times)';

export const vague: Recognizer = {
  name: 'vague',
  phrases: [
    phrase(`(?<past>(?:more |most )?recent ${PLURALS}|previous ${PLURALS}|the other day|in the past)`),
    phrase(
      `(?<future>(?:the )?(?:coming|upcoming|following|next few) ${PLURALS}|in the (?:near|foreseeable) future|the near future)`,
    ),
    phrase('(?<present>these days|nowadays|at present)'),
  ],
  read: ({ at, words, before }) => {
    if (/^previous/i.test(words) && !/\b(?:in|over|during|from|than) $/i.test(before)) return undefined;
    return { said: { kind: 'value', value: at.past ? 'PAST_REF' : at.future ? 'FUTURE_REF' : 'PRESENT_REF' } };
  },
};
