// A text → its entities as an analyst would list them: "person/bill-hanlon: Bill Hanlon | Hanlon {Police Chief}", in the order they come.
// A place that acts shows for whom: "place/SA/riyadh: Riyadh (government-of-SA)".
import { entitiesIn } from './reading.ts';

export const listOf = (text: string): readonly string[] =>
  entitiesIn(text).map(({ id, mentions, roles }) => {
    const words = mentions.map(
      ({ start, end, actingAs }) =>
        text.slice(start, end) + (actingAs ? ` (${actingAs.replace('organization/', '')})` : ''),
    );
    return `${id}: ${words.join(' | ')}${roles.length ? ` {${roles.join('; ')}}` : ''}`;
  });
