// MEANTIME's and re3d's documents → labelled sentences, cut by our own tokenizer. Their phrases are wider than names: see name-within.ts.
import { readFileSync } from 'node:fs';
import { isDemonym } from '../../shared/entities/lists/demonyms.ts';
import { isCountry, nameWithin } from './name-within.ts';
import type { Label, LabelledSentence, NameType } from './sentence.ts';

interface Mention {
  readonly start: number;
  readonly end: number;
  readonly type: string | null;
  readonly named?: boolean;
}
interface Document {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly annotated_end?: number;
  readonly entities: readonly Mention[];
}
interface Token {
  readonly form: string;
  readonly start: number;
  readonly end: number;
}

const TYPES: Readonly<Record<string, NameType>> = {
  PER: 'person',
  ORG: 'organization',
  LOC: 'place',
  PRO: 'other',
  FIN: 'other',
  Person: 'person',
  Organisation: 'organization',
  Location: 'place',
  Weapon: 'other',
  MilitaryPlatform: 'other',
  DocumentReference: 'other',
};

export function readSpans(
  path: string,
  source: 're3d' | 'meantime',
  sentencesOf: (text: string) => readonly (readonly Token[])[],
): LabelledSentence[] {
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .flatMap((line) => {
      const document: Document = JSON.parse(line);
      return sentencesOf(document.text).flatMap((tokens): LabelledSentence[] => {
        const last = tokens.at(-1);
        if (!last || last.end > (document.annotated_end ?? document.text.length)) return [];
        return [
          {
            document: document.id,
            source,
            paragraph: 0,
            forms: tokens.map((t) => t.form),
            labels: label(tokens, document.entities),
          },
        ];
      });
    });
}

function label(tokens: readonly Token[], mentions: readonly Mention[]): Label[] {
  const forms = tokens.map((t) => t.form);
  const labels: Label[] = forms.map(() => null);
  const within = (m: Mention): { start: number; end: number } => {
    const start = tokens.findIndex((t) => t.end > m.start);
    let end = Math.max(start, 0);
    while (end < tokens.length && (tokens[end] as Token).start < m.end) end++;
    return { start, end };
  };
  for (const mention of [...mentions].sort((a, b) => a.end - a.start - (b.end - b.start))) {
    const type = TYPES[mention.type ?? ''];
    const { start, end } = within(mention);
    if (start < 0 || start >= end) continue;
    const capitals = forms
      .slice(start, end)
      .flatMap((form, i) =>
        /^\p{Lu}|^i[A-Z]/u.test(form) &&
        !/^(?:The|A|An|I|We|Our|They|Their|He|His|She|Her|It|Its|This|That|These|Those)$/.test(form)
          ? [start + i]
          : [],
      );
    if (!capitals.length) continue;
    const lower = forms.slice(start, end).some((form) => /^\p{Ll}{4,}/u.test(form));
    const named = mention.named ?? !lower;
    // a description with a name in it ("Iraqi security forces") says nothing of the type of that name
    if (!type || !named) {
      for (const i of capitals) if (labels[i] === null && !isDemonym(forms[i] as string)) labels[i] = 'unknown';
      continue;
    }
    // "Palmyra, Syria": a place for each run of capitals
    const heads =
      type === 'place'
        ? capitals.filter((i) => !capitals.includes(i - 1))
        : [type === 'person' ? (capitals.at(-1) as number) : (capitals[0] as number)];
    for (const head of heads) {
      const name = nameWithin(forms, { start, end, head }, type);
      if (
        !name ||
        labels
          .slice(name.start, name.end)
          .some((l) => l && l !== 'unknown' && !(l.start >= name.start && l.end <= name.end))
      )
        continue;
      const text = forms.slice(name.start, name.end).join(' ');
      if (name.end - name.start === 1 && isDemonym(text)) continue;
      const label = { ...name, type: isCountry(text) ? ('place' as const) : type };
      for (let i = name.start; i < name.end; i++) labels[i] = label;
    }
  }
  return labels;
}
