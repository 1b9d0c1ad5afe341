// Claims out of the record as lines: day · who · act · words, with the article they stand in below.
import { styleText } from 'node:util';
import type { ClaimAnswer, DisputeAnswer, Party } from './answers.ts';
import { grid } from './grid.ts';
import { ACTS } from './reading.ts';
import { plain } from './reading-words.ts';
import type { Terminal } from './terminal.ts';

export function claimLines(claims: readonly ClaimAnswer[], terminal: Terminal): string {
  const { paint } = paints(terminal);
  const rows = claims.map((claim) => [
    dayOf(claim),
    paint('bold', partyOf(claim.source)),
    paint('cyan', actOf(claim)),
    [wordsOf(claim), paint('dim', circumstancesOf(claim))].join('\n'),
  ]);
  return grid(rows, [10, 28, 12], terminal.width);
}

/** Both sides of a dispute, the answer above what it answers. */
export function disputeLines(disputes: readonly DisputeAnswer[], terminal: Terminal): string {
  const { paint } = paints(terminal);
  const side = (claim: ClaimAnswer | null, label: string): string[] =>
    claim
      ? [label, paint('bold', partyOf(claim.source)), paint('cyan', actOf(claim)), wordsOf(claim)]
      : [label, '', '', paint('dim', '(what it answers is not in the article)')];
  const rows = disputes.flatMap((dispute) => [
    side(dispute.from, dayOf(dispute)),
    side(dispute.to, `  ${dispute.kind.replace('_', '-')}`),
    ['', '', '', paint('dim', `${dispute.why.reason} · ${plain(dispute.article.title)}`)],
  ]);
  return grid(rows, [18, 28, 12], terminal.width);
}

/** An undated article stands where it was dropped, but nobody published it then. */
const dayOf = ({ article }: { readonly article: ClaimAnswer['article'] }): string =>
  article.publishedAt?.slice(0, 10) ?? 'undated';

const paints = ({ color }: Terminal) => ({
  paint: (style: Parameters<typeof styleText>[0], words: string): string =>
    color && words !== '' ? styleText(style, words, { validateStream: false }) : words,
});

/** "He" is shown with who that is. */
function partyOf(party: Party | null): string {
  if (!party) return '(unnamed)';
  const words = plain(party.words);
  const name = party.entity && plain(party.entity.name);
  return name && !words.includes(name) ? `${name} (${words})` : words;
}

const actOf = (claim: ClaimAnswer): string => `${claim.polarity === 'negative' ? 'not: ' : ''}${ACTS[claim.act]}`;

const wordsOf = ({ target, content }: ClaimAnswer): string => {
  const words = content.map((part) => plain(part.words)).join(' … ');
  return target && !words.includes(plain(target.words)) ? `${plain(target.words)}: ${words}` : words;
};

const circumstancesOf = ({ addressee, medium, time, via, article }: ClaimAnswer): string =>
  [
    addressee && `to ${plain(addressee.words)}`,
    medium && `in ${plain(medium.words)}`,
    time && `${plain(time.words)} (${time.value})`,
    ...(via ?? []).map((party) => `on the word of ${plain(party.words)}`),
    plain(article.title),
    article.outlet && plain(article.outlet),
  ]
    .filter(Boolean)
    .join(' · ');
