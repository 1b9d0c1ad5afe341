// `onrecord entities`: who and what the record knows by a name; or, given a file, whom and what that article speaks of.
import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { EntityAnswer } from './answers.ts';
import { type AskFlags, asking, printList, recordApi } from './asking.ts';
import { renderEntities } from './entities-of.ts';
import { grid } from './grid.ts';
import { entityPath } from './named.ts';
import readTask from './read-file.ts';
import { plain } from './reading-words.ts';
import { type Terminal, terminal } from './terminal.ts';

export function addEntities(program: Command): void {
  asking(program.command('entities').description('entities by any word of their names, or those of a file'))
    .argument('[name]', 'the beginning of a name or of a word of one, an id, or a file to read; without it, all')
    .option('--type <type>', 'person, organization, place, group, event, work or other')
    .addHelpText(
      'after',
      '\nThose called exactly so come first, then those most spoken of.\n\nExamples:\n  onrecord entities Arm\n  onrecord entities "Tomas V" --type person\n  onrecord entities place/AM\n  onrecord entities article.txt\n  onrecord entities --format csv > entities.csv',
    )
    .action(entities);
}

async function entities(name: string | undefined, flags: AskFlags & { readonly type?: string }): Promise<void> {
  if (name !== undefined && existsSync(name)) return entitiesOfFile(name, flags);
  const api = await recordApi(flags);
  if (name?.includes('/')) {
    const found = EntityAnswer.parse(await api.get(entityPath(name)));
    return console.log(flags.json ? JSON.stringify(found) : linesOf([found], terminal()));
  }
  await printList(
    api,
    {
      path: '/entities',
      query: { name, type: flags.type },
      schema: EntityAnswer,
      page: 200,
      lines: (found, terminal) =>
        [
          found[0]?.match === 'near' ? `Nobody on record is called "${name}". Nearly so:\n\n` : '',
          linesOf(found, terminal),
        ].join(''),
      none: `Nobody on record has a name with a word that begins with "${name}".`,
      called: 'entities',
    },
    flags,
  );
}

/** The id on a line of its own, so that it can be copied. */
const linesOf = (found: readonly EntityAnswer[], { width }: Terminal): string =>
  grid(
    found.map(({ id, name: shown, names, roles, articles, firstSeen, lastSeen, country }) => [
      plain(shown),
      `${articles.atLeast ? 'at least ' : ''}${articles.count} ${articles.count === 1 ? 'article' : 'articles'}`,
      `${id}\n${[
        firstSeen === lastSeen ? firstSeen || 'undated' : `${firstSeen} – ${lastSeen}`,
        country,
        roles.map(plain).join(', '),
        names
          .filter((each) => each !== shown)
          .map(plain)
          .join(', '),
      ]
        .filter(Boolean)
        .join(' · ')}`,
    ]),
    [32, 14],
    width,
  );

async function entitiesOfFile(path: string, { json }: AskFlags): Promise<void> {
  for (const reading of await readTask({ path })) {
    if ('failed' in reading) throw new Error(`${path}: ${reading.failed}`);
    if ('refused' in reading)
      throw new Error(`${reading.key} is refused (${reading.refused.code}): ${reading.refused.reason}`);
    if (json) for (const entity of reading.entities) console.log(JSON.stringify(entity));
    else console.log(renderEntities(reading, terminal()));
  }
}
