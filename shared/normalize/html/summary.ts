// A page → the line that sums the article up under its headline, where it has one apart from the body.
// <h1>Deal signed</h1><p class="standfirst">Both sides claim success</p> → "Both sides claim success".
import { type Element, find } from '../markup/tree.ts';
import type { Block } from './blocks.ts';
import { namesOf, SUMMARY } from './names.ts';

const LONGEST = 500;
/** How far after the headline it is looked for. */
const WITHIN = 12;

/** `described` is what the page's meta description says, which often is the summary's words. */
export function summaryOf(blocks: readonly Block[], title: string, described: string): Block | undefined {
  const wanted = fold(title);
  const headline = blocks.findIndex(
    ({ element, text }) => within(element, 'h1') || (wanted !== '' && fold(text) === wanted),
  );
  if (headline < 0) return undefined;
  const description = fold(described).slice(0, 60);
  return blocks.slice(headline + 1, headline + 1 + WITHIN).find((block) => {
    const { text, linked, element } = block;
    if (text.length < 25 || text.length > LONGEST || linked > text.length * 0.3 || fold(text) === wanted) return false;
    if (description.length >= 30 && fold(text).startsWith(description)) return true;
    return (
      isNamedSummary(element) || (element.parent !== null && hasHeadline(element.parent) && /[.!?]["”’]?$/.test(text))
    );
  });
}

export const isNamedSummary = (element: Element): boolean =>
  SUMMARY.test(namesOf(element)) || (element.parent !== null && SUMMARY.test(namesOf(element.parent)));

/** A header that holds the headline too. */
const hasHeadline = (element: Element): boolean =>
  ['header', 'hgroup'].includes(element.name) && find(element, (inner) => inner.name === 'h1') !== undefined;

const within = (element: Element, name: string): boolean => element.name === name || element.parent?.name === name;

const fold = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
