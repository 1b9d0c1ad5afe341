// In a heading in title case every word has a capital, so a capital says nothing: a name there is one if the text below it has it too,
// if a list knows it, or if it begins with a given name. "Former Mayor Denies Taking Money From Builder" → no Builder;
// "Lula Wins Brazil" → Lula and Brazil, where the text below speaks of both.
import type { Sentence } from '../../language/reading.ts';
import { type Draft, draftOf, type Reading } from '../draft.ts';
import { knownAs } from '../find/recognized.ts';
import { isCommon } from '../lists/common-words.ts';
import { foldWord } from '../lists/fold.ts';
import { isGivenName } from '../lists/given-names.ts';
import { isKindWord } from '../recognizer/words.ts';

export function withoutHeadingWords(reading: Reading, drafts: readonly Draft[]): readonly Draft[] {
  const headings = new Map<Sentence, boolean>();
  const isHeading = (sentence: Sentence): boolean => {
    const told = headings.get(sentence) ?? (inTitleCase(sentence) || isLoneLine(sentence, reading.syntax.text));
    headings.set(sentence, told);
    return told;
  };
  const below = new Map<string, Draft>();
  for (const draft of drafts) {
    const { sentence, first, last } = draft;
    if (!isHeading(sentence) && draft.kind === 'name')
      for (const { form } of sentence.tokens.slice(first, last))
        if (!below.has(foldWord(form))) below.set(foldWord(form), draft);
  }
  return drafts.flatMap((draft): readonly Draft[] => {
    const { kind, rank, known, first, last, sentence } = draft;
    if (kind !== 'name' || rank > 2 || known.length || !isHeading(sentence)) return [draft];
    const words = sentence.tokens.slice(first, last).map(({ form }) => form);
    const runs = runsOf(
      words.map((word) => below.has(foldWord(word)) || /^(?:\p{Lu}\.|\p{P}|\p{Ll}{1,3})$/u.test(word)),
    );
    const named = runs.filter(([start, end]) =>
      words.slice(start, end).some((word) => below.has(foldWord(word)) && !isKindWord(foldWord(word))),
    );
    if (named.length === 1 && named[0]?.[0] === 0 && named[0][1] === words.length) return [draft];
    if (!named.length)
      return words.length > 1 && isGivenName(words[0] as string) && !isCommon((words[1] as string).toLowerCase())
        ? [draft]
        : [];
    return named.map(([start, end]) =>
      draftOf(reading.syntax.text, sentence, first + start, first + end, {
        type: below.get(foldWord(words[start] as string))?.type ?? draft.type,
        known: knownAs(
          reading.folded[sentence.index] as readonly string[],
          sentence.tokens.map(({ form }) => form),
          first + start,
          first + end,
        ),
        rank,
      }),
    );
  });
}

/** Stretches of true, `end` exclusive. */
function runsOf(flags: readonly boolean[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  flags.forEach((flag, i) => {
    const last = runs.at(-1);
    if (!flag) return;
    if (last?.[1] === i) last[1] = i + 1;
    else runs.push([i, i + 1]);
  });
  return runs;
}

/** A line of its own in title case, though with a stop at its end. */
function isLoneLine({ tokens, start, end }: Sentence, text: string): boolean {
  if (
    !/(?:^|\n)[^\p{L}]{0,3}$/u.test(text.slice(Math.max(0, start - 4), start)) ||
    !/^\s*(?:\n|$)/.test(text.slice(end, end + 3))
  )
    return false;
  const words = tokens.filter(({ form }) => /^\p{L}{4,}/u.test(form));
  return words.length > 4 && words.filter(({ form }) => /^\p{Lu}/u.test(form)).length > words.length * 0.9;
}

/** No stop at its end, and hardly a longer word in lower case. */
function inTitleCase({ tokens }: Sentence): boolean {
  const words = tokens.filter(({ form }) => /^\p{L}{4,}/u.test(form));
  const capitals = words.filter(({ form }) => /^\p{Lu}/u.test(form));
  return words.length > 1 && capitals.length > words.length * 0.7 && !/^[.!?]$/.test(tokens.at(-1)?.form ?? '');
}
