// What a container may hold. What exceeds it is refused by name: container.members, container.ratio, container.depth, size.limit.
import { Refused } from '../../model/refusal.ts';

export const CONTAINER_LIMITS = {
  /** Files in all, archives within archives counted in. */
  members: 2000,
  /** Bytes of one file, unpacked. */
  member: 50 * 1024 * 1024,
  /** Bytes of all files, unpacked. */
  total: 200 * 1024 * 1024,
  /** Unpacked to packed size; text packs to a tenth at best, a bomb to a thousandth. Counts from `ratioFrom` bytes on. */
  ratio: 100,
  ratioFrom: 8 * 1024 * 1024,
  /** Archives within archives. */
  depth: 3,
} as const;

/** Counts what is unpacked from one upload. */
export class Allowance {
  #members = 0;
  #bytes = 0;
  readonly #packed: number;

  constructor(packed: number) {
    this.#packed = packed;
  }

  /** @throws Refused where one member more is too many. */
  countMember(): void {
    if (++this.#members > CONTAINER_LIMITS.members)
      throw new Refused(
        'container.members',
        `The archive holds more than ${CONTAINER_LIMITS.members} files. Split it.`,
      );
  }

  /** @throws Refused where these bytes more are too many. */
  countBytes(bytes: number): void {
    this.#bytes += bytes;
    if (this.#bytes > CONTAINER_LIMITS.ratioFrom && this.#bytes > this.#packed * CONTAINER_LIMITS.ratio)
      throw new Refused('container.ratio');
    if (this.#bytes > CONTAINER_LIMITS.total)
      throw new Refused(
        'size.limit',
        `The archive unpacks to more than ${CONTAINER_LIMITS.total / 2 ** 20} MB. Split it.`,
      );
  }

  /** How many bytes the next member may unpack to, plus one by which exceeding shows. */
  get room(): number {
    const byRatio = Math.max(CONTAINER_LIMITS.ratioFrom, this.#packed * CONTAINER_LIMITS.ratio) - this.#bytes;
    return Math.max(1, Math.min(CONTAINER_LIMITS.member, byRatio, CONTAINER_LIMITS.total - this.#bytes) + 1);
  }
}

/** A name in an archive as a path below it. @throws Refused where it leads outside. */
export function memberPath(name: string): string {
  const path = name.replaceAll('\\', '/');
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path) || path.split('/').includes('..') || path.includes('\0'))
    throw new Refused(
      'container.path',
      `A name in the archive leads outside of it: ${JSON.stringify(name.slice(0, 80))}. Rename the member.`,
    );
  return path.replace(/^(?:\.\/)+/, '');
}

/** What archives hold besides documents: folders, system litter, and what saved pages are dressed in. */
export const isLitter = (path: string): boolean =>
  path === '' ||
  path.endsWith('/') ||
  /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._)|_files\/|\.(?:css|js|mjs|map|woff2?|ttf|ico)$/i.test(
    path,
  );
