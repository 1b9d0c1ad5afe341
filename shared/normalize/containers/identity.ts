// What tells the rows of a table, or the lines of a file, apart for ever: their own id or address, else their words; never their
// number, which changes as soon as a row is added above. namesOf([{ id: 'a1', text: … }, { text: 'No war …' }]) → ["a1", "~9f3c…"]
import { createHash } from 'node:crypto';
import { type Json, record } from '../formats/json.ts';

/** Fields that name an item, best first. */
const NAMING = [
  'guid',
  'uuid',
  'id',
  '_id',
  'article_id',
  'articleid',
  'doc_id',
  'docid',
  'identifier',
  'uri',
  'url',
  'link',
  'canonical_url',
  'permalink',
  'href',
];
/** Longer ones are cut to a hash: a key of S3 has 1,024 bytes, and the file's own comes before. */
const LONGEST = 200;

/** A name for each, none twice but for items that are the same to the letter. */
export function namesOf(items: readonly (Json | undefined)[]): readonly string[] {
  const own = items.map(nameOf);
  const count = new Map<string, number>();
  for (const name of own) if (name !== undefined) count.set(name, (count.get(name) ?? 0) + 1);
  return items.map((item, i) => {
    const name = own[i];
    if (name === undefined) return `~${hashOf(item)}`;
    // Several of one name, as where the column is a category: their words tell them apart, whatever their order.
    return count.get(name) === 1 ? name : `${name}~${hashOf(item)}`;
  });
}

function nameOf(item: Json | undefined): string | undefined {
  const fields = new Map(
    Object.entries((item === undefined ? undefined : record(item)) ?? {})
      .slice(0, 500)
      .map(([name, value]) => [name.trim().toLowerCase(), value]),
  );
  for (const field of NAMING) {
    const value = fields.get(field);
    const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
    if (text !== '' && text.length <= LONGEST && !/\p{Cc}/u.test(text)) return text;
    if (text.length > LONGEST) return `~${hashOf(text)}`;
  }
  return undefined;
}

const hashOf = (item: Json | undefined): string =>
  createHash('sha256')
    .update(JSON.stringify(item) ?? '')
    .digest('hex')
    .slice(0, 12);
