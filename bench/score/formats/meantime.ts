// MEANTIME as published (newsreader-project.eu, meantime_newsreader_english_oct15/intra_cross-doc_annotation): CAT XML, words with sentence numbers.
// <ENTITY_MENTION m_id="12" syntactic_type="NAM"><token_anchor t_id="3"/>… refers (REFERS_TO) to <ENTITY ent_type="PER"/>; TIMEX3 has its value.
// Only the first sentences are annotated: up to the last that has a mention. Words are joined by blanks, since places are aligned without them.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { type DatedTime, type Document, type NamedMention, type Pair, typeOf } from '../corpora/document.ts';

export const isMeantime = (path: string): boolean => filesOf(path).some((file) => isCat(readFileSync(file, 'utf8')));

export const readMeantime = (path: string): readonly Document[] =>
  filesOf(path)
    .map((file) => readFileSync(file, 'utf8'))
    .filter(isCat)
    .map(readCat);

const filesOf = (path: string): readonly string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.xml'))
        .sort()
        .map((name) => join(path, name))
    : path.endsWith('.xml')
      ? [path]
      : [];

const isCat = (xml: string): boolean => /<Document\b[^>]*\bdoc_(?:id|name)=/.test(xml.slice(0, 2000));

interface Mention {
  readonly id: string;
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly anchors: string[];
}

export function readCat(xml: string): Document {
  const tokens = new Map<string, { readonly sentence: string; text: string }>();
  const mentions: Mention[] = [];
  const entityOf = new Map<string, string>();
  let id = '';
  let token: { text: string } | undefined;
  let sources: string[] = [];
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (tag === 'Document') id = attributes.doc_name ?? attributes.doc_id ?? '';
        else if (tag === 'token') {
          const opened = { sentence: attributes.sentence ?? '0', text: '' };
          tokens.set(attributes.t_id ?? '', opened);
          token = opened;
        } else if (tag === 'token_anchor') mentions.at(-1)?.anchors.push(attributes.t_id ?? '');
        else if (tag === 'REFERS_TO') sources = [];
        else if (tag === 'source') sources.push(attributes.m_id ?? '');
        else if (tag === 'target') for (const source of sources) entityOf.set(source, attributes.m_id ?? '');
        else if (attributes.m_id) mentions.push({ id: attributes.m_id, tag, attributes, anchors: [] });
      },
      ontext(text) {
        if (token) token.text += text;
      },
      onclosetag(tag) {
        if (tag === 'token') token = undefined;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return documentOf(id, tokens, mentions, entityOf);
}

function documentOf(
  id: string,
  tokens: ReadonlyMap<string, { readonly sentence: string; readonly text: string }>,
  mentions: readonly Mention[],
  entityOf: ReadonlyMap<string, string>,
): Document {
  const spans = new Map<string, Pair>();
  const ends = new Map<string, number>();
  let text = '';
  let before: string | undefined;
  for (const [key, { sentence, text: form }] of tokens) {
    if (before !== undefined) text += sentence === before ? ' ' : '\n';
    spans.set(key, [text.length, text.length + form.length]);
    text += form;
    ends.set(sentence, text.length);
    before = sentence;
  }
  const spanOf = ({ anchors }: Mention): Pair | undefined => {
    const places = anchors.flatMap((anchor) => spans.get(anchor) ?? []);
    return places.length > 0 ? [Math.min(...places), Math.max(...places)] : undefined;
  };
  const types = new Map(mentions.map((one) => [one.id, one.attributes.ent_type ?? '']));
  const names = mentions.flatMap((one): readonly NamedMention[] => {
    const type = typeOf(types.get(entityOf.get(one.id) ?? '') ?? '');
    const span = spanOf(one);
    return one.attributes.syntactic_type === 'NAM' && type && span ? [{ type, span }] : [];
  });
  const times = mentions.flatMap((one): readonly DatedTime[] => {
    const span = spanOf(one);
    const { type = '', value = '' } = one.attributes;
    return one.tag === 'TIMEX3' && span ? [{ type, value, span }] : [];
  });
  const created = mentions.find(({ attributes }) => attributes.functionInDocument === 'CREATION_TIME');
  const lasts = mentions.flatMap(({ anchors }) => anchors.map((anchor) => tokens.get(anchor)?.sentence ?? ''));
  return {
    id,
    text,
    published: created?.attributes.value,
    names,
    times,
    annotatedEnd: Math.max(0, ...lasts.map((sentence) => ends.get(sentence) ?? 0)),
  };
}
