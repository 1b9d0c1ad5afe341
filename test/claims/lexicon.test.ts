// The cue lexicon is wide enough, spells its frames and acts as the code knows them, and tells senses apart.
import { expect, test } from 'vitest';
import { cueAdjectives, cueNouns, cueVerbs, isOtherSense } from '../../shared/claims/lexicon/cue-lexicon.ts';
import { Act } from '../../shared/model/claim.ts';

const FRAMES =
  /^(clause|quote|tell|wh|to|np-to|ing|np|speech|named|seem|(?:on|to|with)-to|agent|noun|to-np|np-[a-z]+(?:-np)?|p:[a-z_]+|of|for|on|about|against|over|with|in|at|by|toward)$/;

test('holds at least 700 verbs and 200 nouns', () => {
  expect(cueVerbs.size).toBeGreaterThanOrEqual(700);
  expect(cueNouns.size).toBeGreaterThanOrEqual(200);
});

test('every entry has known frames and acts', () => {
  for (const entries of [cueVerbs, cueNouns, cueAdjectives])
    for (const { lemma, frames } of entries.values())
      for (const [frame, act] of frames) {
        expect([lemma, frame, FRAMES.test(frame)]).toEqual([lemma, frame, true]);
        expect(Act.safeParse(act).success).toBe(true);
      }
});

test('a verb means another thing with some objects', () => {
  expect(isOtherSense('claim', 'life')).toBe(true);
  expect(isOtherSense('claim', 'victory')).toBe(true);
  expect(isOtherSense('claim', 'responsibility')).toBe(false);
});
