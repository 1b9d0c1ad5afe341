// Titles of books, films and songs in quotation marks: 'best actor for "Joker"', 'his novel "The Trial"' → work/joker, work/the-trial.
// Only where the words before say that a title follows; a quotation of what somebody said is none.
import { type Draft, draftOf, type Finder, formsOf } from '../draft.ts';
import { slugOf } from '../lists/names-known.ts';

const OPENS = /^["“]$/;
const CLOSES = /^["”]$/;
const LONGEST = 9;
const WORK =
  /^(?:film|movie|novel|book|memoir|song|single|album|play|musical|series|show|drama|comedy|opera|magazine|documentary|poem|painting|essay|hit|bestseller|best-seller|thriller|sequel|trilogy|sitcom|ballet|symphony|biography|autobiography|entitled|titled|article|column|report)$/i;
const AWARDED =
  /^(?:actor|actress|director|picture|screenplay|song|score|award|awards|prize|Oscar|Oscars|Emmy|Grammy|Tony|role|roles|star|stars|starred|music|soundtrack|judy|lead|scene)$/i;

export const titles: Finder = ({ syntax }) =>
  syntax.sentences.flatMap((sentence): Draft[] => {
    const forms = formsOf(sentence);
    const form = (i: number): string => forms[i] ?? '';
    const drafts: Draft[] = [];
    for (let i = 1; i < forms.length; i++) {
      if (!OPENS.test(form(i))) continue;
      let close = i + 1;
      while (close < forms.length && close - i <= LONGEST && !CLOSES.test(form(close))) close++;
      if (!CLOSES.test(form(close))) continue;
      let last = close;
      while (/^[,.]$/.test(form(last - 1))) last--;
      const words = forms.slice(i + 1, last);
      if (words.length && announced(form, i) && words.every((word, n) => isTitleWord(word, n))) {
        const name = words.join(' ');
        drafts.push(
          draftOf(syntax.text, sentence, i + 1, last, { type: 'work', rank: 4.7, id: `work/${slugOf(name)}`, name }),
        );
      }
      i = close;
    }
    return drafts;
  });

/** "his novel "…"", "best actor for "…"", "Mendes's "…"" behind a word of the trade. */
function announced(form: (i: number) => string, quote: number): boolean {
  const before = form(quote - 1);
  if (WORK.test(before.replace(/^.*-/, '')) || (before === ',' && WORK.test(form(quote - 2)))) return true;
  if (!/^(?:for|in|from|of)$/.test(before)) return false;
  return [2, 3, 4, 5, 6, 7].some((back) => AWARDED.test(form(quote - back)));
}

const isTitleWord = (word: string, n: number): boolean =>
  /^[\p{Lu}\d]/u.test(word) ||
  (n > 0 && /^(?:a|an|the|of|and|in|on|for|to|with|at|by|from|['’]s?|[-–:!?&,])$/.test(word));
