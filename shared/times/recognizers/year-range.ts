// Years written as one: "2014-16", "the 2019/20 season".
import { phrase } from '../phrase.ts';
import type { Recognizer } from '../recognizer.ts';

export const yearRange: Recognizer = {
  name: 'year-range',
  phrases: [phrase('<year>(?:[-–/])<short>')],
  read: ({ at }) => {
    const first = Number(at.year);
    const last = first - (first % 100) + Number(at.short);
    if (last <= first || (last <= first - (first % 100) + 12 && last - first > 12)) return undefined;
    return {
      said: { kind: 'moment', moment: { grain: 'year', at: first } },
      until: { kind: 'moment', moment: { grain: 'year', at: last } },
    };
  },
};
