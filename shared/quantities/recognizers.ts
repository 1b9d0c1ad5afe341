// Every way of reading a number, one a file; the first in the list that reads it wins.
import type { Recognizer } from './recognizer.ts';
import { age } from './recognizers/age.ts';
import { count } from './recognizers/count.ts';
import { measure } from './recognizers/measure.ts';
import { money } from './recognizers/money.ts';
import { share } from './recognizers/share.ts';

export const RECOGNIZERS: readonly Recognizer[] = [money, share, age, measure, count];
