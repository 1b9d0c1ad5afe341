// Days that are counted from now: "today", "yesterday", "tomorrow", "tonight", "the day before yesterday".
import { phrase } from '../phrase.ts';
import type { Recognizer } from '../recognizer.ts';

const DAYS: Readonly<Record<string, number>> = {
  'the day before yesterday': -2,
  yesterday: -1,
  today: 0,
  tonight: 0,
  tomorrow: 1,
  'the day after tomorrow': 2,
};

export const dayWord: Recognizer = {
  name: 'day-word',
  phrases: [phrase(`(?:earlier |later )?(?:${Object.keys(DAYS).join('|')})`)],
  read: ({ words, before, after }) => {
    // USA Today, the Today programme
    if (/^T/.test(words) && (/[A-Z]\w*[,]? $/.test(before) || /^ (?:show|program|programme)/.test(after)))
      return undefined;
    const word = words
      .toLowerCase()
      .replace(/^(?:earlier|later) +/, '')
      .replace(/ +/g, ' ');
    return {
      said: { kind: 'shift', grain: 'day', count: DAYS[word] ?? 0, from: 'now' },
      hour: word === 'tonight' ? 'NI' : undefined,
    };
  },
};
