// The `onrecord` command of the published pack: what needs no stack and no record, only the reader. `npx on-record extract FILE`.
import { runProgram } from './program.ts';

await runProgram(
  [
    { commands: ['extract'], load: async () => (await import('./extract.ts')).addExtract },
    { commands: ['explain'], load: async () => (await import('./explain.ts')).addExplain },
    { commands: ['parse'], load: async () => (await import('./parse.ts')).addParse },
    { commands: ['compare'], load: async () => (await import('./compare.ts')).addCompare },
  ],
  `  onrecord extract article.txt           who said what, in an article
  onrecord extract --json ~/articles > readings.jsonl
  onrecord compare a.txt b.txt           the same claim in both, answers, and what changed`,
);
