// A weekday right after another is the next one: "on Tuesday and Wednesday", "Monday, Tuesday or Thursday".
import type { Refiner } from '../refiner.ts';

export const pairs: Refiner = (expressions, text) =>
  expressions.map((second, i) => {
    const first = expressions[i - 1];
    const isPair =
      first?.said.kind === 'weekday' &&
      second.said.kind === 'weekday' &&
      second.said.toward === undefined &&
      !second.said.within &&
      !second.said.from &&
      !first.leads &&
      JOINED.test(text.slice(first.end, second.start));
    return isPair && second.said.kind === 'weekday'
      ? { ...second, said: { ...second.said, from: 'neighbour' } }
      : second;
  });

const JOINED = /^(?:,? (?:and|or|and then|as well as)(?: on)? |, )$/;
