// Claims → Disputes: which claim of the article answers which other, and why.
import type { Syntax } from '../language/index.ts';
import type { Claim } from '../model/claim.ts';
import type { Dispute } from '../model/dispute.ts';
import type { Entity } from '../model/entity.ts';
import type { Time } from '../model/time.ts';

export interface DisputeOptions {
  readonly claims: readonly Claim[];
  readonly entities: readonly Entity[];
  readonly times: readonly Time[];
}

export function findDisputes(_syntax: Syntax, _options: DisputeOptions): readonly Dispute[] {
  return [];
}
