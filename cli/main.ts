// The `onrecord` command: one program, one file a subcommand. Unknown names get suggestions; every command has examples in its --help.
import { Command } from 'commander';
import { addArticles } from './articles.ts';
import { addClaims } from './claims.ts';
import { addEntities } from './entities.ts';
import { addExplain } from './explain.ts';
import { addExtract } from './extract.ts';
import { addParse } from './parse.ts';
import { addPut } from './put.ts';
import { addStart } from './start.ts';

const program = new Command('onrecord')
  .description('Who said what, to whom, when, whom they accuse, and who disputes it: from news articles, to the word.')
  .version('0.1.0')
  .showHelpAfterError('(add --help for what this command takes)')
  .addHelpText(
    'after',
    `
Examples:
  onrecord start                         run the whole stack on this machine
  onrecord extract article.txt           read an article, no server needed
  onrecord put ~/articles                drop files into the inbox
  onrecord claims --by Armenia --act accuse`,
  );

addStart(program);
addExtract(program);
addExplain(program);
addParse(program);
addPut(program);
addArticles(program);
addClaims(program);
addEntities(program);

// A reader that stops early (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

try {
  await program.parseAsync();
} catch (error) {
  console.error(`onrecord: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}
