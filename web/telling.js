// How dates, counts and acts are told. Dates are told as the record has them, without a clock or a time zone of one's own.

export const ACTS = [
  'state',
  'inform',
  'allege',
  'accuse',
  'deny',
  'reject',
  'condemn',
  'demand',
  'appeal',
  'commit',
  'warn',
  'admit',
  'support',
  'evaluate',
  'intend',
  'consult',
  'perform',
];

/** As shared/model/wording.ts has them, which the terminal tells them by. @type {Readonly<Record<string, string>>} */
export const SAYS = {
  state: 'says',
  inform: 'reports',
  allege: 'alleges',
  accuse: 'accuses',
  deny: 'denies',
  reject: 'rejects',
  condemn: 'condemns',
  demand: 'demands',
  appeal: 'appeals',
  commit: 'promises',
  warn: 'warns',
  admit: 'admits',
  support: 'supports',
  evaluate: 'holds',
  intend: 'intends',
  consult: 'asks',
  perform: 'decides',
};

/** @param {{ act: string, polarity: string }} claim */
export const actOf = ({ act, polarity }) => (polarity === 'negative' ? `not: ${SAYS[act] ?? act}` : (SAYS[act] ?? act));

/** @type {Readonly<Record<string, string>>} */
export const ANSWERS = {
  denies: 'denies',
  rejects: 'rejects',
  counter_accuses: 'counters',
  contradicts: 'contradicts',
  restates: 'says again',
  refines: 'refines',
  supports: 'bears out',
};
/** @type {Readonly<Record<string, string>>} */
export const ANSWERED = {
  denies: 'denied by',
  rejects: 'rejected by',
  counter_accuses: 'countered by',
  contradicts: 'contradicted by',
  restates: 'said again by',
  refines: 'refined by',
  supports: 'borne out by',
};
const AGREEING = ['restates', 'refines', 'supports'];
/** Whether one side denies, rejects or counters the other. @param {string} kind */
export const isDispute = (kind) => !AGREEING.includes(kind);
/** @param {string} kind */
export const answeredBy = (kind) => ANSWERED[kind] ?? `${kind.replaceAll('_', ' ')} by`;
/** @param {string} kind */
export const answers = (kind) => ANSWERS[kind] ?? kind.replaceAll('_', ' ');

/**
 * A sentence to cite a claim by: who, how, in which article, where and when, its words, its address; and the article's own.
 * 'Velk, in "Harsh Words", Kavaria Post, 15 May 2021: "…". https://…'
 * @param {any} view @param {any} article @param {string} address
 */
export function citationOf({ source, content, form, act, polarity, article: { outlet, title } }, article, address) {
  const who = source ? ((source.actingAs ?? source.entity)?.name ?? source.words) : 'Unnamed source';
  const words = content.map((/** @type {any} */ part) => part.words).join(' … ');
  const said = form === 'direct' ? words : `${actOf({ act, polarity })} ${words}`;
  const when = article.publishedAt ? dateOf(article.publishedAt.value) : 'undated';
  const where = [`in “${title}”`, outlet, when].filter(Boolean).join(', ');
  const own = article.url ? ` ${article.url}` : '';
  return `${who}, ${where}: ${form === 'direct' ? said : `“${said}”`}.${own} (${address})`;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * "2021-05-14T09:30:00Z" → "14 May 2021, 09:30 UTC"; "2021-05" → "May 2021"; what is no such date stays as it is.
 * @param {string | undefined} date
 */
export function dateOf(date) {
  const found = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d).*)?)?)?$/.exec(date ?? '');
  if (!found) return date ?? '';
  const [, year, month, day, time] = found;
  const name = month && MONTHS[Number(month) - 1];
  if (month && !name) return date ?? '';
  const told = [day && String(Number(day)), name, year].filter(Boolean).join(' ');
  return time && date?.endsWith('Z') ? `${told}, ${time} UTC` : told;
}

/**
 * When an article was published; where nobody knows, that it is undated: when it was put is no date of its.
 * @param {{ publishedAt?: string | undefined, at?: string | undefined, undated?: boolean | undefined }} article
 */
export const whenOf = ({ publishedAt, at, undated }) =>
  publishedAt ? dateOf(publishedAt) : undated ? 'undated' : at ? dateOf(at.slice(0, 10)) : '';

/** @param {number} n @param {string} one @param {string} [many] */
export const count = (n, one, many = `${one}s`) => `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
