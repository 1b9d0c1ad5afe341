// The lines of the chosen element → without those that are no part of the article's text: link lists, "Read more", prompts, the headline again.
import { isByline } from '../facts/byline.ts';
import { isOnlyDate } from '../facts/date.ts';
import type { Block } from './blocks.ts';
import { fold } from './fold.ts';
import { LISTS, type Lists } from './lists.ts';
import { namesOf } from './names.ts';

/** How many lines at either end a prompt is looked for in: "Sign up for our newsletter" in the middle may be somebody's words. */
const ENDS = 8;

/** "Updated Nov 19, 6:55 AM", "Published 22 hours ago". */
const STAMP =
  /^(?:first |last )?(?:published|updated|posted|modified|created)\b[^.“"]{0,60}(?:\d{4}|\d{1,2}:\d{2}|\bago)[^.“"]{0,40}$/i;

/** Of a page, whose largest heading is its own headline, however it is put. */
export const withoutStrays = (blocks: readonly Block[], title: string, lists: Lists = LISTS): readonly Block[] =>
  withoutLines(
    blocks.filter(({ element }) => element.name !== 'h1'),
    title,
    lists,
  );

function withoutLines(blocks: readonly Block[], title: string, { whole, start, ends }: Lists): readonly Block[] {
  const headline = fold(title);
  const kept = blocks.filter(
    ({ text, linked }) =>
      fold(text) !== headline &&
      !isTrail(text, headline) &&
      !(linked > text.length * 0.5 && text.length < 200 && !saysMore(text, linked)) &&
      !whole.test(text) &&
      !((text.length < 200 || linked > text.length * 0.5) && start.test(text) && !/[“”"]/.test(text)) &&
      !STAMP.test(text) &&
      !isOnlyDate(text) &&
      !isScrambled(text),
  );
  const within = kept.filter(
    ({ text }, index) => !((index < 2 || index >= kept.length - ENDS) && text.length < 600 && ends.test(text)),
  );
  return withoutLastHeading(withoutPullQuotes(within));
}

/** The same for text that is known to be an article's, in a feed or a mail, where the lines that say who wrote it and when are still to be read. */
export function withoutPrompts(blocks: readonly Block[], title: string): readonly Block[] {
  const kept = new Set(withoutLines(blocks, title, LISTS));
  return blocks.filter((block, index) => kept.has(block) || (index < HEAD && saysWhoOrWhen(block.text)));
}

/** Lines at the beginning that may be a byline or a date. */
const HEAD = 4;
const saysWhoOrWhen = (text: string): boolean => isByline(text) || isOnlyDate(text) || STAMP.test(text);

/** Whether a line is what newsletters write around their stories: "View this email in your browser", "Unsubscribe". */
export const isOfNewsletter = (text: string): boolean => text.length < 400 && LISTS.mail.test(text);

/** A sentence full of linked names: "Ana Sarel has resigned from the Varden Council." */
const saysMore = (text: string, linked: number): boolean =>
  text.length - linked >= 18 && /[.!?]["”’)]?$/.test(text) && !/: /.test(text);

/** "Home › Politics › Deal signed": the way to the page, which ends with its headline. */
const isTrail = (text: string, headline: string): boolean =>
  headline.length > 15 && text.length < headline.length + 120 && fold(text).endsWith(headline);

/** What stands out in large letters is in the text too. */
function withoutPullQuotes(blocks: readonly Block[]): readonly Block[] {
  const isPulled = ({ element }: Block) =>
    PULLED.test(namesOf(element)) || (element.parent !== null && PULLED.test(namesOf(element.parent)));
  const pulled = new Set(blocks.filter(isPulled));
  if (pulled.size === 0 || pulled.size > 50) return blocks;
  const rest = blocks.map((block) => (pulled.has(block) ? '' : fold(block.text))).join(' ');
  return blocks.filter((block) => !pulled.has(block) || !rest.includes(fold(block.text)));
}

const PULLED = /(?<=[ -])(?:pull-?quotes?|pulled-quote|quote-pull)(?=[ -])/;

/** A heading with nothing under it announced what was dropped. */
function withoutLastHeading(blocks: readonly Block[]): readonly Block[] {
  let end = blocks.length;
  while (end > 1 && /^h[2-6]$/.test(blocks[end - 1]?.element.name ?? '')) end--;
  return blocks.slice(0, end);
}

/** Words that mix Latin with Cyrillic letters, as advertisements hide from filters. */
function isScrambled(text: string): boolean {
  const words = text.match(/\p{L}+/gu) ?? [];
  const mixed = words.filter((word) => /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word));
  return mixed.length > 2 && mixed.length > words.length * 0.25;
}
