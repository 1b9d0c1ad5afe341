// A table of articles (CSV, TSV) → a draft for each row, its columns named as the fields of JSON exports are.
// "title,text,date\nDeal signed,VARDEN …,2021-05-03" → a member named by its id or address,
// else by its words. The parser is csv-parse.
import { parse } from 'csv-parse/sync';
import { Refused } from '../../model/refusal.ts';
import { namesOf } from '../containers/identity.ts';
import { CONTAINER_LIMITS } from '../containers/limits.ts';
import type { Draft } from '../draft.ts';
import { inOneOrder } from '../facts/day-order.ts';
import type { Finding, Member } from '../finding.ts';
import { decode } from '../text/decode.ts';
import { isFielded, readFields } from './fields.ts';
import type { Source } from './source.ts';

const MARKS = [',', ';', '\t', '|'] as const;

export function readTable({ bytes, charset }: Source): Finding {
  const words = decode(bytes, charset).replace(/^\uFEFF/, '');
  const [names = [], ...rows] = rowsOf(words);
  const found = rows.map((row) => Object.fromEntries(names.map((name, index) => [name.trim(), row[index] ?? ''])));
  const isTable = names.length >= 2 && found.some((row) => isFielded(row));
  if (!isTable) throw new Refused('format.unsupported', NO_TABLE);
  const drafts: Draft[] = [];
  const members: Member[] = [];
  const named = namesOf(found);
  for (const [index, row] of found.entries()) {
    const member = named[index] as string;
    if (isFielded(row)) drafts.push({ ...readFields(row), member });
    else members.push({ path: member, refused: new Refused('text.empty', 'This row holds no text.').refusal });
  }
  return { drafts: inOneOrder(drafts), members };
}

function rowsOf(words: string): readonly (readonly string[])[] {
  const first = words.slice(0, 2000).split('\n', 1)[0] ?? '';
  const count = (mark: string) => first.split(mark).length;
  const delimiter = MARKS.reduce((best, mark) => (count(mark) > count(best) ? mark : best));
  try {
    const rows: string[][] = parse(words, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: CONTAINER_LIMITS.member,
      to: CONTAINER_LIMITS.members + 2,
    });
    if (rows.length > CONTAINER_LIMITS.members + 1)
      throw new Refused('container.members', `The table holds more than ${CONTAINER_LIMITS.members} rows. Split it.`);
    return rows;
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused(
      'format.corrupt',
      'The table can’t be read: a quotation mark is never closed, or a row is too long.',
    );
  }
}

const NO_TABLE =
  'The table holds no articles: its first row must name the columns, one of them "text", "body" or "content".';
