// `onrecord start`: the command and its options; what it does is in run-engine.ts, loaded only when it is asked for, so that
// the other commands start without the engine.
import { type Command, Option } from 'commander';

export interface StartFlags {
  readonly port: string;
  readonly state: string;
  readonly inbox: string;
  readonly fresh?: boolean;
  readonly quiet?: boolean;
  readonly workers?: string;
  readonly latency?: string;
  readonly mayVanish?: string;
  readonly mirrorDeletions?: boolean;
}

export function addStart(program: Command): void {
  program
    .command('start')
    .description('run the whole stack on this machine: drop articles, ask the record')
    .option('--port <n>', 'the API listens here, buckets and queues one above, the table two above', '4800')
    .option('--inbox <folder>', 'a folder whose files go into the inbox', 'inbox')
    .addOption(new Option('--state <folder>', 'where everything is kept').default('.on-record').env('ONRECORD_STATE'))
    .option('--workers <n>', 'articles worked on at once; without it, as many as there are cores')
    .option(
      '--may-vanish <n>',
      'files that may vanish from the folder at once and be removed from the record by themselves',
      '10',
    )
    .option('--mirror-deletions', 'remove from the record whatever has vanished from the folder, however much it is')
    .option('--latency <ms>', 'how far away bucket, queues and table are, as they are on AWS: some 10 to 30 ms a call')
    .option('--fresh', 'throw away what an earlier run kept, and begin anew')
    .option('--quiet', 'print no line for each article')
    .addHelpText(
      'after',
      `
Everything listens on 127.0.0.1 only. Ctrl-C ends it; the next start goes on where it was.

A file deleted from the folder is gone from the record seconds later. Where many vanish at once, or all, as when a drive is
unplugged, their articles stay until you say so; and what came from another folder always stays.

Examples:
  onrecord start
  onrecord start --port 9000 --inbox ~/Downloads/articles
  onrecord start --fresh`,
    )
    .action(async (flags: StartFlags) => (await import('./run-engine.ts')).runEngine(flags));
}
