import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toConllu } from '../../shared/language/conllu.ts';
import { analyze, type Sentence } from '../../shared/language/index.ts';

const word = fc.constantFrom(
  'The',
  'mayor',
  'said',
  '“We',
  'agree.”',
  'U.S.',
  "didn't",
  'cannot',
  '...',
  '--',
  'Nolan',
  'Inc.',
  '10km',
  '👩‍🚒',
  '🇫🇷',
  'قال',
  'הוא',
  'אמר',
  '。',
  'C.',
  '$5.50',
  'http://x.org/a?b',
  'a@b.co',
  '(see',
  '[1])',
  "'s",
  '\n',
  '\n\n',
  '  ',
  'É',
  'e\u0301',
  '\ud800',
  'IN',
  '…',
);
const text = fc.oneof(
  fc.array(word, { maxLength: 40 }).map((words) => words.join(' ')),
  fc.array(word, { maxLength: 12 }).map((words) => words.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

const isOneTree = ({ tokens }: Sentence): boolean => {
  const reaches = (at: number): boolean => {
    for (let steps = 0; steps <= tokens.length; steps++) {
      const head = tokens[at]?.head as number;
      if (head === -1) return true;
      at = head;
    }
    return false;
  };
  return tokens.filter(({ head }) => head === -1).length === 1 && tokens.every((_, at) => reaches(at));
};

test('tokens follow one another, slice to their form, and cover every character that is not blank', () => {
  fc.assert(
    fc.property(text, (article) => {
      let end = 0;
      for (const sentence of analyze(article).sentences) {
        expect(sentence.tokens.length).toBeGreaterThan(0);
        for (const token of sentence.tokens) {
          expect(article.slice(end, token.start).trim()).toBe('');
          expect(token.end).toBeGreaterThan(token.start);
          expect(token.form).toBe(article.slice(token.start, token.end));
          end = token.end;
        }
        expect([sentence.start, sentence.end]).toEqual([sentence.tokens[0]?.start, end]);
      }
      expect(article.slice(end).trim()).toBe('');
    }),
    { numRuns: 150 },
  );
});

test('each sentence is one tree with one root, and only its root has the relation root', () => {
  fc.assert(
    fc.property(text, (article) => {
      for (const sentence of analyze(article).sentences) {
        expect(isOneTree(sentence)).toBe(true);
        for (const { head, relation } of sentence.tokens) expect(relation === 'root').toBe(head === -1);
      }
    }),
    { numRuns: 150 },
  );
});

test('the same text gives the same bytes', () => {
  fc.assert(
    fc.property(text, text, (article, other) => {
      const first = JSON.stringify(analyze(article));
      analyze(other);
      expect(JSON.stringify(analyze(article))).toBe(first);
    }),
    { numRuns: 60 },
  );
});

test('what is said of any text is well-formed CoNLL-U', () => {
  fc.assert(
    fc.property(text, (article) => {
      const conllu = toConllu(analyze(article));
      for (const block of conllu.split('\n\n').slice(0, -1)) expectWellFormed(block);
    }),
    { numRuns: 100 },
  );
});

/** The rules of https://universaldependencies.org/format.html that can be checked in one sentence. */
function expectWellFormed(block: string): void {
  const lines = block.split('\n');
  expect(lines.filter((line) => line.startsWith('# sent_id = ')).length).toBe(1);
  const textLine = lines.find((line) => line.startsWith('# text = '))?.slice('# text = '.length);
  const rows = lines.filter((line) => !line.startsWith('#')).map((line) => line.split('\t'));
  let next = 1;
  let covered = 0;
  let spelled = '';
  for (const row of rows) {
    expect(row.length).toBe(10);
    expect(row.every((cell) => cell !== '' && cell === cell.trim())).toBe(true);
    const [id, form, , upos, , feats, head, relation, , misc] = row as [string, ...string[]];
    const gap = /SpaceAfter=No/.test(misc as string) ? '' : ' ';
    if (id.includes('-')) {
      const [from, to] = id.split('-').map(Number) as [number, number];
      expect([from, to > from]).toEqual([next, true]);
      covered = to;
      spelled += form + gap;
      continue;
    }
    expect(Number(id)).toBe(next++);
    if (Number(id) > covered) spelled += form + gap;
    expect(upos).toMatch(/^(?:ADJ|ADP|ADV|AUX|CCONJ|DET|INTJ|NOUN|NUM|PART|PRON|PROPN|PUNCT|SCONJ|SYM|VERB|X)$/);
    expect(relation).toMatch(/^[a-z]+(?::[a-z]+)*$/);
    expect(Number(head) >= 0 && Number(head) <= rows.length && head !== id).toBe(true);
    if (feats !== '_')
      expect(feats).toMatch(/^[A-Z][A-Za-z0-9]*=[A-Z0-9][A-Za-z0-9,]*(?:\|[A-Z][A-Za-z0-9]*=[A-Z0-9][A-Za-z0-9,]*)*$/);
  }
  expect(spelled.trimEnd()).toBe(textLine);
}

test('emoji and right-to-left words keep their spans', () => {
  const article = 'قال الوزير إن الحرب انتهت. The 👩‍🚒 said “שלום” to 🇫🇷 today.';
  const forms = analyze(article).sentences.flatMap(({ tokens }) =>
    tokens.map(({ start, end }) => article.slice(start, end)),
  );
  expect(forms).toEqual([
    'قال',
    'الوزير',
    'إن',
    'الحرب',
    'انتهت',
    '.',
    'The',
    '👩‍🚒',
    'said',
    '“',
    'שלום',
    '”',
    'to',
    '🇫🇷',
    'today',
    '.',
  ]);
});
