// Where a claim's words can be seen: in the reading room, and, by a text fragment, in the article on the web.
// https://wicg.github.io/scroll-to-text-fragment/
import type { ClaimView } from '../../shared/table/views.ts';

/** `base` is the address at which the API was asked. */
export const linkToClaim = ({ article, ref }: Pick<ClaimView, 'article' | 'ref'>, base: string): string =>
  `${base}/#/articles/${article.id}?claim=${ref}`;

/** Longer words are named by their beginning and their end. */
const WHOLE = 200;

/** "https://news.example/1#:~:text=no%20war"; nothing where the article has no address. */
export function webLink({ article, content }: Pick<ClaimView, 'article' | 'content'>): string {
  const said = content[0]?.words.replaceAll(/\s+/g, ' ').trim();
  if (article.url === undefined || !said) return article.url ?? '';
  const parts = said.split(' ');
  const text =
    said.length <= WHOLE
      ? fragment(said)
      : `${fragment(parts.slice(0, 6).join(' '))},${fragment(parts.slice(-6).join(' '))}`;
  return `${article.url.split('#')[0]}#:~:text=${text}`;
}

/** A dash has a meaning of its own there. */
const fragment = (words: string): string => encodeURIComponent(words.toWellFormed()).replaceAll('-', '%2D');
