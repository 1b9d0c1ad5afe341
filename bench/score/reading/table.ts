// The figures of whole readings as a table, one article a row, and as one line.
// reading: F1 78.5 source 94.9 entity 75.9 act 96.0 addressee/target 54/177 disputes 2/76 (false 12) extra 199 traps 24/252 exact 84.4 named 89.1
import { type Counts, claimsF1, type Judged, sum } from './counts.ts';

const COLUMNS: readonly (readonly [string, (counts: Counts) => string])[] = [
  ['F1', (counts) => claimsF1(counts).toFixed(1)],
  ['found', ({ plain }) => `${plain.found}/${plain.gold}`],
  ['cue only', ({ plain }) => `${plain.cueOnly}`],
  ['exact', ({ figures, plain }) => `${figures.exact[0]}/${plain.found}`],
  ['to the mark', ({ figures }) => `${figures.toTheMark[0]}`],
  ['source', ({ figures, plain }) => `${figures.source[0]}/${plain.found}`],
  ['entity', ({ figures, plain }) => `${figures.entity[0]}/${plain.found}`],
  ['act', ({ figures, plain }) => `${figures.act[0]}/${plain.found}`],
  ['lenient', ({ plain }) => `${plain.lenient}`],
  ['polarity', ({ figures }) => `${figures.polarity[0]}`],
  ['addr/target', ({ figures, plain }) => `${figures.roles.join('/')} +${plain.roleFalse}`],
  ['parent', ({ figures, plain }) => `${figures.parents.join('/')} +${plain.parentFalse}`],
  ['extra', ({ plain }) => `${plain.extra}`],
  ['optional', ({ plain }) => `${plain.optional}`],
  ['disputes', ({ figures, plain }) => `${figures.disputes.join('/')} +${plain.disputeFalse}`],
  ['traps', ({ figures }) => figures.traps.join('/')],
  ['named', ({ figures }) => figures.named.join('/')],
];

export function table(judged: readonly Judged[]): string {
  const total = sum(judged.map(({ counts }) => counts));
  const rows = [
    ['article', ...COLUMNS.map(([name]) => name)],
    ...judged.map(({ article, counts }) => [article, ...COLUMNS.map(([, value]) => value(counts))]),
    ['total', ...COLUMNS.map(([, value]) => value(total))],
  ];
  const width = rows[0]?.map((_, column) => Math.max(...rows.map((row) => (row[column] as string).length))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, at) => (at === 0 ? cell.padEnd(width[0] as number) : cell.padStart(width[at] as number)))
        .join('  '),
    )
    .join('\n');
}

export function summary(judged: readonly Judged[]): string {
  const total = sum(judged.map(({ counts }) => counts));
  const { figures, plain } = total;
  const share = (right: number, of: number): string => (of > 0 ? ((100 * right) / of).toFixed(1) : '–');
  const ofFound = (name: 'source' | 'entity' | 'act' | 'exact'): string => share(figures[name][0], plain.found);
  return [
    `reading: F1 ${claimsF1(total).toFixed(1)}`,
    `source ${ofFound('source')} entity ${ofFound('entity')} act ${ofFound('act')}`,
    `addressee/target ${figures.roles.join('/')}`,
    `disputes ${figures.disputes.join('/')} (false ${plain.disputeFalse})`,
    `extra ${plain.extra} traps ${figures.traps.join('/')} exact ${ofFound('exact')}`,
    `named ${share(...figures.named)}`,
  ].join(' ');
}

/** Every fault, those of a kind together, the commonest kind first. */
export function faultsByKind(judged: readonly Judged[]): string {
  const kinds = Map.groupBy(
    judged.flatMap(({ faults }) => faults),
    ({ kind }) => kind,
  );
  return [...kinds]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(
      ([kind, faults]) =>
        `\n== ${kind}: ${faults.length}\n${faults.map(({ article, words }) => `  ${article}  ${words}\n`).join('')}`,
    )
    .join('');
}
