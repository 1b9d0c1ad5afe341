// What stands in the columns of a CSV of ties between claims of different articles: each row says who, what, where, and why it was tied.
import { spokeFor } from '../../shared/scoring/index.ts';
import type { AnswerView, ChangeView, FigureView, ThreadView } from '../../shared/table/ask/between.ts';
import type { TieView } from '../../shared/table/ask/ties.ts';
import type { ClaimView } from '../../shared/table/views.ts';
import { CLAIM_COLUMNS, type Columns } from './columns.ts';
import { linkToClaim } from './links.ts';

const reasons = (why: TieView['why']): string => spokeFor(why, 4).join('; ');

const ofClaim = <T>(of: (item: T) => ClaimView, names: readonly string[], prefix = ''): Columns<T> =>
  Object.fromEntries(
    names.map((name) => [`${prefix}${name}`, (item: T, base) => CLAIM_COLUMNS[name]?.(of(item), base) ?? '']),
  );

const SIDE = ['published', 'outlet', 'source', 'source_id', 'act', 'content', 'link', 'title', 'key'] as const;

export const TIE_COLUMNS: Columns<TieView> = {
  relation: ({ relation }) => relation,
  how: ({ kind, what }) => kind ?? what ?? '',
  probability: ({ probability }) => probability.toFixed(2),
  why: ({ why }) => reasons(why),
  ...ofClaim<TieView>(({ claim }) => claim, Object.keys(CLAIM_COLUMNS)),
};

export const ANSWER_COLUMNS: Columns<AnswerView> = {
  kind: ({ kind }) => kind,
  ...ofClaim<AnswerView>(({ from }) => from, SIDE),
  ...ofClaim<AnswerView>(({ to }) => to, SIDE, 'answers_'),
  probability: ({ probability }) => probability.toFixed(2),
  why: ({ why }) => reasons(why),
};

export const CHANGE_COLUMNS: Columns<ChangeView> = {
  what: ({ what }) => what,
  ...ofClaim<ChangeView>(({ from }) => from, SIDE, 'before_'),
  ...ofClaim<ChangeView>(({ to }) => to, SIDE),
  probability: ({ probability }) => probability.toFixed(2),
  why: ({ why }) => reasons(why),
};

export const FIGURE_COLUMNS: Columns<FigureView> = {
  value: ({ value }) => String(value),
  up_to: ({ upTo }) => String(upTo ?? ''),
  approximate: ({ approximate }) => String(approximate ?? ''),
  counted: ({ counted }) => counted,
  clause: ({ clause }) => clause,
  additional: ({ additional }) => String(additional),
  ...ofClaim<FigureView>(({ claim }) => claim, SIDE),
};

export const THREAD_COLUMNS: Columns<ThreadView> = {
  first: ({ first }) => first,
  latest: ({ latest }) => latest,
  articles: ({ articles }) => String(articles),
  outlets: ({ outlets }) => outlets.join('; '),
  origins: ({ origins: { known } }) => String(known),
  origins_unknown: ({ origins: { unknown } }) => String(unknown),
  source: ({ claims: [claim] }) => claim?.source?.words ?? '',
  content: ({ claims: [claim] }) => (claim?.content ?? []).map(({ words }) => words).join(' … '),
  links: ({ claims }, base) => claims.map((claim) => linkToClaim(claim, base)).join(' '),
};
