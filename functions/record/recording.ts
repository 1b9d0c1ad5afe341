import type { Objects } from '../../shared/lambda/objects.ts';
import type { Work } from '../../shared/lambda/stage.ts';
import type { Table } from '../../shared/table/client.ts';
export const recording =
  (_rooms: { work: Objects; table: Table }): Work =>
  async () => ({ outcome: 'skipped', because: 'not written yet' });
