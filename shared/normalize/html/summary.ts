// A page → the line that sums the article up under its headline, where it has one apart from the body.
// <h1>Deal signed</h1><p class="standfirst">Both sides claim success</p> → "Both sides claim success".
import { type Element, find } from '../markup/tree.ts';
import type { Block } from './blocks.ts';
import { fold } from './fold.ts';
import { namesOf, SUMMARY } from './names.ts';

const LONGEST = 500;
/** How far after the headline it is looked for. */
const WITHIN = 12;

/** `headline` is the headline's place among the blocks; `described` the page's meta description, often the summary's words. */
export function summaryOf(blocks: readonly Block[], headline: number, described: string): Block | undefined {
  if (headline < 0) return undefined;
  const wanted = fold(blocks[headline]?.text ?? '');
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

/** Where the headline stands among the blocks; -1 where it doesn't. */
export function headlineAt(blocks: readonly Block[], title: string): number {
  const wanted = fold(title);
  const exact = wanted === '' ? -1 : blocks.findIndex(({ text }) => fold(text) === wanted);
  if (exact >= 0) return exact;
  return blocks.findIndex(({ element }) => element.name === 'h1' || element.parent?.name === 'h1');
}
