// `onrecord parse FILE`: the syntax of an article, for people who want to see why a claim was read so.
// onrecord parse article.txt            one sentence a block, one word a line
// onrecord parse article.txt --conllu   CoNLL-U, for the tools of that world
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Command } from 'commander';
import { toConllu } from '../shared/language/conllu.ts';
import { analyze } from '../shared/language/index.ts';
import type { Sentence } from '../shared/language/reading.ts';
import { normalize } from '../shared/normalize/index.ts';

export function addParse(program: Command): void {
  program
    .command('parse')
    .description('show the sentences, tags and syntax of an article')
    .argument('<file>', 'an article in any format that is read; - reads standard input')
    .option('--conllu', 'as CoNLL-U, one word a line in ten columns')
    .addHelpText(
      'after',
      `
Examples:
  onrecord parse article.txt
  onrecord parse article.html --conllu > article.conllu`,
    )
    .action(parseFile);
}

async function parseFile(file: string, { conllu }: { readonly conllu?: boolean }): Promise<void> {
  const bytes = file === '-' ? await buffer(process.stdin) : await readFile(file);
  for (const one of await normalize({ bytes, key: file === '-' ? 'standard-input' : basename(file), revision: '' })) {
    if ('refused' in one) throw new Error(`${file}: ${one.refused.reason}`);
    const syntax = analyze(one.article.text);
    process.stdout.write(conllu ? toConllu(syntax) : syntax.sentences.map(asTable).join('\n'));
  }
}

/** Word, lemma, tags, and an arrow to the head: "Armenia  Armenia  PROPN NNP  nsubj → accuses". */
function asTable({ index, tokens }: Sentence): string {
  const rows = tokens.map(({ form, lemma, upos, xpos, relation, head }) => [
    form,
    lemma,
    `${upos} ${xpos}`,
    relation,
    head < 0 ? '' : `→ ${tokens[head]?.form} (${head + 1})`,
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row, at) => {
    const cells = row.map((cell, column) => (column < 4 ? cell.padEnd(widths[column] as number) : cell));
    return `${String(at + 1).padStart(4)}  ${cells.join('  ').trimEnd()}\n`;
  });
  return `# sentence ${index + 1}\n${lines.join('')}`;
}
