// An affair told in several articles, written for training and tests: marked claims, and which say the same, answer, change.
// affairAt(url) → { articles: [{ letter: "a", article, marks: Map { "a1" → [{ start, end }] } }], same, answers, changes, different }
// The format: `== a | DATE | OUTLET | credit AGENCY`, then the text with [a1|the words of a claim]; last, lines `same: a1 b2`, `answer: b1 > a1 denies` …
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Article } from '../../shared/model/article.ts';
import type { Span } from '../../shared/model/span.ts';
import { normalize } from '../../shared/normalize/index.ts';

export interface Told {
  readonly letter: string;
  readonly article: Article;
  /** Mark → where its words stand in article.text. */
  readonly marks: ReadonlyMap<string, Span>;
}

export interface Affair {
  readonly name: string;
  readonly articles: readonly Told[];
  readonly same: readonly (readonly string[])[];
  readonly answers: readonly (readonly [from: string, to: string, kind: string])[];
  readonly changes: readonly (readonly [from: string, to: string, what: string])[];
  /** Pairs that look alike and are not the same. */
  readonly different: readonly (readonly [string, string])[];
}

const MARK = /\[(\w+)\|([^\]]*)\]/g;

export async function affairAt(file: URL): Promise<Affair> {
  const [first = '', ...told] = readFileSync(file, 'utf8').split(/^== /m);
  const name = basename(fileURLToPath(file), '.story');
  if (first.trim() !== '') throw new Error(`${name}: an affair begins with "== a | DATE | OUTLET"`);
  const rows = told.flatMap((part) => [...part.matchAll(/^(same|answer|change|different): (.*)$/gm)]);
  const rowsOf = (kind: string): readonly (readonly string[])[] =>
    rows.filter((row) => row[1] === kind).map((row) => (row[2] as string).split(/[ >]+/));
  return {
    name,
    articles: await Promise.all(told.map((part) => toldIn(name, part))),
    same: rowsOf('same'),
    answers: rowsOf('answer') as unknown as Affair['answers'],
    changes: rowsOf('change') as unknown as Affair['changes'],
    different: rowsOf('different') as unknown as Affair['different'],
  };
}

async function toldIn(name: string, part: string): Promise<Told> {
  const [head = '', ...lines] = part.split('\n');
  const [letter = '', published = '', outlet = '', credit] = head.split('|').map((field) => field.trim());
  const body = lines.filter((line) => !/^(?:same|answer|change|different): /.test(line)).join('\n');
  const key = `${name}-${letter}.txt`;
  const text = body.replace(MARK, '$2');
  const [read] = await normalize({
    bytes: new TextEncoder().encode(text),
    key,
    revision: '1',
    metadata: { published, outlet },
  });
  if (!read || 'refused' in read) throw new Error(`${key} is not read: ${read?.refused.reason ?? 'no article'}`);
  const agency = credit?.replace(/^credit /, '');
  const article = agency ? { ...read.article, credits: [agency] } : read.article;
  return { letter, article, marks: marksOf(body, article.text) };
}

function marksOf(body: string, text: string): ReadonlyMap<string, Span> {
  const marks = new Map<string, Span>();
  let from = 0;
  for (const [, mark = '', words = ''] of body.matchAll(MARK)) {
    const start = text.indexOf(words, from);
    if (start < 0) throw new Error(`the words of ${mark} do not stand in the article: ${words}`);
    marks.set(mark, { start, end: start + words.length });
    from = start;
  }
  return marks;
}
