// The weekend that news speaks of without saying which: "over the weekend", "at the weekend".
import { phrase } from '../phrase.ts';
import type { Recognizer } from '../recognizer.ts';

export const weekend: Recognizer = {
  name: 'weekend',
  phrases: [phrase('the weekend')],
  read: ({ after }) => (/^ (?:edition|before|after)\b/.test(after) ? undefined : { said: { kind: 'weekend' } }),
};
