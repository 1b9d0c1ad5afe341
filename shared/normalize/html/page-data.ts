// A page that shows nothing until its scripts run → the article's paragraphs in the data it brings for them.
// <script id="__NEXT_DATA__" type="application/json">{"props": {"article": {"title": …, "body": "<p>VARDEN …"}}}</script> → ["VARDEN …"].
import { items, type Json, parseJson, record, text } from '../formats/json.ts';
import { attribute, type Element, findAll, rawText } from '../markup/tree.ts';
import { fragmentParagraphs } from './blocks.ts';

/** Values looked at, and characters from which they are an article. */
const MOST = 50_000;
const ENOUGH = 200;
const WORDS =
  /^(?:body|html|text|content|articlebody|body_?html|content_?html|bodytext|fulltext|maincontent|story|value)$/i;

export function paragraphsInData(page: Element): readonly string[] {
  let best: readonly string[] = [];
  let most = ENOUGH;
  for (const script of findAll(page, ({ name }) => name === 'script').slice(0, 200)) {
    const value = dataOf(script);
    for (const paragraphs of value === undefined ? [] : textsIn(value)) {
      const length = paragraphs.reduce((sum, words) => sum + (words.length >= 40 ? words.length : 0), 0);
      if (length > most) [best, most] = [paragraphs, length];
    }
  }
  return best;
}

/** A script of JSON, or one that sets a variable to it. */
function dataOf(script: Element): Json | undefined {
  const type = attribute(script, 'type');
  const words = rawText(script).trim();
  if (/ld\+json/i.test(type) || words.length < ENOUGH) return undefined;
  if (/json/i.test(type)) return parseJson(words);
  const assigned = /^(?:window\.|self\.|var |const |let )?[\w.$[\]"']{1,60}\s{0,3}=\s{0,3}(?=\{)/.exec(words);
  return assigned ? parseJson(words.slice(assigned[0].length).replace(/;?\s*$/, '')) : undefined;
}

/** Every text that may be an article's: marked-up strings, and lists of paragraphs. */
function* textsIn(value: Json): Generator<readonly string[]> {
  let level: readonly Json[] = [value];
  let looked = 0;
  while (level.length > 0 && looked < MOST) {
    const next: Json[] = [];
    for (const one of level) {
      if (++looked > MOST) break;
      if (Array.isArray(one)) {
        const paragraphs = listed(one as readonly Json[]);
        if (paragraphs.length >= 3) yield paragraphs;
      }
      for (const [name, inner] of Object.entries(record(one) ?? {})) {
        const words = WORDS.test(name) ? text(inner) : undefined;
        if (words !== undefined && words.length >= ENOUGH) yield read(words);
      }
      for (const inner of Object.values(record(one) ?? items(one)))
        if (typeof inner === 'object' && inner !== null) next.push(inner);
    }
    level = next;
  }
}

/** ["VARDEN …", …] or [{ "type": "text", "content": "VARDEN …" }, …] → the paragraphs; others in the list are pictures and such. */
const listed = (list: readonly Json[]): readonly string[] =>
  list.slice(0, 2000).flatMap((one) => {
    const own = record(one);
    const words = text(one) ?? text(own?.content) ?? text(own?.text) ?? text(own?.html) ?? text(own?.value);
    return words !== undefined && /\s/.test(words.trim()) ? read(words) : [];
  });

const read = (words: string): readonly string[] => fragmentParagraphs(words.replace(/\n{2,}/g, '<p>'));
