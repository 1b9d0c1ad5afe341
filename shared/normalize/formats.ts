// The formats that are read: told by content first and by name second, each with its reader. The README's table is printed from this one.
// Order counts: the first format whose `tells` holds reads the file.
import { gunzip } from './containers/gzip.ts';
import type { Allowance } from './containers/limits.ts';
import { isTar, untar } from './containers/tar.ts';
import { unzip } from './containers/zip.ts';
import type { Finding } from './finding.ts';
import { readJsonFile } from './formats/json-file.ts';
import { hasFrontMatter, readMarkdown } from './formats/markdown.ts';
import { isOffice, readOffice } from './formats/office.ts';
import { readPlainText } from './formats/plain-text.ts';
import { readRtf } from './formats/rtf.ts';
import type { Source } from './formats/source.ts';
import { isWire, readWire } from './formats/wire.ts';
import { readXmlFile, rootName, XML_ROOTS } from './formats/xml-file.ts';
import { readHtml } from './html/page.ts';
import { looksLikeHtml, looksLikeMail, looksLikeText, namesColumns, startsWith } from './signs.ts';

/** What a file looks like: its first bytes as characters, and what its name and content type say. */
export interface Look {
  readonly bytes: Uint8Array;
  /** The first 4 KB decoded, without white space before. */
  readonly head: string;
  /** The name's ending in lower case: "html". */
  readonly ending: string;
  readonly contentType: string;
}

export interface Format {
  readonly name: string;
  /** How files of it usually end. */
  readonly endings: readonly string[];
  /** What is read of it, for the README. */
  readonly reads: string;
  readonly tells: (look: Look) => boolean;
  readonly read: (source: Source, allowance: Allowance) => Finding | Promise<Finding>;
}

/** The last resort. */
export const PLAIN = 'plain text';

export const FORMATS: readonly Format[] = [
  {
    name: 'PDF',
    endings: ['pdf'],
    reads: 'the text layer: columns in order, running heads dropped, hyphenation undone',
    tells: ({ bytes }) => startsWith(bytes.subarray(0, 1024), '%PDF-', true),
    read: async (source) => ({ drafts: [await (await import('./formats/pdf.ts')).readPdf(source)] }),
  },
  {
    name: 'Word, OpenDocument',
    endings: ['docx', 'odt'],
    reads: 'paragraphs, the title, the document’s dates',
    tells: ({ bytes, ending }) => startsWith(bytes, 'PK\x03\x04') && isOffice(bytes, ending),
    read: (source) => readOffice(source),
  },
  {
    name: 'zip archive',
    endings: ['zip'],
    reads: 'every file in it, each by its own format',
    tells: ({ bytes }) => startsWith(bytes, 'PK\x03\x04') || startsWith(bytes, 'PK\x05\x06'),
    read: async ({ bytes }, allowance) => ({ members: await unzip(bytes, allowance) }),
  },
  {
    name: 'gzip',
    endings: ['gz', 'tgz'],
    reads: 'the file in it, by its own format',
    tells: ({ bytes }) => startsWith(bytes, '\x1f\x8b'),
    read: ({ bytes, name }, allowance) => ({ members: [gunzip(bytes, name, allowance)], wraps: true }),
  },
  {
    name: 'tar archive',
    endings: ['tar'],
    reads: 'every file in it, each by its own format',
    tells: ({ bytes }) => isTar(bytes),
    read: ({ bytes }, allowance) => ({ members: untar(bytes, allowance) }),
  },
  {
    name: 'RTF',
    endings: ['rtf'],
    reads: 'the text without pictures, notes, heads and feet',
    tells: ({ bytes }) => startsWith(bytes, '{\\rtf'),
    read: (source) => ({ drafts: [readRtf(source)] }),
  },
  {
    name: 'wire text: IPTC 7901, ANPA 1312',
    endings: ['txt', 'wire', 'iptc'],
    reads: 'each message: headline, text and date, without the header and the notes to editors',
    tells: ({ head }) => isWire(head),
    read: (source) => ({ drafts: readWire(source) }),
  },
  {
    name: 'JSON and JSON Lines',
    endings: ['json', 'jsonl', 'ndjson'],
    reads:
      'IPTC ninjs 1.x, 2.x and 3.x; schema.org NewsArticle; objects with fields such as title, text, date; lists of these, or one to a line',
    tells: ({ head, ending, contentType }) =>
      /^[[{]\s*(?:["{[\]}]|$)/.test(head) &&
      (/^(?:json|jsonl|ndjson)$/.test(ending) ||
        /json/.test(contentType) ||
        /^[[{\s]{1,50}"[^"\n]{1,100}"\s{0,20}:/.test(head)),
    read: (source) => readJsonFile(source),
  },
  {
    name: 'XML: NewsML-G2, NewsML 1.x, NITF, RSS, Atom',
    endings: ['xml', 'rss', 'atom', 'nitf'],
    reads: 'each news item; each entry of a feed that carries its text',
    tells: ({ head }) => XML_ROOTS.has(rootName(head) ?? ''),
    read: (source) => readXmlFile(source),
  },
  {
    name: 'e-mail, MHTML',
    endings: ['eml', 'mbox', 'mht', 'mhtml'],
    reads:
      'the text, with subject and date, what it forwards, and attached documents; each mail of a mailbox; a saved page as HTML',
    tells: ({ head, ending, contentType }) =>
      looksLikeMail(head, /^(?:eml|mbox|mht|mhtml)$/.test(ending) || /rfc822|multipart\/related/.test(contentType)),
    read: async (source) => (await import('./formats/mail.ts')).readMail(source),
  },
  {
    name: 'HTML',
    endings: ['html', 'htm', 'xhtml'],
    reads: 'the article and only the article, with headline, authors, dates, outlet and address',
    tells: ({ head, ending, contentType }) =>
      looksLikeHtml(head, {
        named: /^(?:html?|xhtml)$/.test(ending) || /html/.test(contentType),
        text: /^(?:txt|text)$/.test(ending),
      }),
    read: (source) => ({ drafts: [readHtml(source)] }),
  },
  {
    name: 'CSV, TSV',
    endings: ['csv', 'tsv'],
    reads: 'each row, where the first one names the columns: title, text, date and the like',
    tells: ({ head, ending, contentType }) =>
      /^(?:csv|tsv|tab)$/.test(ending) || /\b(?:csv|tab-separated-values)\b/.test(contentType) || namesColumns(head),
    read: async (source) => (await import('./formats/table.ts')).readTable(source),
  },
  {
    name: 'Markdown',
    endings: ['md', 'markdown'],
    reads: 'the words without marks; title, date, author, outlet and url of YAML front matter',
    tells: ({ head, ending, contentType }) =>
      /^(?:md|markdown)$/.test(ending) ||
      /markdown/.test(contentType) ||
      hasFrontMatter(head) ||
      // A text whose first line is a heading in Markdown.
      /^#{1,2} [^\s#][^\n]{5,200}\n/.test(head),
    read: (source) => ({ drafts: [readMarkdown(source)] }),
  },
  {
    name: PLAIN,
    endings: ['txt', 'text'],
    reads:
      'UTF-8, UTF-16, Windows-1252 and MacRoman; header lines (“Headline: …”) and database exports by their labels; hard-wrapped lines joined; an offset map to the original kept',
    tells: ({ head }) => looksLikeText(head),
    read: (source) => ({ drafts: readPlainText(source) }),
  },
];

/** The format of a file; undefined where it is none of ours. */
export const formatOf = (look: Look): Format | undefined => FORMATS.find((format) => format.tells(look));
