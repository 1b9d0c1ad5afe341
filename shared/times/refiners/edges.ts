// "late" + "2006", "the end of" + "the year", "about" + "9 a.m.": the modifier goes into the time that follows; left alone it goes.
import { joinNeighbours, type Refiner } from '../refiner.ts';

const joined = joinNeighbours((first, second, gap) => {
  if (!first.loose || !first.modifier || first.hour || second.loose || second.modifier) return undefined;
  if (!/^(?:| |-| - |,? on | in )$/.test(gap)) return undefined;
  const { kind } = second.said;
  const measured =
    kind === 'value' &&
    'value' in second.said &&
    second.said.value.startsWith('P') &&
    !second.said.value.endsWith('REF');
  const { modifier } = first;
  if (modifier === 'LESS_THAN' || modifier === 'MORE_THAN') return measured ? { ...second, modifier } : undefined;
  if (modifier === 'APPROX')
    return measured || kind === 'shift' || second.hour?.startsWith('T') || kind === 'moment'
      ? { ...second, modifier }
      : undefined;
  return measured ? undefined : { ...second, modifier };
});

export const edges: Refiner = (expressions, text) => joined(expressions, text).filter(({ loose }) => !loose);
