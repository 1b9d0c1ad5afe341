// Gazetteer: names the user adds to ours, from a CSV with the columns name, aliases (split by |), type, id.
import type { EntityType } from '../model/entity.ts';

export interface GazetteerEntry {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly type: EntityType;
  readonly id: string;
}
export type Gazetteer = readonly GazetteerEntry[];

export function parseGazetteer(csv: string): Gazetteer {
  throw new Error(`not read yet: ${csv.length} characters`);
}
