// `onrecord mcp`: the record for an assistant that speaks the Model Context Protocol, over standard input and output.
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { Command } from 'commander';
import { recordApi } from '../asking.ts';
import { type StackFlags, stackOf, stackOptions } from '../stack.ts';
import { recordServer } from './server.ts';

export function addMcp(program: Command): void {
  const command = program
    .command('mcp')
    .description('the record as tools of an assistant (Model Context Protocol, over standard input and output)');
  for (const option of stackOptions()) command.addOption(option);
  command
    .addHelpText(
      'after',
      `
Not for a person to type: an assistant starts it, with a setting such as
  { "mcpServers": { "on-record": { "command": "/path/to/on-record/cli/onrecord.js", "args": ["mcp", "--state", "/path/to/on-record/.on-record"] } } }
Its tools only read: find_entities, find_claims, find_disputes, timeline, article, check_quotation.

Example:
  onrecord mcp --stack OnRecord    the record of a deployed stack`,
    )
    .action(serve);
}

async function serve(flags: StackFlags): Promise<void> {
  const [stack, api] = await Promise.all([stackOf(flags), recordApi(flags)]);
  const server = recordServer(
    { address: stack.api, get: (path, query) => api.get(path, query), post: (path, body) => api.post(path, body) },
    '0.1.0',
  );
  await server.connect(new StdioServerTransport());
}
