// Claims out of the record as lines: day · who · act · words, with the article they stand in below.
import { ACTS, ANSWERED, ANSWERS } from '../shared/model/wording.ts';
import type { ClaimAnswer, DisputeAnswer, Party, TimelineAnswer } from './answers.ts';
import { grid } from './grid.ts';
import { plain } from './reading-words.ts';
import { paintFor, type Terminal } from './terminal.ts';

export function claimLines(claims: readonly ClaimAnswer[], terminal: Terminal): string {
  const paint = paintFor(terminal);
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
  const paint = paintFor(terminal);
  const side = (claim: ClaimAnswer | null, label: string): string[] =>
    claim
      ? [label, paint('bold', partyOf(claim.source)), paint('cyan', actOf(claim)), wordsOf(claim)]
      : [label, '', '', paint('dim', '(what it answers is not in the article)')];
  const rows = disputes.flatMap((dispute) => [
    side(dispute.from, dayOf(dispute)),
    side(dispute.to, `  ${toldAs(ANSWERS, dispute.kind)}`),
    ['', '', '', paint('dim', `${dispute.why.reason} · ${plain(dispute.article.title)}`)],
  ]);
  return grid(rows, [18, 28, 12], terminal.width);
}

/** A time line: the day, who did what, in whose words; what has no day of its own is shown by that of its report. */
export function timelineLines(entries: readonly TimelineAnswer[], terminal: Terminal): string {
  const paint = paintFor(terminal);
  const rows = entries.map(({ date, claim, event }) => {
    const article = claim?.article ?? event?.article;
    const told = claim?.time ?? event?.time;
    const reported = article ? dayOf({ article }) : '';
    const day = /^\d{4}(?:-\d\d){0,2}(?!\d|-W)/.exec(date ?? '')?.[0];
    return [
      day ?? (reported === 'undated' ? 'undated' : `(${reported})`),
      claim ? paint('bold', partyOf(claim.source)) : '',
      claim ? paint('cyan', actOf(claim)) : '',
      [
        claim ? wordsOf(claim) : plain(event?.passage.words ?? ''),
        paint(
          'dim',
          [
            told && plain(told.words),
            article && plain(article.title),
            day && reported !== day && (reported === 'undated' ? 'report undated' : `reported ${reported}`),
          ]
            .filter(Boolean)
            .join(' · '),
        ),
      ].join('\n'),
    ];
  });
  return grid(rows, [12, 24, 10], terminal.width);
}

/** An undated article stands where it was dropped, but nobody published it then. */
export const dayOf = ({ article }: { readonly article: ClaimAnswer['article'] }): string =>
  article.publishedAt?.slice(0, 10) ?? 'undated';

/** "He" is shown with who that is. */
export function partyOf(party: Party | null): string {
  if (!party) return '(unnamed)';
  const words = plain(party.words);
  const name = party.entity && plain(party.entity.name);
  return name && !words.includes(name) ? `${name} (${words})` : words;
}

const actOf = (claim: ClaimAnswer): string => `${claim.polarity === 'negative' ? 'not: ' : ''}${ACTS[claim.act]}`;

export const wordsOf = ({ target, beneficiary, topic, content }: ClaimAnswer): string => {
  const words = content.map((part) => plain(part.words)).join(' … ');
  const aimedAt = target ?? beneficiary ?? topic;
  return aimedAt && !words.includes(plain(aimedAt.words)) ? `${plain(aimedAt.words)}: ${words}` : words;
};

/** A newer record may answer in ways that this command does not know. */
const toldAs = (words: Readonly<Record<string, string>>, kind: string): string =>
  words[kind] ?? kind.replaceAll('_', ' ');

const AGREEING = ['restates', 'refines', 'supports'];

const circumstancesOf = ({
  addressee,
  medium,
  time,
  via,
  article,
  answeredBy = [],
  caveats = [],
}: ClaimAnswer): string =>
  [
    ...answeredBy.flatMap(({ kind, who }) =>
      AGREEING.includes(kind) ? [] : `${toldAs(ANSWERED, kind)} ${plain(who ?? 'somebody')}`,
    ),
    ...caveats.map(({ by, words }) => `but: ${by ? `${plain(by.words)} ` : ''}${plain(words.words)}`),
    addressee && `to ${plain(addressee.words)}`,
    medium && `in ${plain(medium.words)}`,
    time && [plain(time.words), /^\d{4}-\d\d(?:-\d\d)?(?![\d-])/.exec(time.value)?.[0]].filter(Boolean).join(': '),
    ...(via ?? []).map((party) => `on the word of ${plain(party.words)}`),
    plain(article.title),
    article.outlet && plain(article.outlet),
    article.copies && `${article.copies} articles with these words`,
  ]
    .filter(Boolean)
    .join(' · ');
