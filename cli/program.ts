// One run of the `onrecord` command: loads the files of the command that was named, and says what is wrong with the call.
// Only those are loaded, since some bring the whole stack or the whole reading with them.
import { Command, CommanderError } from 'commander';

export interface CommandFile {
  readonly commands: readonly string[];
  readonly load: () => Promise<(program: Command) => void>;
}

export async function runProgram(files: readonly CommandFile[], examples: string): Promise<void> {
  const program = new Command('onrecord')
    .description(
      'Who said what, to whom, when, whom they accuse, and who disputes it: from news articles, to the word.',
    )
    .version('0.1.0')
    .showHelpAfterError('(add --help for what this command takes)')
    .exitOverride()
    .addHelpText('after', `\nExamples:\n${examples}`);

  const named = process.argv[2] ?? '';
  const wanted = files.filter(({ commands }) => commands.includes(named));
  for (const { load } of wanted.length > 0 ? wanted : files) (await load())(program);

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
}
