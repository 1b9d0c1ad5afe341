// Tags of each word from the first layer: UPOS, the best XPOS that goes with it, and the best morphology that goes with both.

import type { States } from './encoder.ts';
import { multiply, packMatrix, STATE } from './matrix.ts';
import type { Memory } from './memory.ts';
import type { Model } from './model-file.ts';

export interface Tags {
  readonly upos: string;
  readonly xpos: string;
  readonly feats: string;
}

/** Tags of every place of every sentence of the group but the roots. */
export type TagWords = (states: States, lengths: readonly number[]) => readonly (readonly Tags[])[];

export function createTagger(memory: Memory, model: Model): TagWords {
  const { upos, xpos, feats, combinations } = model.header;
  const matrix = packMatrix(
    memory,
    ['upos', 'xpos', 'feats'].map((name) => ({
      rows: model.rows(`${name}.weight`),
      bias: model.vector(`${name}.bias`),
    })),
    STATE,
  );
  const pairs = upos.map((coarse) =>
    xpos.flatMap((fine, number) => {
      const allowed = combinations[`${coarse} ${fine}`];
      return allowed ? [{ number, fine, allowed }] : [];
    }),
  );
  return (states, lengths) => {
    const out = memory.take(states.places * matrix.padded * 4);
    multiply(memory, matrix, states.first, states.places, out);
    const scores = memory.floats(out, states.places * matrix.padded);
    return lengths.map((length, lane) =>
      Array.from({ length }, (_, word): Tags => {
        const at = states.placeOf(lane, word + 1) * matrix.padded;
        let coarse = 0;
        for (let one = 1; one < upos.length; one++)
          if ((scores[at + one] as number) > (scores[at + coarse] as number)) coarse = one;
        const fines = pairs[coarse] as (typeof pairs)[number];
        const fine = best(fines, ({ number }) => scores[at + upos.length + number] as number);
        const feature = best(fine.allowed, (number) => scores[at + upos.length + xpos.length + number] as number);
        return { upos: upos[coarse] as string, xpos: fine.fine, feats: feats[feature] as string };
      }),
    );
  };
}

function best<T>(list: readonly T[], score: (one: T) => number): T {
  let winner = list[0] as T;
  let top = score(winner);
  for (const one of list) {
    const value = score(one);
    if (value > top) [winner, top] = [one, value];
  }
  return winner;
}
