// The `onrecord` command: one program, one file for each subcommand or few that belong together.
import { type CommandFile, runProgram } from './program.ts';

/** By its address: its types, and those of its library, are checked in a project of their own (tsc -p cli/mcp). */
const MCP = new URL('./mcp/index.ts', import.meta.url).href;

const FILES: readonly CommandFile[] = [
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
  {
    commands: ['claim', 'origins', 'threads', 'unanswered', 'reversals', 'figures'],
    load: async () => (await import('./across.ts')).addAcross,
  },
  { commands: ['entities'], load: async () => (await import('./entities.ts')).addEntities },
  { commands: ['check'], load: async () => (await import('./check.ts')).addCheck },
  { commands: ['compare'], load: async () => (await import('./compare.ts')).addCompare },
  { commands: ['mcp'], load: async () => (await import(MCP)).addMcp },
  { commands: ['changes', 'versions'], load: async () => (await import('./changes.ts')).addChanges },
  { commands: ['gazetteer'], load: async () => (await import('./gazetteer.ts')).addGazetteer },
  { commands: ['delete'], load: async () => (await import('./delete.ts')).addDelete },
  { commands: ['replay'], load: async () => (await import('./replay.ts')).addReplay },
];

await runProgram(
  FILES,
  `  onrecord start                         run the whole stack on this machine
  onrecord extract article.txt           read an article, no server needed
  onrecord put ~/articles                drop files into the inbox
  onrecord claims --by Armenia --act accuse`,
);
