// Draft → Article: cleans the words, finds headline, byline, dateline, body and credit in them, and settles each fact by where it is best known.
// { title: "Deal signed", paragraphs: ["VARDEN, May 3 (Reuters) - …"] } → text "Deal signed\n\nVARDEN, …", dateline VARDEN, credits ["Reuters"].
import { createHash } from 'node:crypto';
import type { Article } from '../model/article.ts';
import { articleIdOf } from '../model/article-id.ts';
import { TOKEN_LIMIT } from '../model/limits.ts';
import { Refused } from '../model/refusal.ts';
import type { Draft } from './draft.ts';
import { type Byline, bylineOf } from './facts/byline.ts';
import { agenciesIn, leadingAgency } from './facts/credits.ts';
import { type Dateline, datelineOf } from './facts/dateline.ts';
import { type LanguageOf, languageName } from './facts/language.ts';
import { datesOf } from './facts/publication.ts';
import { sketchOf } from './facts/sketch.ts';
import { partsOf } from './parts.ts';
import { cleanParagraph } from './text/clean.ts';
import { offsetsBetween } from './text/offsets.ts';

/** Longest title that is kept whole where a text has no headline of its own. */
const TITLE_LENGTH = 120;

export interface Origin {
  readonly key: string;
  readonly revision: string;
  /** The user's own facts, which win over all others. */
  readonly metadata?: Readonly<Record<string, string>> | undefined;
}

/** @throws Refused where there is no text, or it is in a language that is not read. */
export function compose(draft: Draft, { key, revision, metadata = {} }: Origin, languageOf: LanguageOf): Article {
  const own = (name: string) => cleanParagraph(metadata[name] ?? '') || undefined;
  const { text, parts, lead, closing } = partsOf(draft, own('title'));
  const body = text.slice(parts.body.start, parts.body.end);
  if (draft.needsBody && !/\p{L}/u.test(body)) throw new Refused('text.no-article', draft.bodiless);
  if (!/\p{L}/u.test(text)) throw new Refused('text.empty');
  const tokens = text.match(TOKEN)?.length ?? 0;
  if (tokens > TOKEN_LIMIT) throw new Refused('size.limit', tooLong(tokens));
  const language = own('language')?.toLowerCase() ?? languageOf(body || text, draft.language);
  if (!/^en(?:[-_]|$)/.test(language))
    throw new Refused(
      'language.unsupported',
      `The article is in ${languageName(language)} (${language}). English is read.`,
    );

  const dateline = datelineOf(lead) ?? statedDateline(draft.dateline);
  const line = parts.byline && text.slice(parts.byline.start, parts.byline.end);
  const byline = authorsOf(draft, line, own('byline') ?? own('author'));
  const credits = new Set([
    ...(draft.credits ?? []).flatMap(agenciesIn),
    ...agenciesIn(dateline?.agency ?? ''),
    ...leadingAgency(lead),
    ...agenciesIn(line ?? ''),
    ...closing.flatMap(agenciesIn),
    ...(draft.authors ?? []).flatMap(agenciesIn),
  ]);
  const { publishedAt, modifiedAt, unreadDate } = datesOf(draft, metadata, dateline);
  const outlet = own('outlet') ?? outletFrom(draft);
  const url = webAddress(metadata.url) ?? webAddress(draft.url);
  const offsets = draft.original === undefined ? undefined : offsetsBetween(text, draft.original);
  return {
    id: articleIdOf(key),
    key,
    revision,
    text,
    parts,
    title: own('title') ?? (cleanParagraph(draft.title ?? '') || titleFrom(text, parts.headline?.end)),
    ...(byline && { byline }),
    ...(outlet && { outlet }),
    ...(credits.size > 0 && { credits: [...credits] }),
    ...(dateline && {
      dateline: dateline.date ? { place: dateline.place, date: dateline.date } : { place: dateline.place },
    }),
    ...(publishedAt && { publishedAt }),
    ...(modifiedAt && { modifiedAt }),
    ...(unreadDate && { unreadDate }),
    language: language.split(/[-_]/, 1)[0] as string,
    ...(url && { url }),
    contentHash: sha256(text),
    sketch: sketchOf(body || text),
    ...(offsets && { offsets: offsets as [number, number][] }),
  };
}

/** What calls itself the outlet, unless it is the headline again. */
function outletFrom({ outlet = '', title = '' }: Draft): string | undefined {
  const name = cleanParagraph(outlet);
  return name === '' || name === cleanParagraph(title) || name.length > 100 ? undefined : name;
}

/** Roughly as the reading will cut it: a word, or one mark of punctuation. */
const TOKEN = /[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu;

const tooLong = (tokens: number): string =>
  `The article has ${Math.ceil(tokens / 1000)},000 words and marks; up to ${TOKEN_LIMIT / 1000},000 are read. Split it, or put its articles one by one.`;

const sha256 = (words: string): string => createHash('sha256').update(words).digest('hex');

/** A field for the dateline needs no dash. */
function statedDateline(stated: string | undefined): Dateline | undefined {
  const words = cleanParagraph(stated ?? '').replace(/[\s:–—-]+$/, '');
  if (words === '' || words.length > 100) return undefined;
  return datelineOf(`${words} -- X`) ?? { place: words, end: 0, after: 0 };
}

/** Without a title of its own an article goes by its first words. */
function titleFrom(text: string, headlineEnd: number | undefined): string {
  const first = headlineEnd === undefined ? (text.split('\n', 1)[0] as string) : text.slice(0, headlineEnd);
  if (first.length <= TITLE_LENGTH) return first;
  return `${first.slice(0, TITLE_LENGTH).replace(/ [^ ]*$/, '')}…`;
}

function authorsOf(draft: Draft, line: string | undefined, own: string | undefined): Byline | undefined {
  if (own) return bylineOf(own, { stated: true });
  const stated = (draft.authors ?? [])
    .map((author) => bylineOf(author, { stated: true }))
    .filter((found) => found !== undefined);
  const shown = line === undefined ? undefined : withoutAgencies(bylineOf(line, { stated: true }));
  if (stated.length === 0) return shown;
  const role = shown?.role ?? stated.find((found) => found.role)?.role;
  const names = [...new Set(stated.flatMap((found) => found.names))].filter(isNoAgency);
  if (names.length === 0) return shown;
  return role ? { names, role } : { names };
}

const isNoAgency = (name: string): boolean => agenciesIn(name).length === 0;

/** "By Reuters" credits an agency and names nobody. */
function withoutAgencies(found: Byline | undefined): Byline | undefined {
  const names = found?.names.filter(isNoAgency) ?? [];
  return found && names.length > 0 ? { ...found, names } : undefined;
}

/** A web address as it can be shown and linked to; nothing else passes. */
function webAddress(raw: string | undefined): string | undefined {
  const trimmed = raw?.trim() ?? '';
  return /^https?:\/\//i.test(trimmed) && URL.canParse(trimmed) ? new URL(trimmed).href : undefined;
}
