// The README's tables of formats, limits and refusal codes as Markdown, from the code that acts on them. Run: node cli/tables.ts
// CI compares what this prints with what the README says, so that neither lags behind.
import { TOKEN_LIMIT, UPLOAD_LIMIT } from '../shared/model/limits.ts';
import { REFUSAL_CODES } from '../shared/model/refusal.ts';
import { CONTAINER_LIMITS } from '../shared/normalize/containers/limits.ts';
import { FORMATS } from '../shared/normalize/formats.ts';

export const formatsTable = (): string =>
  table(
    ['format', 'usual endings', 'what is read'],
    FORMATS.map(({ name, endings, reads }) => [name, endings.map((ending) => `\`.${ending}\``).join(' '), reads]),
  );

export const limitsTable = (): string =>
  table(
    ['limit', 'value'],
    [
      ['one upload, and one file in an archive', megabytes(UPLOAD_LIMIT)],
      ['words and punctuation marks of one article', String(TOKEN_LIMIT)],
      ['all files of an archive, unpacked', megabytes(CONTAINER_LIMITS.total)],
      ['files in an archive, entries of a feed, lines of JSON', String(CONTAINER_LIMITS.members)],
      ['unpacked to packed size', `${CONTAINER_LIMITS.ratio} to 1, from ${megabytes(CONTAINER_LIMITS.ratioFrom)} on`],
      ['archives within archives', String(CONTAINER_LIMITS.depth)],
    ],
  );

export const refusalsTable = (): string =>
  table(
    ['code', 'what it means and what to do'],
    Object.entries(REFUSAL_CODES).map(([code, reason]) => [`\`${code}\``, reason]),
  );

const megabytes = (bytes: number): string => `${bytes / 2 ** 20} MB`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

if (import.meta.main) console.log([formatsTable(), limitsTable(), refusalsTable()].join('\n\n'));
