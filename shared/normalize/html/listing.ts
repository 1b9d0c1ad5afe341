// Pages that list stories instead of telling one: a home page, a section's front, the results of a search. Refused by name.
// <h2><a href="/a">Ferry sails</a></h2><p>The harbour master …</p>, ten times, and no text of more than a summary's length between → a list.
import { Refused } from '../../model/refusal.ts';
import type { Block } from './blocks.ts';
import { fold } from './fold.ts';
import { isHeadlineOfAnother } from './teasers.ts';

/** Stories with a summary each, or headlines alone, that make a list of a page. */
const SUMMED = 4;
const BARE = 15;
/** Characters of text in a row, with no other story's headline between, from which a page tells a story of its own. */
const STORY = 700;
/** The same right below the page's own heading: a short story. */
const SHORT = 150;

export interface Listed {
  readonly blocks: readonly Block[];
  readonly title: string;
  readonly url: string;
  /** The page says of itself, in its fields, that it is an article. */
  readonly saysArticle: boolean;
}

/** @throws Refused where the page lists stories. */
export function refuseListing({ blocks, title, url, saysArticle }: Listed): void {
  const search = SEARCH.test(title) || SEARCHED.test(url);
  if (saysArticle && !search) return;
  const { headlines, summed, longest, own } = countsOf(blocks, fold(title));
  const most = search ? STORY * 2 : STORY;
  if (
    longest >= most ||
    (own >= SHORT && !search) ||
    !(summed >= SUMMED || headlines >= BARE || (search && headlines >= 1))
  )
    return;
  throw new Refused(
    'text.no-article',
    search
      ? 'This is a page of search results. Put the pages that it links to.'
      : 'This page lists stories: a home page or a section’s front. Put the pages of the stories.',
  );
}

const SEARCH =
  /^(?:search\b(?: results?)?|results? for|you searched for|searched for|showing results|\d[\d,]* (?:search )?results?\b)|\bsearch results?\b|^[“"'‘].{1,80}[”"'’] (?:search|results)/i;
const SEARCHED = /[/?&](?:search|s|q|query)(?:[=/?]|\.\w{2,5}\?)/i;

interface Counts {
  /** Links to other stories, and how many of them have a summary. */
  readonly headlines: number;
  readonly summed: number;
  /** Characters of the longest text in a row, and of the text below the page's own heading. */
  readonly longest: number;
  readonly own: number;
}

function countsOf(blocks: readonly Block[], title: string): Counts {
  const counts = { headlines: 0, summed: 0, longest: 0, own: 0 };
  let run = { characters: 0, below: 'nothing' as 'nothing' | 'link' | 'heading' };
  const close = (below: typeof run.below) => {
    counts.longest = Math.max(counts.longest, run.characters);
    if (run.below === 'link' && run.characters > 0) counts.summed++;
    if (run.below === 'heading') counts.own = Math.max(counts.own, run.characters);
    run = { characters: 0, below };
  };
  for (const block of blocks) {
    const { text, linked, element } = block;
    if (isHeadlineOfAnother(block)) {
      close('link');
      counts.headlines++;
    } else if (linked < text.length * 0.5 && (element.name === 'h1' || (title !== '' && fold(text) === title)))
      close('heading');
    else if (text.length >= 60 && linked < text.length * 0.3)
      run = { ...run, characters: run.characters + text.length };
  }
  close('nothing');
  return counts;
}
