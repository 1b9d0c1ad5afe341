// Whether two names mean one party: the same entity, a name in common, or a people and its country ("Estravan troops", "Estrava").
import type { PartyName } from './side.ts';

export function sameParty(a: PartyName | null, b: PartyName | null): boolean {
  if (!a || !b) return false;
  if (a.entity !== undefined && a.entity === b.entity) return true;
  return a.names.some((x) => b.names.some((y) => x === y || sameRoot(x, y)));
}

/** "estravan" and "estrava": all of the shorter but its last letter, five letters at least. */
function sameRoot(x: string, y: string): boolean {
  const root = Math.max(5, Math.min(x.length, y.length) - 1);
  return x.length >= 5 && y.length >= 5 && x.slice(0, root) === y.slice(0, root);
}
