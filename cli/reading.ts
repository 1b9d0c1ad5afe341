// A reading as a person reads it in the terminal, and pastes it: who · act · words, to whom, when, on whose word, disputed by what.
//    1  Kavaria       accuses   Estravan troops: of crossing two kilometers into its territory
//                               rejected by Estrava (2), countered by Estrava (4)
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import type { Claim } from '../shared/model/claim.ts';
import type { Extraction } from '../shared/model/extraction.ts';
import { ACTS } from '../shared/model/wording.ts';
import { answersTo, circumstances, namesOf, plain, wordsOf } from './reading-words.ts';
import { paintFor, type Terminal } from './terminal.ts';

/** Acts by which parties collide, and by which they come together, stand out. */
const HOT = new Set(['accuse', 'deny', 'reject', 'condemn', 'warn', 'demand', 'allege']);
const WARM = new Set(['support', 'commit', 'admit', 'appeal']);

export function renderReading(reading: Extraction, { width, color }: Terminal): string {
  const paint = paintFor({ color });
  const names = namesOf(reading);
  const who = Math.max(
    8,
    Math.min(26, Math.floor(width * 0.26), ...[longest(reading.claims.map((claim) => names(claim)))]),
  );
  const act = 9;
  const indent = 5 + who + 2 + act + 1;
  const room = Math.max(12, width - indent);

  const block = (claim: Claim, index: number): string => {
    const depth = claim.via && claim.parent !== undefined ? '└ ' : '';
    const left = wrapped(`${depth}${names(claim)}`, who).map((line) => paint('bold', line));
    // what is declined is not said: "declined to say how much"
    const label =
      claim.polarity === 'positive'
        ? ACTS[claim.act]
        : withholds(reading, claim)
          ? 'declines'
          : `not: ${ACTS[claim.act]}`;
    const acts = wrapped(label, act).map((line) =>
      paint(HOT.has(claim.act) ? 'red' : WARM.has(claim.act) ? 'green' : 'cyan', line),
    );
    const right = [
      ...wrapped(wordsOf(reading, claim), room),
      ...wrapped(circumstances(reading, claim), room).map((line) => paint('dim', line)),
      ...wrapped(answersTo(reading, claim), room).map((line) => paint('yellow', line)),
    ];
    const height = Math.max(left.length, acts.length, right.length);
    return Array.from({ length: height }, (_, row) =>
      [
        row === 0 ? `${String(index + 1).padStart(3)}  ` : '     ',
        padded(left[row] ?? '', who + 2),
        padded(acts[row] ?? '', act + 1),
        right[row] ?? '',
      ]
        .join('')
        .trimEnd(),
    ).join('\n');
  };
  const footer = unresolved(reading);
  return [
    ...wrapped(plain(reading.article.title), width).map((line) => paint('bold', line)),
    ...wrapped(heading(reading), width).map((line) => paint('dim', line)),
    '',
    ...(reading.claims.length === 0 ? ['No claims found.'] : reading.claims.map(block)),
    ...(footer ? ['', ...wrapped(footer, width).map((line) => paint('dim', line))] : []),
    '',
  ].join('\n');
}

const wrapped = (words: string, columns: number): readonly string[] =>
  words === '' ? [] : wrapAnsi(words, columns, { hard: true, trim: true }).split('\n');

const padded = (words: string, columns: number): string =>
  words + ' '.repeat(Math.max(1, columns - stringWidth(words)));

const longest = (words: readonly string[]): number =>
  words.reduce((most, word) => Math.max(most, stringWidth(word) + 2), 8);

function heading({ article, claims, disputes, entities }: Extraction): string {
  const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
  const unreadDate = article.unreadDate ? `undated: "${plain(article.unreadDate)}" can't be read` : 'undated';
  return [
    article.publishedAt?.value.slice(0, 10) ??
      (article.modifiedAt ? `modified ${article.modifiedAt.value.slice(0, 10)}` : unreadDate),
    plain(article.dateline?.place ?? ''),
    plain(article.outlet ?? ''),
    count(claims.length, 'claim', 'claims'),
    count(disputes.length, 'dispute', 'disputes'),
    count(entities.length, 'entity', 'entities'),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Quotations that nobody was found to have spoken. */
function unresolved({ article, quotations }: Extraction): string {
  const open = quotations.filter(({ status }) => status === 'unresolved');
  if (open.length === 0) return '';
  const first = open.map(({ start, end }) => plain(article.text.slice(start, Math.min(end, start + 60)))).slice(0, 3);
  return `${open.length === 1 ? 'One quotation has' : `${open.length} quotations have`} no speaker: ${first.join(' · ')}${open.length > 3 ? ' …' : ''}`;
}

/** "declined to say", "refused to comment", and not "did not rule out". */
const withholds = ({ article }: Extraction, { cue }: Claim): boolean =>
  cue !== null && /^(?:\S+ )?(?:declin|refus|fail)/i.test(article.text.slice(cue.start, cue.end));
