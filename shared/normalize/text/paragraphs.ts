// Plain text → its paragraphs. Blank lines part them; a single line break is a space where the text is hard-wrapped, else it parts too.
// "One line of text that\nwas wrapped.\n\nTwo." → ["One line of text that was wrapped.", "Two."]; list items and verse lines stay apart.
import { cleanCharacters } from './clean.ts';

/** "- item", "* item", "1. item", "(a) item" at a line's start. */
const ITEM = /^(?:[-*•–—‣▪]|\(?\d{1,3}[.)]|\([a-z]\)) /;
const SENTENCE_END = /[.!?…:;]["”’»')\]]{0,3}$/;
const WIDEST_WRAP = 130;
/** What stands under a headline on a line of its own: a byline or a date, and nothing else. */
const BYLINE_OR_DATE =
  /^(?:By \p{Lu}[\p{L}.'’ -]{2,60}(?:[|,–—].{0,40})?|(?:First |Last )?(?:[Pp]ublished|[Uu]pdated|[Pp]osted|PUBLISHED|UPDATED)\b.{0,60}|(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:\d{1,2} \p{Lu}\p{Ll}+|\p{Lu}\p{Ll}{2,8}\.? \d{1,2},?) \d{4}.{0,30})$/u;
/** Or the dateline that opens the first paragraph. */
const DATELINE = /^\p{Lu}{3}[\p{Lu} .'’/-]{0,38}(?:, [^—–-]{1,40}|\s?\([^)]{1,20}\)){0,2}\s*(?:—|–|--|-) /u;

/** The paragraphs in order, cleaned. A title that stands on the first line or lines is a paragraph by itself. */
export function paragraphsOf(text: string, title = ''): readonly string[] {
  const typed = cleanCharacters(text)
    .replace(/\n{3,}/g, '\n\n')
    .split('\n');
  const indented = opensByIndent(typed);
  const lines = (indented ? parted(typed) : typed).map((line) => line.replace(/ +/g, ' ').trim());
  const paragraphs: string[] = [];
  const first = titleLines(lines, title);
  if (first) paragraphs.push(lines.slice(first.from, first.to).join(' '));
  const rest = first ? lines.slice(first.to) : lines;
  const width = indented ? 0 : wrapWidth(rest);
  const tight = rest.every((line, index) => line !== '' || index < TITLE_LINES || index === rest.length - 1);
  let open: string[] = [];
  const close = () => {
    if (open.length > 0) paragraphs.push(open.join(' '));
    open = [];
  };
  for (const line of rest) {
    const last = open.at(-1);
    const headed = first === undefined && paragraphs.length === 0 && last !== undefined && open.length === 1;
    if (
      line === '' ||
      (headed && standsUnder(last, line)) ||
      (last !== undefined && !continues(last, line, width, tight))
    )
      close();
    if (line !== '') open.push(line);
  }
  close();
  return paragraphs;
}

/** "Keogh fumes at referee after late penalty in the cup", "Sunday 18 February 2024": the second line is none of the headline's. */
const standsUnder = (headline: string, line: string): boolean =>
  !SENTENCE_END.test(headline) && (BYLINE_OR_DATE.test(line) || DATELINE.test(line));

/**
 * Wires set a paragraph off by indenting its first line, with no blank line between: some lines begin with spaces and
 * others, right below them, with none.
 */
export function opensByIndent(lines: readonly string[]): boolean {
  let opened = 0;
  let flush = 0;
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1]?.trim() ?? '';
    if (line.trim() === '' || above === '') continue;
    if (!/^ {2,}/.test(line)) flush++;
    else if (!/^ /.test(lines[index - 1] as string) || /^ {2,}/.test(lines[index + 1] ?? '')) opened++;
  }
  return opened >= 2 && flush >= 2 && opened <= flush * 3;
}

/** A blank line before each indented one. */
const parted = (lines: readonly string[]): readonly string[] =>
  lines.flatMap((line) => (/^ {2,}\S/.test(line) ? ['', line] : [line]));

/** Blank lines below a headline part no paragraphs. */
const TITLE_LINES = 4;

/** Whether the break between two lines is only a wrapped line's. In a `tight` text no blank line says where a paragraph ends. */
function continues(line: string, next: string, width: number, tight: boolean): boolean {
  if (ITEM.test(next)) return false;
  if (/^[a-z]/.test(next) && !SENTENCE_END.test(line)) return true;
  const word = next.indexOf(' ') < 0 ? next.length : next.indexOf(' ');
  const whole = line.length + 1 + word;
  // a sentence that ends where the next word still had room ends its paragraph
  if (tight && SENTENCE_END.test(line) && /^["“‘'«(]?[\p{Lu}\d]/u.test(next) && whole <= width) return false;
  return whole > width * 0.85;
}

/** The width a text was wrapped at; Infinity where it was not. Wrapped lines are near one width, and break within sentences. */
function wrapWidth(lines: readonly string[]): number {
  const inner = lines.filter((line, index) => line !== '' && (lines[index + 1] ?? '') !== '');
  const lengths = inner.map((line) => line.length).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.95)] ?? 0;
  if (width < 30 || width > WIDEST_WRAP) return Number.POSITIVE_INFINITY;
  const wrapped = inner.filter((line) => line.length > width * 0.75);
  const within = wrapped.filter((line) => !SENTENCE_END.test(line));
  return wrapped.length >= inner.length * 0.4 && within.length >= wrapped.length * 0.5
    ? width
    : Number.POSITIVE_INFINITY;
}

/** The first lines that together are the title. */
function titleLines(lines: readonly string[], title: string): { from: number; to: number } | undefined {
  const wanted = title.replace(/\s/g, '');
  const from = lines.findIndex((line) => line !== '');
  if (wanted === '' || from < 0) return undefined;
  let joined = '';
  for (let to = from; to < Math.min(lines.length, from + 5) && joined.length < wanted.length; to++) {
    joined += (lines[to] as string).replace(/\s/g, '');
    if (joined === wanted) return { from, to: to + 1 };
  }
  return undefined;
}
