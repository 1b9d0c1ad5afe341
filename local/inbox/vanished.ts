// Whether files that have vanished from the mirrored folder may be removed from the bucket too. Files deleted one by one may;
// a folder that is unmounted, emptied or moved away looks the same as one whose files were all deleted, and so may not by itself.
// whyHeld({ vanished: 300, left: 0, … }) → "nothing is left in the folder"
import { stat } from 'node:fs/promises';

/** Files that may vanish at once, where nobody says otherwise. */
export const MAY_VANISH = 10;

export interface Vanishing {
  readonly vanished: number;
  /** Files that the folder still holds. */
  readonly left: number;
  /** How many may vanish at once; Infinity where the folder is to be followed whatever happens. */
  readonly limit: number;
  /** Whether it is the same folder as when the mirror began. */
  readonly sameFolder: boolean;
  /** They vanished while nobody looked. */
  readonly atStart: boolean;
}

/** Why they stay; undefined where they may go. */
export function whyHeld({ vanished, left, limit, sameFolder, atStart }: Vanishing): string | undefined {
  if (limit === Number.POSITIVE_INFINITY) return undefined;
  if (!sameFolder) return 'the folder itself is gone, or another stands in its place';
  if (left === 0 && (vanished > 1 || atStart)) return 'nothing is left in the folder';
  if (vanished > limit) return `more than ${limit} files have vanished at once`;
  return undefined;
}

/** Tells a folder from another at the same path, such as the empty place of a drive that was unplugged. */
export async function identityOf(folder: string): Promise<string | undefined> {
  const found = await stat(folder).catch(() => undefined);
  return found?.isDirectory() ? `${found.dev}/${found.ino}` : undefined;
}
