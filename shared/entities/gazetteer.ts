// Gazetteer: names the user adds to ours, from a CSV with the columns name, aliases (split by |), type, id.
// parseGazetteer('name,aliases,type,id\nNorthern Pact,NP|the Pact,organization,organization/NP') → [{ name: "Northern Pact", … }]
import { CsvError, parse } from 'csv-parse/sync';
import { EntityType } from '../model/entity.ts';
import { slugOf } from './lists/names-known.ts';

export interface GazetteerEntry {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly type: EntityType;
  readonly id: string;
}
export type Gazetteer = readonly GazetteerEntry[];

interface Row {
  readonly record: Readonly<Record<string, string>>;
  readonly info: { readonly lines: number };
}

const COLUMNS = ['name', 'aliases', 'type', 'id'];
const MANY = 100_000;

/**
 * Reads a gazetteer. The first line names the columns, in any order; `aliases` and `id` may be missing or empty (an id is then made of type and name).
 * Throws an Error that says which line is wrong, and why.
 */
export function parseGazetteer(csv: string): Gazetteer {
  const rows = rowsOf(csv);
  if (rows.length > MANY) throw new Error(`gazetteer: ${rows.length} names are more than the ${MANY} that are read`);
  const ids = new Map<string, { readonly entry: GazetteerEntry; readonly line: number }>();
  return rows.map((row) => {
    const entry = entryOf(row);
    const other = ids.get(entry.id);
    if (other && other.entry.type !== entry.type) {
      throw new Error(
        `gazetteer, line ${row.info.lines}: ${entry.id} is ${entry.type} here and ${other.entry.type} in line ${other.line}`,
      );
    }
    ids.set(entry.id, { entry, line: row.info.lines });
    return entry;
  });
}

function rowsOf(csv: string): readonly Row[] {
  try {
    return parse(csv, {
      bom: true,
      columns: headerOf,
      info: true,
      skip_empty_lines: true,
      trim: true,
      comment: '#',
      comment_no_infix: true,
    }) as unknown as Row[];
  } catch (error) {
    if (error instanceof CsvError) throw new Error(`gazetteer, line ${error.lines ?? '?'}: ${error.message}`);
    throw error;
  }
}

function headerOf(header: readonly string[]): string[] {
  const columns = header.map((column) => column.toLowerCase());
  const unknown = columns.find((column) => !COLUMNS.includes(column));
  if (unknown !== undefined)
    throw new Error(`gazetteer, line 1: the column "${unknown}" is not one of ${COLUMNS.join(', ')}`);
  for (const needed of ['name', 'type'])
    if (!columns.includes(needed)) throw new Error(`gazetteer, line 1: the column "${needed}" is missing`);
  return columns;
}

function entryOf({ record, info: { lines } }: Row): GazetteerEntry {
  const { name = '', aliases = '', type = '', id = '' } = record;
  if (!/\p{L}/u.test(name)) throw new Error(`gazetteer, line ${lines}: the name is empty`);
  const kind = EntityType.safeParse(type.toLowerCase());
  if (!kind.success)
    throw new Error(`gazetteer, line ${lines}: the type "${type}" is not one of ${EntityType.options.join(', ')}`);
  if (/\s/.test(id)) throw new Error(`gazetteer, line ${lines}: the id "${id}" has a blank in it`);
  return {
    name,
    aliases: aliases
      .split('|')
      .map((alias) => alias.trim())
      .filter(Boolean),
    type: kind.data,
    id: id || `${kind.data}/${slugOf(name)}`,
  };
}
