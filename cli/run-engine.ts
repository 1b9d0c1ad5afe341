// Runs the whole stack on this machine, from what `cdk synth` writes; says where things are, and a line for each article as it
// is done. Ends on Ctrl-C with everything kept; `kill -9` loses nothing either.
import { writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Engine, startEngine } from '../local/engine.ts';
import type { FaultPlan } from '../local/faults.ts';
import { mirrorFolder } from '../local/inbox/mirror.ts';
import { synthesize } from '../local/synth.ts';
import { metadataIn } from '../shared/normalize/sidecar.ts';
import { keptIn, LAYOUT } from '../shared/table/layouts.ts';
import { ArticleLines } from './article-lines.ts';
import { tableNamed } from './stack.ts';
import type { StartFlags } from './start.ts';
import { terminal } from './terminal.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

export async function runEngine(flags: StartFlags): Promise<void> {
  quietWarnings();
  const say = (line: string): void => console.log(line);
  const assembly = await synthesize(ROOT, () => say('Synthesizing the stack (once for each change of its sources) …'));
  const lines = new ArticleLines(terminal(), say);
  const engine = await startEngine({
    assembly,
    state: flags.state,
    port: numberOf(flags.port, '--port'),
    ...(flags.workers === undefined ? {} : { cores: Math.max(1, numberOf(flags.workers, '--workers')) }),
    ...(flags.fresh ? { fresh: true } : {}),
    ...(flags.latency === undefined ? {} : { faults: awayBy(numberOf(flags.latency, '--latency')) }),
    onFailure: (name, { error }) => say(`${name}: ${error.type}: ${error.message}`),
    ...(flags.quiet ? {} : { onMessage: (message) => lines.take(message) }),
  });
  lines.api = engine.running.api;
  const ending = endOn(engine, () => mirror?.close());
  const mirror = await mirrorInbox(engine, flags, say);
  say(greeting(engine, flags));
  await tellOlderLayout(engine, flags, say);
  await ending;
}

/** Nothing goes wrong; everything is only as far from the functions as it is on AWS. */
const awayBy = (ms: number): FaultPlan => ({ seed: 1, latency: { s3: ms, sqs: ms, dynamodb: ms } });

function vanishedLine(count: number, folder: string, why: string): string {
  if (count === 0) return `Nothing is missing from ${folder}/ any more.`;
  const files = count === 1 ? '1 file has' : `${count.toLocaleString('en')} files have`;
  return `! ${files} vanished from ${folder}/${why === '' ? '' : ` (${why})`}. Their articles stay on record.
  To remove them too: onrecord delete --vanished, or start with --mirror-deletions. To keep them, do nothing.`;
}

async function mirrorInbox(
  engine: Engine,
  { inbox, state, mayVanish = '10', mirrorDeletions }: StartFlags,
  say: (line: string) => void,
) {
  const { InboxBucketName: name } = engine.running.outputs;
  const bucket = engine.plan.buckets.find((one) => one.name === name);
  if (bucket === undefined) throw new Error('the stack has no output InboxBucketName that names a bucket of its own');
  return mirrorFolder({
    folder: inbox,
    bucket: bucket.name,
    prefix: bucket.notifications[0]?.prefix ?? '',
    store: engine.storage.store,
    db: engine.storage.db,
    readMetadata: metadataIn,
    onLeftOut: (path, why) => say(`${path} is left out: ${why}`),
    onRemoved: (path) => say(`− ${path} · deleted from the folder, removed from the record`),
    onHeld: (held, why) => {
      writeFileSync(join(state, 'vanished.json'), `${JSON.stringify(held)}\n`);
      say(vanishedLine(held.length, shown(inbox), why));
    },
    onDeleted: (paths) =>
      say(
        `${paths.length} ${paths.length === 1 ? 'file' : 'files'} in ${shown(inbox)}/ (${paths.slice(0, 3).join(', ')}${paths.length > 3 ? ' …' : ''}) ` +
          `${paths.length === 1 ? 'was' : 'were'} deleted from the record and stay out of it until they change: touch them to put them again.`,
      ),
    mayVanish: mirrorDeletions ? Number.POSITIVE_INFINITY : numberOf(mayVanish, '--may-vanish'),
  });
}

/** Resolves when the engine has stopped: at Ctrl-C or a polite kill. A second Ctrl-C does not wait. */
function endOn(engine: Engine, first: () => Promise<void> | undefined): Promise<void> {
  return new Promise((done) => {
    let asked = false;
    const end = (): void => {
      if (asked) process.exit(130);
      asked = true;
      console.log('\nStopping …');
      void Promise.resolve(first())
        .then(() => engine.stop())
        .then(() => {
          console.log('Stopped. Everything is kept; `npm start` goes on from here.');
          done();
        });
    };
    process.on('SIGINT', end);
    process.on('SIGTERM', end);
  });
}

function greeting({ running }: Engine, { inbox, state }: StartFlags): string {
  const folder = shown(inbox);
  const where = resolve(state) === resolve('.on-record') ? '' : ` --state ${shown(state)}`;
  return `
On Record runs on this machine.

  read it at      ${running.api}  in a browser
  drop files in   ${folder}/
  or put them in  s3://${running.outputs.InboxBucketName}/inbox/  at ${running.s3}
  ask the API     ${running.api}/docs  says how
  logs and data   ${shown(state)}/

Next, in another terminal:

  cp test/golden/*.txt ${folder}/
  npm run onrecord -- status${where}
  npm run onrecord -- entities a${where}

Ctrl-C stops it.
`;
}

/** A state that an older version kept is read as it is; read again, it is as this version would have made it. */
async function tellOlderLayout({ running }: Engine, { state }: StartFlags, say: (line: string) => void): Promise<void> {
  const credentials = { accessKeyId: 'onrecord', secretAccessKey: 'local' };
  const config = { endpoint: running.dynamodb, region: 'us-east-1', credentials };
  const kept = await keptIn(await tableNamed(running.outputs.TableName ?? '', config));
  if (kept === undefined || kept.oldest === LAYOUT) return;
  const where = resolve(state) === resolve('.on-record') ? '' : ` --state ${shown(state)}`;
  if (kept.layout > LAYOUT)
    return say(
      `A newer version of On Record (layout ${kept.layout}) has kept this state: run that one, or start with --fresh.`,
    );
  say(`This record holds articles as an older version kept them (layout ${kept.oldest}; this one's is ${LAYOUT}). They are read as they
are; to have them as this version reads and keeps them, in another terminal: npm run onrecord -- replay --rebuild${where}
`);
}

/** As short as it can be said from here; a folder elsewhere in full. */
function shown(folder: string): string {
  const near = relative('.', resolve(folder));
  return near.startsWith('..') ? resolve(folder) : near || '.';
}

function numberOf(text: string, option: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0 || number > 65_533)
    throw new Error(`${option} takes a number from 0 to 65533, not ${text}`);
  return number;
}

/** Node calls its SQLite experimental each time; what else it warns of is still said. */
function quietWarnings(): void {
  process.removeAllListeners('warning');
  process.on('warning', ({ name, message }) => {
    if (name !== 'ExperimentalWarning') console.error(`${name}: ${message}`);
  });
}
