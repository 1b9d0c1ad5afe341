// What a process and those that it started take of the machine, from /proc: cpuSecondsOf(pid) → 12.3, megabytesOf(pid).own → 410
import { readdirSync, readFileSync } from 'node:fs';

/** Processor time of a process, those it started, and those of them that have ended. */
export function cpuSecondsOf(root: number): number {
  const ticks = treeOf(root).map((pid) => {
    const fields = statOf(pid) ?? [];
    return [11, 12, 13, 14].reduce((sum, field) => sum + Number(fields[field] ?? 0), 0);
  });
  return ticks.reduce((sum, one) => sum + one, 0) / 100;
}

export interface Megabytes {
  /** Its own. */
  readonly own: number;
  /** Of files: the system takes it back where it needs it. */
  readonly mapped: number;
}

/** Memory of a process and those it started, pages that they share counted once. */
export function megabytesOf(root: number): Megabytes {
  const rollups = treeOf(root).map((pid) => read(`/proc/${pid}/smaps_rollup`) ?? '');
  const sum = (name: string): number =>
    rollups.reduce((all, text) => all + Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0), 0);
  return { own: Math.round(sum('Pss_Anon') / 1024), mapped: Math.round(sum('Pss_File') / 1024) };
}

/** /proc/PID/stat from its third field on. */
function statOf(pid: number): readonly string[] | undefined {
  const stat = read(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
}

/** A process and those that it started. */
function treeOf(root: number): readonly number[] {
  const pids = readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .map(Number);
  const parents = new Map(pids.map((pid) => [pid, Number(statOf(pid)?.[1])]));
  const own = (pid: number): boolean => pid === root || (parents.has(pid) && own(parents.get(pid) as number));
  return pids.filter(own);
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
