// A headline in Title Case → the same tokens read in sentence case, since capitals make the parser take every word for a name:
// "Moldova Says Breakaway Region Blocked Inspectors" is read as "Moldova says breakaway region blocked inspectors".
import { analyze, type Sentence, type Syntax } from '../../language/index.ts';
import type { Span } from '../../model/span.ts';

const WORD = /\p{L}[\p{L}’'-]*/gu;

/** The sentences of the syntax, those of a Title Case headline read anew; offsets stay those of the text. */
export function withHeadlineInSentenceCase(
  { text, sentences }: Syntax,
  headline: Span | undefined,
): readonly Sentence[] {
  if (!headline) return sentences;
  const words = [...text.slice(headline.start, headline.end).matchAll(WORD)].map(([word]) => word);
  const long = words.filter((word) => word.length > 3);
  if (long.length < 3 || long.filter((word) => /^\p{Lu}/u.test(word)).length < 0.75 * long.length) return sentences;
  const lowered = inSentenceCase(text.slice(headline.start, headline.end), namesIn(text.slice(headline.end)));
  if (lowered.length !== headline.end - headline.start) return sentences;
  const first = sentences.findIndex(({ end }) => end > headline.start);
  const after = sentences.findIndex(({ start }) => start >= headline.end);
  const old = sentences.slice(first, after < 0 ? sentences.length : after);
  if (old.length === 0 || old.some(({ start, end }) => start < headline.start || end > headline.end)) return sentences;
  const fresh = analyze(lowered).sentences;
  if (fresh.length !== old.length) return sentences;
  const moved = fresh.map(
    (sentence, i): Sentence => ({
      ...sentence,
      index: (old[i] as Sentence).index,
      paragraph: (old[i] as Sentence).paragraph,
      start: sentence.start + headline.start,
      end: sentence.end + headline.start,
      tokens: sentence.tokens.map((token) => {
        const start = token.start + headline.start;
        const end = token.end + headline.start;
        return { ...token, start, end, form: text.slice(start, end) };
      }),
    }),
  );
  return [...sentences.slice(0, first), ...moved, ...sentences.slice(first + old.length)];
}

/** Words that the body writes with a capital where no sentence begins. */
function namesIn(body: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const match of body.matchAll(/(?<=[\p{Ll},;] )\p{Lu}[\p{L}’'-]*/gu)) names.add(match[0]);
  for (const match of body.matchAll(/(?<=[\p{Ll}.,;] \p{Lu}\p{Ll}{1,20} )\p{Lu}[\p{L}’'-]*/gu)) names.add(match[0]);
  return names;
}

/** Lower case but for names, abbreviations and the first word. */
function inSentenceCase(headline: string, names: ReadonlySet<string>): string {
  return headline.replace(WORD, (word, at: number) => {
    const bare = word.replace(/[’']s$/, '');
    const opening = at === 0 || /[:.?!“"]\s*$/.test(headline.slice(Math.max(0, at - 3), at));
    const abbreviation = /^\p{Lu}{2,}/u.test(word) || word.length === 1;
    return opening || abbreviation || names.has(word) || names.has(bare) ? word : word.toLowerCase();
  });
}
