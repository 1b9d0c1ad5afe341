// Draft → the article's text and where its parts stand in it: headline first, then byline, body, credit, one blank line between paragraphs.
// title "Deal signed", paragraphs ["By Ana Sarel", "VARDEN -- …"] → headline 0–11, byline 13–25, dateline 27–33, body from 27.
import type { Article } from '../model/article.ts';
import type { Span } from '../model/span.ts';
import type { Draft } from './draft.ts';
import { bylineOf, isByline, signedBy } from './facts/byline.ts';
import { isCredit, leadingAgency } from './facts/credits.ts';
import { isOnlyDate } from './facts/date.ts';
import { datelineOf } from './facts/dateline.ts';
import { stampsIn } from './facts/stamp.ts';
import { cleanParagraph } from './text/clean.ts';
import { withoutTokenSpaces } from './text/tokenised.ts';

export interface Parted {
  readonly text: string;
  readonly parts: Article['parts'];
  /** The body's first paragraph, where the dateline is. */
  readonly lead: string;
  /** The closing paragraphs that say whose reporting it is. */
  readonly closing: readonly string[];
}

/** Longest first paragraph that is taken for a headline where nothing says so. */
const HEADLINE_LENGTH = 160;

export function partsOf(draft: Draft, ownTitle?: string): Parted {
  const paragraphs = [
    ...withoutTokenSpaces(draft.paragraphs.map(cleanParagraph).filter((paragraph) => paragraph !== '')),
  ];
  const title = cleanParagraph(draft.title ?? '') || ownTitle || '';
  const [first = ''] = paragraphs;
  const repeats = title !== '' && folded(first) === folded(title);
  const headline = repeats || (title === '' && looksLikeHeadline(paragraphs)) ? paragraphs.shift() : title || undefined;
  const top = topLines(paragraphs);
  paragraphs.splice(0, top.length);
  const shown = top.find((line) => signedBy(line)) ?? top.find(isByline);
  const byline = shown ?? (cleanParagraph(draft.bylineText ?? '') || undefined);
  let end = paragraphs.length;
  while (end > 1 && isCredit(paragraphs[end - 1] as string)) end--;

  let text = '';
  const append = (paragraph: string): Span => {
    if (text !== '') text += '\n\n';
    text += paragraph;
    return { start: text.length - paragraph.length, end: text.length };
  };
  const parts: { -readonly [Part in keyof Article['parts']]: Article['parts'][Part] } = { body: { start: 0, end: 0 } };
  if (headline) parts.headline = append(headline);
  const summary = cleanParagraph(draft.summary ?? '');
  if (summary !== '' && folded(summary) !== folded(headline ?? '')) parts.summary = append(summary);
  if (byline && !shown) parts.byline = append(byline);
  for (const line of top) {
    const span = append(line);
    if (line === shown) parts.byline = span;
  }
  const body = paragraphs.slice(0, end).map(append);
  parts.body = { start: body[0]?.start ?? text.length, end: body.at(-1)?.end ?? text.length };
  const lead = leadOf(paragraphs.slice(0, end));
  const dateline = datelineOf(paragraphs[lead] ?? '');
  const start = body[lead]?.start;
  if (dateline && start !== undefined) parts.dateline = { start, end: start + dateline.end };
  const within = parts.byline ? -1 : paragraphs.slice(0, lead).findIndex((line) => bylineOf(line) !== undefined);
  if (within >= 0) parts.byline = body[within] as Span;
  const credit = paragraphs.slice(end).map(append);
  if (credit[0]) parts.credit = { start: credit[0].start, end: text.length };
  return { text, parts, lead: paragraphs[lead] ?? '', closing: paragraphs.slice(end) };
}

/** Lines that may stand before the text: notes to editors, highlights in a list, the byline. */
const BEFORE_LEAD = 12;

/** Where the text begins: the first paragraph, or one with a dateline that only short lines stand before. */
function leadOf(paragraphs: readonly string[]): number {
  for (let index = 0; index < Math.min(BEFORE_LEAD, paragraphs.length); index++) {
    const paragraph = paragraphs[index] as string;
    if (datelineOf(paragraph) || leadingAgency(paragraph).length > 0 || OPENED.test(paragraph)) return index;
    if (paragraph.length > 100) break;
  }
  return 0;
}

/** "Jan 30 (Coast News) - The": a dateline without a place. */
const OPENED = /^\p{Lu}\p{Ll}{2,8}\.? \d{1,2},? \([^()\n]{2,40}\)\s{0,2}(?:--?|[–—])\s/u;

/** Lines above the body that say who wrote it and when. */
function topLines(paragraphs: readonly string[]): readonly string[] {
  let count = 0;
  while (count < 4 && count < paragraphs.length - 1) {
    const line = paragraphs[count] as string;
    if (!isOnlyDate(line) && !isByline(line) && !isStampLine(line)) break;
    count++;
  }
  return paragraphs.slice(0, count);
}

/** "Published at 10:32 GMT", "Posted by the desk on May 3, 2021". */
const isStampLine = (line: string): boolean =>
  /^(?:(?:first|last) )?(?:published|posted|updated|created)\b/i.test(line) &&
  (stampsIn(line).length > 0 || /^.{0,40}\b\d{1,2}[:.]\d{2}\b.{0,30}$/.test(line));

const folded = (words: string): string =>
  words
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[–—]/g, '-')
    .replace(/[\s.]+/g, '')
    .toLowerCase();

/** A short first line that ends without a full stop, with more after it, and that no dateline opens. */
function looksLikeHeadline([first = '', next]: readonly string[]): boolean {
  if (next === undefined || first.length > HEADLINE_LENGTH || datelineOf(first) || bylineOf(first)) return false;
  return !/[.:;,][”"’')]?$/.test(first) && /\p{L}.*\s.*\p{L}/u.test(first);
}
