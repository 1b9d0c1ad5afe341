// Words that place a time within a longer one: "late 2006", "mid-March", "the end of this year", "earlier this week", "about 9 a.m.".
// They say nothing alone: joined by refiners/edges.ts with the time that follows, or dropped.
import { phrase } from '../phrase.ts';
import type { Recognizer } from '../recognizer.ts';

export const edge: Recognizer = {
  name: 'edge',
  phrases: [
    phrase(
      '(?<start>early|earlier(?: in| on)?|the (?:very )?(?:start|beginning|first (?:days|weeks|months)) of|(?:start|beginning) of)',
    ),
    phrase('(?<mid>mid|the middle of|middle of)'),
    phrase(
      '(?<end>late(?: on| in)?|later(?: in| on)?|the (?:very )?(?:end|close|last (?:days|weeks|months)) of|end(?: of|(?= ?-))|(?:the )?(?:rest|remainder) of)',
    ),
    phrase('(?<about>about|around|circa|roughly|approximately)'),
    phrase('(?<less>nearly|almost|less than|under)'),
    // "over six years" says during them, "for over six years" more than them
    phrase('(?<more>more than|(?<=\\b(?:for|in|after|than|lasted|lasting|took|well|just) )over|longer than|at least)'),
  ],
  read: ({ at }) => {
    const modifier = at.start
      ? 'START'
      : at.mid
        ? 'MID'
        : at.end
          ? 'END'
          : at.about
            ? 'APPROX'
            : at.less
              ? 'LESS_THAN'
              : 'MORE_THAN';
    return { said: { kind: 'same-day' }, modifier, loose: true };
  },
};
