// Names (MEANTIME, re3d): mentions by name of persons, organizations and places; exact (an article before and a possessive after are nobody's
// mistake) and overlapping, type included.
import type { Extraction } from '../../../shared/model/extraction.ts';
import { aligner, trimmed } from './align.ts';
import { type Document, type NamedMention, type Pair, typeOf } from './document.ts';
import type { Tally } from './tally.ts';

export function scoreNames(document: Document, reading: Extraction | undefined, tally: Tally): void {
  const { text, names = [], annotatedEnd = document.text.length } = document;
  const align = aligner(reading?.article.text ?? '', text);
  const wanted = names.map(({ type, span }) => ({ type, span: bare(text, span) }));
  const given = (reading?.entities ?? []).flatMap(({ type: label, mentions }) => {
    const type = typeOf(label);
    if (!type) return [];
    return mentions
      .filter(({ kind }) => kind === 'name')
      .flatMap((mention): NamedMention[] => {
        const span = align(mention);
        return span && span[1] <= annotatedEnd ? [{ type, span: bare(text, span) }] : [];
      });
  });
  const key = ({ type, span }: NamedMention): string => `${type} ${span}`;
  const [a, b] = [new Set(wanted.map(key)), new Set(given.map(key))];
  for (const type of ['person', 'organization', 'place', ''] as const) {
    const of = (keys: ReadonlySet<string>): readonly string[] => [...keys].filter((one) => one.startsWith(type));
    tally.add(`exact ${type}`.trim(), {
      right: of(a).filter((one) => b.has(one)).length,
      gold: of(a).length,
      given: of(b).length,
    });
  }
  const touches = (one: NamedMention, others: readonly NamedMention[]): boolean =>
    others.some(({ type, span }) => type === one.type && one.span[0] < span[1] && span[0] < one.span[1]);
  tally.add('overlap', {
    right: wanted.filter((one) => touches(one, given)).length,
    gold: wanted.length,
    given: given.length,
    rightOfGiven: given.filter((one) => touches(one, wanted)).length,
  });
  for (const one of wanted) if (!b.has(key(one))) tally.fault('missed', shown(text, one));
  for (const one of given) if (!a.has(key(one))) tally.fault('extra', shown(text, one));
}

function bare(text: string, span: Pair): Pair {
  const [start, end] = trimmed(text, span);
  const words = text.slice(start, end);
  const article = /^(?:the|an?)\s+/i.exec(words)?.[0].length ?? 0;
  return [start + article, /['’]s$/.test(words) ? end - 2 : end];
}

const shown = (text: string, { type, span: [start, end] }: NamedMention): string =>
  `[${type}] ${text.slice(Math.max(0, start - 30), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 30)}`.replace(
    /\s+/g,
    ' ',
  );
