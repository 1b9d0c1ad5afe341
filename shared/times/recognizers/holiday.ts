// Days with a name: "Christmas Day", "on New Year's Eve", "Good Friday", "the eve of Christmas".
import { HOLIDAY_NAMES } from '../holidays.ts';
import { phrase } from '../phrase.ts';
import type { Recognizer } from '../recognizer.ts';

const names = HOLIDAY_NAMES.map((name) => name.replace("'", "['’]"));

export const holiday: Recognizer = {
  name: 'holiday',
  phrases: [phrase(`(?<eve>(?:the )?eve of )?(?<name>${names.join('|')})(?:,? <year>)?`)],
  read: ({ at, before, after }) => {
    const name = (at.name ?? '').toLowerCase().replace('’', "'");
    if (!/^[A-Z]/.test(at.name ?? '')) return undefined;
    // "Christmas" also names trees, shopping, islands: a day only where something happens on it.
    if (
      /^(?:christmas|easter|halloween|thanksgiving)$/.test(name) &&
      !at.eve &&
      (!/\b(?:on|at|by|before|after|since|until|last|next|this|over) $/i.test(before) ||
        /^ [A-Z]|^ (?:tree|shopping|dinner|season|holiday)/.test(after))
    )
      return undefined;
    const within = at.year && ({ kind: 'moment', moment: { grain: 'year', at: Number(at.year) } } as const);
    const said = { kind: 'holiday', name, ...(within && { within }) } as const;
    return { said: at.eve ? { kind: 'shift', grain: 'day', count: -1, from: 'context', base: said } : said };
  },
};
