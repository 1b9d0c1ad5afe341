// A page's JSON-LD, or a schema.org file → the one thing in it that describes the article.
// {"@graph": [{"@type": "WebSite"}, {"@type": "NewsArticle", "datePublished": "2021-05-03"}]} → the NewsArticle.
import { items, type Json, parseJson, record, text } from '../formats/json.ts';
import { attribute, type Element, findAll, rawText } from '../markup/tree.ts';
import { fold } from './fold.ts';

type Thing = Readonly<Record<string, Json>>;
const ARTICLE = /(?:Article|BlogPosting|Report|LiveBlogPosting|Posting|Review|Recipe|HowTo)$/;
/** Things looked at, so that a hostile page costs no more than any other. */
const MOST = 2000;

/** `titles` are what else the page calls its article: of several articles the one of that headline is meant. */
export function articleThing(page: Element, titles: readonly (string | undefined)[] = []): Thing | undefined {
  const scripts = findAll(page, (element) => element.name === 'script' && /ld\+json/i.test(attribute(element, 'type')));
  const things = scripts.slice(0, 50).flatMap((script) => thingsIn(parseJson(repaired(rawText(script)))));
  const wanted = new Set(titles.map(fold).filter((title) => title.length > 10));
  const meant = things.filter((thing) => wanted.has(fold(text(thing.headline))) && thing.datePublished !== undefined);
  return bestOf(meant) ?? bestOf(things);
}

/** The article among things: what calls itself one first, then what at least has a publication date. */
export function bestOf(things: readonly Thing[]): Thing | undefined {
  const articles = things.filter(isArticle);
  return (
    articles.find((thing) => thing.datePublished !== undefined) ??
    articles[0] ??
    things.find((thing) => thing.datePublished !== undefined)
  );
}

export const isArticle = (thing: Thing): boolean => typesOf(thing).some((type) => ARTICLE.test(type));

export const typesOf = (thing: Thing): readonly string[] => items(thing['@type']).flatMap((type) => text(type) ?? []);

/** Every object in a value, outermost first, a few levels deep. */
export function thingsIn(value: Json | undefined): readonly Thing[] {
  const found: Thing[] = [];
  let level: readonly Json[] = items(value);
  for (let depth = 0; depth < 4 && level.length > 0 && found.length < MOST; depth++) {
    const here = level.flatMap((one) => record(one) ?? []) as readonly Thing[];
    found.push(...here.slice(0, MOST));
    level = here
      .slice(0, MOST)
      .flatMap((thing) =>
        [thing['@graph'], thing.mainEntity, thing.mainEntityOfPage, thing.itemListElement, thing.hasPart].flatMap(
          items,
        ),
      );
  }
  return found;
}

/** Names of persons or organizations given as strings, objects or lists of these. */
export const namesIn = (value: Json | undefined): readonly string[] =>
  items(value)
    .slice(0, 20)
    .flatMap(
      (one) => text(one) ?? text(record(one)?.name) ?? items(record(one)?.name).flatMap((name) => text(name) ?? []),
    );

/** What many sites write wrong: raw line breaks within strings, comments and CDATA around. */
const repaired = (words: string): string =>
  words
    .replace(/^\s*(?:\/\/\s*)?<!\[CDATA\[|(?:\/\/\s*)?\]\]>\s*$|^\s*<!--|-->\s*$/g, '')
    .replace(/[\r\n\t]+/g, ' ')
    .replace(/;\s*$/, '');
