// The function's environment, checked once at start: a variable that is missing is named, before any message is taken.
// environment('TABLE_NAME', 'WORK_BUCKET') → { TABLE_NAME: "…", WORK_BUCKET: "…" }
import { env } from 'node:process';

export function environment<Name extends string>(...names: readonly Name[]): Readonly<Record<Name, string>> {
  const missing = names.filter((name) => !env[name]);
  if (missing.length > 0) throw new Error(`The environment lacks ${missing.join(', ')}.`);
  return Object.fromEntries(names.map((name) => [name, env[name]])) as Record<Name, string>;
}
