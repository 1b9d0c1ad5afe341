// A JSON file → drafts: ninjs, schema.org, or an object with an article's fields; a list of these, or one to a line (JSON Lines).
// '{"headline": …}\n{"headline": …}' → two drafts, their members named by id or address, else by their words.
import { type Refusal, Refused } from '../../model/refusal.ts';
import { namesOf } from '../containers/identity.ts';
import { CONTAINER_LIMITS } from '../containers/limits.ts';
import type { Draft } from '../draft.ts';
import { inOneOrder } from '../facts/day-order.ts';
import type { Finding, Member } from '../finding.ts';
import { decode } from '../text/decode.ts';
import { isFielded, readFields } from './fields.ts';
import { type Json, parseJson, record, text } from './json.ts';
import { isNinjs, readNinjs } from './ninjs.ts';
import { isSchemaOrg, readSchemaOrg } from './schema-org.ts';
import type { Source } from './source.ts';

const WRAPPED = ['articles', 'items', 'results', 'docs', 'data', 'response', 'news', 'stories', 'assoc', '@graph'];

export function readJsonFile({ bytes, charset }: Source): Finding {
  const words = decode(bytes, charset);
  const whole = parseJson(words);
  if (whole !== undefined) return fromValue(whole);
  const lines = words.split('\n').filter((line) => line.trim() !== '');
  const values = lines.map((line) => parseJson(line));
  if (values[0] === undefined)
    throw new Refused('format.corrupt', 'The file begins like JSON, but is damaged. Put it again from its source.');
  return fromList(values);
}

function fromValue(value: Json): Finding {
  if (Array.isArray(value)) return fromList(value);
  const draft = draftOf(value as Json);
  if (draft) return { drafts: [draft] };
  const own = record(value as Json) ?? {};
  const list = WRAPPED.map((name) => own[name]).find((inner) => Array.isArray(inner) && inner.length > 0);
  if (Array.isArray(list))
    return fromList(list, /jsonfeed/.test(text(own.version) ?? '') ? text(own.title) : undefined);
  throw new Refused(
    'format.unsupported',
    'The JSON holds no article: neither ninjs, nor schema.org, nor a field such as "text" or "body".',
  );
}

/** `undefined` among the values is a line that is no JSON; `outlet` is what a feed calls itself. */
function fromList(values: readonly (Json | undefined)[], outlet?: string): Finding {
  if (values.length > CONTAINER_LIMITS.members)
    throw new Refused('container.members', `The file holds more than ${CONTAINER_LIMITS.members} articles. Split it.`);
  if (values.length === 0) throw new Refused('text.empty');
  const drafts: Draft[] = [];
  const members: Member[] = [];
  const named = namesOf(values);
  values.forEach((value, index) => {
    const member = named[index] as string;
    const draft = value === undefined ? undefined : draftOf(value);
    if (draft) drafts.push({ ...draft, outlet: draft.outlet ?? outlet, member });
    else members.push({ path: member, refused: refusal(value) });
  });
  return { drafts: inOneOrder(drafts), members };
}

const refusal = (value: Json | undefined): Refusal =>
  value === undefined
    ? new Refused('format.corrupt', 'This line is no JSON.').refusal
    : new Refused('format.unsupported', 'This JSON holds no article.').refusal;

function draftOf(value: Json): Draft | undefined {
  if (isNinjs(value)) return readNinjs(value);
  if (isSchemaOrg(value)) return readSchemaOrg(value);
  return isFielded(value) ? readFields(value) : undefined;
}
