// "last", "this", "next" and their kin → which way they point, and from where.
// towardOf("previous") gives -1; isFromContext("the following") is true: it counts from what was spoken of, not from now.
import type { Toward } from './said.ts';

/** Which way a determiner points, undefined where there is none. */
export function towardOf(words: string | undefined): Toward | undefined {
  const lower = words?.toLowerCase();
  if (!lower) return undefined;
  if (/last|previous|preceding|past|prior|before/.test(lower)) return -1;
  if (/next|following|coming|after/.test(lower)) return 1;
  return 0;
}

export const isFromContext = (words: string | undefined): boolean =>
  /previous|preceding|following|prior|same|that|the next|before|after/i.test(words ?? '');
