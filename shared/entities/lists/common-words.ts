// Words that English writes in lower case, so that a capital at the start of a sentence says nothing. isCommon("officials") → true.
import { listAt } from './lines.ts';

const common = new Set(listAt(new URL('./common-words.txt', import.meta.url)).map(([word]) => word));

export const isCommon = (lower: string): boolean => common.has(lower);
