// The `onrecord` command: one program, one file for each subcommand or few that belong together.
// Only the file of the command that is run is loaded, since some bring the whole stack or the whole reading with them.
import { Command, CommanderError } from 'commander';

type AddCommands = (program: Command) => void;

const FILES: readonly { readonly commands: readonly string[]; readonly load: () => Promise<AddCommands> }[] = [
  { commands: ['start'], load: async () => (await import('./start.ts')).addStart },
  { commands: ['extract'], load: async () => (await import('./extract.ts')).addExtract },
  { commands: ['explain'], load: async () => (await import('./explain.ts')).addExplain },
  { commands: ['parse'], load: async () => (await import('./parse.ts')).addParse },
  { commands: ['put'], load: async () => (await import('./put.ts')).addPut },
  { commands: ['status', 'article'], load: async () => (await import('./articles.ts')).addArticles },
  {
    commands: ['claims', 'disputes', 'timeline', 'sources'],
    load: async () => (await import('./claims.ts')).addClaims,
  },
  { commands: ['entities'], load: async () => (await import('./entities.ts')).addEntities },
  { commands: ['compare'], load: async () => (await import('./compare.ts')).addCompare },
  { commands: ['changes'], load: async () => (await import('./changes.ts')).addChanges },
  { commands: ['gazetteer'], load: async () => (await import('./gazetteer.ts')).addGazetteer },
  { commands: ['delete'], load: async () => (await import('./delete.ts')).addDelete },
  { commands: ['replay'], load: async () => (await import('./replay.ts')).addReplay },
];

const program = new Command('onrecord')
  .description('Who said what, to whom, when, whom they accuse, and who disputes it: from news articles, to the word.')
  .version('0.1.0')
  .showHelpAfterError('(add --help for what this command takes)')
  .exitOverride()
  .addHelpText(
    'after',
    `
Examples:
  onrecord start                         run the whole stack on this machine
  onrecord extract article.txt           read an article, no server needed
  onrecord put ~/articles                drop files into the inbox
  onrecord claims --by Armenia --act accuse`,
  );

const named = process.argv[2] ?? '';
const wanted = FILES.filter(({ commands }) => commands.includes(named));
for (const { load } of wanted.length > 0 ? wanted : FILES) (await load())(program);

// A reader that stops early (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

try {
  await program.parseAsync();
} catch (error) {
  // Commander has said what is wrong with the call. 1 is kept for articles that were refused.
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    console.error(`onrecord: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 2;
  }
}
