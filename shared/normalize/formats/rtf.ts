// Rich Text Format → its draft. Control words are followed as far as they make text; pictures, fonts, styles and fields' codes are skipped.
// {\rtf1\ansi Deal signed\par Both sides \'93agreed\'94\par} → "Deal signed", "Both sides “agreed”".
import type { Draft, FoundDate } from '../draft.ts';
import { asLatin, decodeAs } from '../text/decode.ts';
import type { Source } from './source.ts';

/** Groups that hold no text of the document. */
const SKIPPED = new Set(
  'fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf footnote annotation fldinst themedata colorschememapping datastore listtable listoverridetable rsidtbl generator latentstyles xmlnstbl mmathPr filetbl revtbl bkmkstart bkmkend nonshppict shpinst'.split(
    ' ',
  ),
);
const SIGNS: Readonly<Record<string, string>> = {
  par: '\n\n',
  sect: '\n\n',
  page: '\n\n',
  row: '\n\n',
  line: '\n',
  cell: ' ',
  tab: ' ',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  '~': ' ',
  _: '-',
  '-': '',
};
const TOKEN = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z0-9])|([{}])|[\r\n]+|([^\\{}\r\n]+)|\\/gi;
const DEEPEST = 500;

interface Group {
  readonly skipped: boolean;
  /** Characters that stand in for one \u for readers without Unicode. */
  readonly fallback: number;
}

export function readRtf({ bytes }: Source): Draft {
  const source = asLatin(bytes);
  const codepage = /\\ansicpg(\d{3,5})/.exec(source.slice(0, 2000))?.[1] ?? '1252';
  const encoding = encodingOf(codepage);
  const signs = Array.from({ length: 256 }, (_, byte) => decodeAs(encoding, Uint8Array.of(byte)));
  const pieces: string[] = [];
  const outer: Group[] = [];
  let beyond = 0;
  let group: Group = { skipped: false, fallback: 1 };
  let toSkip = 0;
  let starred = false;
  const put = (words: string) => {
    if (group.skipped) return;
    const kept = toSkip > 0 ? words.slice(toSkip) : words;
    toSkip = Math.max(0, toSkip - words.length);
    pieces.push(kept);
  };
  for (const [, word, number, hex, symbol, brace, words] of source.matchAll(TOKEN)) {
    if (brace === '{') {
      if (outer.length < DEEPEST) outer.push(group);
      else beyond++;
    } else if (brace === '}') {
      if (beyond > 0) beyond--;
      else group = outer.pop() ?? group;
    } else if (hex) put(signs[Number.parseInt(hex, 16)] as string);
    else if (words) put(words.replace(/[\u0080-\u00ff]/g, (byte) => signs[byte.charCodeAt(0)] as string));
    else if (symbol) {
      if (symbol === '*') starred = true;
      else put(SIGNS[symbol] ?? ('{}\\'.includes(symbol) ? symbol : ''));
    } else if (word) {
      if (SKIPPED.has(word) || (starred && word !== 'shppict')) group = { ...group, skipped: true };
      else if (word === 'u' && number) {
        put(String.fromCharCode(((Number(number) % 65536) + 65536) % 65536));
        toSkip = group.skipped ? 0 : group.fallback;
      } else if (word === 'uc' && number) group = { ...group, fallback: Math.min(10, Math.max(0, Number(number))) };
      else if (word === 'bin') group = { ...group, skipped: true };
      else if (word in SIGNS && Object.hasOwn(SIGNS, word)) put(SIGNS[word] as string);
    }
    if (symbol !== '*') starred = false;
  }
  return {
    paragraphs: pieces
      .join('')
      .split(/\n\n+/)
      .flatMap((paragraph) => paragraph.split('\n')),
    dates: [...dateOf(source, 'creatim', 'published'), ...dateOf(source, 'revtim', 'modified')],
  };
}

function encodingOf(codepage: string): string {
  try {
    return new TextDecoder(`windows-${codepage}`).encoding;
  } catch {
    return 'windows-1252';
  }
}

/** {\creatim\yr2021\mo5\dy3…}; a year of nought is none. */
function dateOf(source: string, word: string, kind: FoundDate['kind']): FoundDate[] {
  const found = new RegExp(`\\\\${word}\\\\yr(\\d{4})\\\\mo(\\d{1,2})\\\\dy(\\d{1,2})`).exec(source.slice(0, 200_000));
  if (!found) return [];
  const [, year, month = '', day = ''] = found;
  return [{ kind, raw: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, from: 'document', weak: true }];
}
