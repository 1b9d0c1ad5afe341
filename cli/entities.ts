// `onrecord entities`: who and what the record knows by a name; or, given a file, whom and what that article speaks of.
import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { EntityAnswer } from './answers.ts';
import { type AskFlags, asking, printItems, recordApi } from './asking.ts';
import { renderEntities } from './entities-of.ts';
import { grid } from './grid.ts';
import readTask from './read-file.ts';
import { plain } from './reading-words.ts';
import { terminal } from './terminal.ts';

export function addEntities(program: Command): void {
  asking(program.command('entities').description('entities by the beginning of any of their names, or those of a file'))
    .argument('<name>', 'the beginning of a name, or a file to read')
    .option('--type <type>', 'person, organization, place, group, event, work or other')
    .addHelpText(
      'after',
      '\nExamples:\n  onrecord entities Arm\n  onrecord entities "Tomas V" --type person\n  onrecord entities article.txt',
    )
    .action(entities);
}

async function entities(name: string, flags: AskFlags & { readonly type?: string }): Promise<void> {
  if (existsSync(name)) return entitiesOfFile(name, flags);
  const api = await recordApi(flags);
  await printItems(
    api.items(EntityAnswer, '/entities', { name, type: flags.type }, flags.limit),
    flags,
    (found, { width }) =>
      grid(
        found.map(({ id, name: shown, names, roles, articles, firstSeen, lastSeen }) => [
          plain(shown),
          id,
          `${articles.atLeast ? 'at least ' : ''}${articles.count} ${articles.count === 1 ? 'article' : 'articles'}`,
          [
            firstSeen === lastSeen ? firstSeen : `${firstSeen} – ${lastSeen}`,
            roles.map(plain).join(', '),
            names
              .filter((each) => each !== shown)
              .map(plain)
              .join(', '),
          ]
            .filter(Boolean)
            .join(' · '),
        ]),
        [32, 40, 22],
        width,
      ),
    `Nobody on record has a name that begins with "${name}".`,
  );
}

async function entitiesOfFile(path: string, { json }: AskFlags): Promise<void> {
  for (const reading of await readTask({ path })) {
    if ('failed' in reading) throw new Error(`${path}: ${reading.failed}`);
    if ('refused' in reading)
      throw new Error(`${reading.key} is refused (${reading.refused.code}): ${reading.refused.reason}`);
    if (json) for (const entity of reading.entities) console.log(JSON.stringify(entity));
    else console.log(renderEntities(reading, terminal()));
  }
}
