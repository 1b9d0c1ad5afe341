// A text → its quantities as "words = value unit approximation [what is counted]", to be read in tests at a glance.
import { analyze } from '../../shared/language/index.ts';
import type { Quantity } from '../../shared/model/quantity.ts';
import { findQuantities } from '../../shared/quantities/index.ts';
import { findTimes } from '../../shared/times/index.ts';
import { articleOf } from '../times/times-of.ts';

export function quantitiesIn(text: string): readonly Quantity[] {
  const syntax = analyze(text);
  return findQuantities(syntax, findTimes(syntax, articleOf(text, '2021-05-15')));
}

export const quantitiesOf = (text: string): readonly string[] =>
  quantitiesIn(text).map(({ start, end, value, upTo, unit, approximate, counted }) =>
    [
      `${text.slice(start, end)} = ${value}${upTo === undefined ? '' : `..${upTo}`} ${unit}`,
      ...(approximate === 'no' ? [] : [approximate]),
      ...(counted ? [`[${text.slice(counted.start, counted.end)}]`] : []),
    ].join(' '),
  );
