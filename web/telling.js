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

/** @type {Readonly<Record<string, string>>} */
const SAYS = {
  state: 'states',
  inform: 'informs',
  allege: 'alleges',
  accuse: 'accuses',
  deny: 'denies',
  reject: 'rejects',
  condemn: 'condemns',
  demand: 'demands',
  appeal: 'appeals',
  commit: 'commits',
  warn: 'warns',
  admit: 'admits',
  support: 'supports',
  evaluate: 'evaluates',
  intend: 'intends',
  consult: 'consults',
  perform: 'performs',
};

/** @param {{ act: string, polarity: string }} claim */
export const actOf = ({ act, polarity }) => (polarity === 'negative' ? `does not ${act}` : (SAYS[act] ?? act));

/** @type {Readonly<Record<string, string>>} */
const ANSWERED = {
  denies: 'denied by',
  rejects: 'rejected by',
  counter_accuses: 'countered by',
  restates: 'restated by',
  refines: 'refined by',
  supports: 'supported by',
};
/** @param {string} kind */
export const answeredBy = (kind) => ANSWERED[kind] ?? `${kind} by`;
/** @param {string} kind */
export const answers = (kind) => kind.replace('_', '-');

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
 * When an article was published; where nobody knows, when it was put.
 * @param {{ publishedAt?: string | undefined, at?: string | undefined }} article
 */
export const whenOf = ({ publishedAt, at }) =>
  publishedAt ? dateOf(publishedAt) : at ? `put ${dateOf(at.slice(0, 10))}` : '';

/** @param {number} n @param {string} one @param {string} [many] */
export const count = (n, one, many = `${one}s`) => `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
