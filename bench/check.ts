// How well quotations of a draft are checked, and how fast: `node bench/check.ts ARTICLES.jsonl [--cases 2000] [--claims 100000]`.
// Reads the articles ({ id, title, text, dct } a line), records all but every sixth, and fills the record up with articles of the same shape
// whose words are exchanged for others of their length. The cases are made of the readings' own quotations of four words and more, with the
// speaker that the reading gives: the same words, some left out with "…", one content word changed, a "not" put in, another's name, and
// quotations of the articles that were left out.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { read } from '../library/index.ts';
import { passagesOf, type Verdict } from '../shared/check/index.ts';
import { isSpeaker } from '../shared/check/speaker.ts';
import { quotedWords } from '../shared/check/words.ts';
import { articleIdOf } from '../shared/model/article-id.ts';
import type { Extraction } from '../shared/model/extraction.ts';
import { checkQuotation } from '../shared/table/ask/check.ts';
import { quotedIndex } from '../shared/table/ask/quoted.ts';
import { recordReading } from '../shared/table/record.ts';
import { localTable } from '../test/table/local-table.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { cases: { type: 'string', default: '2000' }, claims: { type: 'string', default: '100000' } },
});
const [file = ''] = positionals;

/** Mulberry32: the same cases each time. */
let state = 7;
function random(): number {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
}
const anyOf = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;

const readings: Extraction[] = [];
for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
  const { id, text, dct } = JSON.parse(line) as { id: string; text: string; dct?: string };
  readings.push(await read(text, { key: `inbox/${id}.txt`, metadata: dct ? { published: dct } : {} }));
}
const isLeftOut = (i: number): boolean => i % 6 === 5;

interface Quoted {
  readonly words: string;
  readonly speaker: string;
  readonly names: readonly string[];
}
const quotedOf = (reading: Extraction): readonly Quoted[] =>
  passagesOf(reading).quotations.flatMap(({ start, end, speaker }) => {
    const words = reading.article.text.slice(start, end).replace(/^["“”]|["“”]$/g, '');
    const telling = speaker?.find((name) => /\p{Lu}/u.test(name));
    return telling && speaker && quotedWords(words).words.length >= 4 && quotedWords(words).gaps.size === 0
      ? [{ words, speaker: telling, names: speaker }]
      : [];
  });
const kept = readings.filter((_, i) => !isLeftOut(i)).flatMap(quotedOf);
const leftOut = readings.filter((_, i) => isLeftOut(i)).flatMap(quotedOf);
const vocabulary = [...new Set(readings.flatMap(({ article }) => article.text.match(/\b[a-z]{4,}\b/g) ?? []))];
const ofLength = Map.groupBy(vocabulary, ({ length }) => length);

/** The text with each longer word exchanged for another of its length. */
function exchanged(reading: Extraction, n: number): Extraction {
  const key = `${reading.key}-${n}`;
  const text = reading.article.text.replace(/\b[a-z]{4,}\b/g, (word) => anyOf(ofLength.get(word.length) ?? [word]));
  const at = reading.article.publishedAt?.value.replace(/^\d{4}/, String(2000 + (n % 20)));
  const { publishedAt } = reading.article;
  return {
    ...reading,
    key,
    article: {
      ...reading.article,
      id: articleIdOf(key),
      key,
      text,
      sketch: [],
      contentHash: key,
      ...(publishedAt && at && { publishedAt: { ...publishedAt, value: at } }),
    },
    // None has a share of its own in the lists: those are not looked at, and take long to write.
    entities: reading.entities.map((entity) => ({ ...entity, named: false as const })),
  };
}

const table = await localTable();
let claims = 0;
const record = async (extraction: Extraction): Promise<void> => {
  const { id, key } = extraction.article;
  const uploadedAt = '2021-06-01T08:00:00Z';
  await recordReading(table, { id, key, revision: '0001', uploadedAt }, { extraction, uploadedAt });
  claims += extraction.claims.length;
};
const recorded = readings.filter((_, i) => !isLeftOut(i));
for (const reading of recorded) await record(reading);
for (let n = 0; claims < Number(values.claims); n++)
  await record(exchanged(recorded[n % recorded.length] as Extraction, n));

type Kind = 'exact' | 'elided' | 'one word changed' | 'negation added' | 'speaker swapped' | 'absent';
const KINDS: Readonly<Record<Kind, Verdict>> = {
  exact: 'verbatim',
  elided: 'shortened',
  'one word changed': 'altered',
  'negation added': 'altered',
  'speaker swapped': 'other_speaker',
  absent: 'not_on_record',
};

function made(kind: Kind): Quoted {
  if (kind === 'absent') return anyOf(leftOut);
  const quoted = anyOf(kept);
  const { words } = quotedWords(quoted.words);
  const before = (i: number): string => quoted.words.slice(0, words[i]?.start);
  const from = (i: number): string => quoted.words.slice(words[i]?.start);
  if (kind === 'speaker swapped') {
    const other = anyOf(kept);
    return isSpeaker(other.speaker, quoted.names) ? made(kind) : { ...quoted, speaker: other.speaker };
  }
  if (kind === 'elided') {
    if (words.length < 8) return made(kind);
    const i = 2 + Math.floor(random() * (words.length - 6));
    const n = 1 + Math.floor(random() * (words.length - i - 3));
    const gone = words.slice(i, i + n).map(({ word }) => word);
    // A "not" that goes with few words turns the sense, and is no mere shortening.
    if (
      n <= 3 &&
      gone.some((word) => /^(?:not|no|never|nor|none|nothing|nobody|neither|without|cannot)$|n't$/.test(word))
    )
      return made(kind);
    return { ...quoted, words: `${before(i).trimEnd()} … ${from(i + n)}` };
  }
  if (kind === 'negation added') {
    const i = 1 + Math.floor(random() * (words.length - 1));
    return { ...quoted, words: `${before(i)}not ${from(i)}` };
  }
  if (kind === 'one word changed') {
    const places = words.flatMap(({ word }, i) => (word.length >= 5 ? [i] : []));
    if (places.length === 0) return made(kind);
    const i = anyOf(places);
    const other = anyOf(vocabulary);
    if (other === words[i]?.word) return made(kind);
    return { ...quoted, words: `${before(i)}${other}${quoted.words.slice(words[i]?.end)}` };
  }
  return quoted;
}

console.log(`${readings.length} articles read, ${kept.length} quotations on record, ${claims} claims in the table`);
const began = performance.now();
const index = await quotedIndex(table);
console.log(
  `index: ${index.articles.length} articles, ${index.entries.length} hashes, read in ${Math.round(performance.now() - began)} ms`,
);
const kinds = Object.keys(KINDS) as Kind[];
const tally = new Map<string, number>();
const times: number[] = [];
let [right, passed] = [0, 0];
const cases = Number(values.cases);
const faults: string[] = [];
for (let n = 0; n < cases; n++) {
  const kind = kinds[n % kinds.length] as Kind;
  const { words, speaker } = made(kind);
  const start = performance.now();
  const { verdict, altered } = await checkQuotation(table, { words, speaker });
  times.push(performance.now() - start);
  if (verdict === KINDS[kind]) right++;
  else faults.push(`${kind} → ${verdict}: [${speaker}] ${words} ${JSON.stringify(altered)}`);
  if (KINDS[kind] === 'altered' && verdict === 'verbatim') passed++;
  tally.set(`${kind} → ${verdict}`, (tally.get(`${kind} → ${verdict}`) ?? 0) + 1);
}
times.sort((a, b) => a - b);
const at = (share: number): string => `${(times[Math.floor(times.length * share)] as number).toFixed(0)} ms`;
console.table([...tally].sort().map(([what, count]) => ({ what, count })));
console.log(`right: ${((100 * right) / cases).toFixed(2)} % of ${cases}; altered called verbatim: ${passed}`);
console.log(`one check: median ${at(0.5)}, p95 ${at(0.95)}, longest ${at(0.9999)}`);
if (process.env.FAULTS) console.log(faults.join('\n'));
await table.close();
