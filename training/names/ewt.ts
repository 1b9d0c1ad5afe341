// UD English EWT → labelled sentences. EWT has no names, but its proper nouns are marked: each run of them is a name whose type is looked up in
// ewt-names.tsv (by hand), then in the gazetteers; where neither knows it, the words are left unknown, and only what is no name is learned.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { isDemonym } from '../../shared/entities/lists/demonyms.ts';
import { wordsOfName } from '../../shared/entities/lists/fold.ts';
import { isGivenName, isSurname } from '../../shared/entities/lists/given-names.ts';
import { listAt } from '../../shared/entities/lists/lines.ts';
import { known } from '../../shared/entities/lists/names-known.ts';
import { isTitle } from '../../shared/entities/lists/person-words.ts';
import type { Label, LabelledSentence, NameType } from './sentence.ts';

const TIME =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)\.?)$/;
const ORGANIZATION =
  /\b(?:Party|Council|Commission|University|Agency|Committee|Ministry|Department|Institute|Army|Corp|Inc|Co|Ltd|Company|Group|Association|Foundation|Bank|Forces?|Bureau|Court|Congress|Senate|Union|League|Movement|Brigades?|Times|Post|News|Press|Journal|Services?|Authority|Organization|School|College|Hospital|Coalition|Alliance|Church|Parliament|Assembly|Guard|Corps|Federation|Society|LLC)\b/;
const PLACE =
  / (?:River|Lake|Sea|Ocean|Islands?|Street|Road|Avenue|Mountains?|Valley|Province|County|City|Airport|Bay|Beach|Park|Square|Hills|Desert|Highway|Hotel)$/;
const OTHER = /\b(?:Act|War|Treaty|Agreement|Prize|Award|Accord|Protocol|Conference)\b/;

const byHand = new Map<string, NameType | 'none'>();
for (const [type = '', names = ''] of listAt(new URL('ewt-names.tsv', import.meta.url)))
  for (const name of names.split('; ')) byHand.set(name, type as NameType);

interface Row {
  readonly form: string;
  readonly upos: string;
}

export function readEwt(path: string): LabelledSentence[] {
  const sentences: LabelledSentence[] = [];
  let document = '';
  let rows: Row[] = [];
  for (const line of gunzipSync(readFileSync(path)).toString('utf8').split('\n')) {
    if (line.startsWith('# newdoc id = ')) document = line.slice(14);
    else if (line === '') {
      if (rows.length)
        sentences.push({
          document,
          source: 'ewt',
          paragraph: 0,
          forms: rows.map((row) => row.form),
          labels: labelsOf(rows),
        });
      rows = [];
    } else if (/^\d+\t/.test(line)) {
      const [, form, , upos] = line.split('\t') as string[];
      rows.push({ form, upos } as Row);
    }
  }
  return sentences;
}

function labelsOf(rows: readonly Row[]): Label[] {
  const labels: Label[] = rows.map(() => null);
  const form = (i: number): string => rows[i]?.form ?? '';
  const proper = (i: number): boolean => rows[i]?.upos === 'PROPN' && !TIME.test(form(i));
  const capital = (i: number): boolean => /^\p{Lu}/u.test(form(i)) && /^(?:ADJ|NOUN|VERB)$/.test(rows[i]?.upos ?? '');
  for (let i = 0; i < rows.length; i++) {
    if (!proper(i) || !/^\p{Lu}|^al$/u.test(form(i))) continue;
    let end = i + 1;
    for (;;) {
      if (proper(end)) end++;
      else if (/^(?:-|of|&|al|bin)$/.test(form(end)) && proper(end + 1)) end += 2;
      else if (form(end) === 'of' && form(end + 1) === 'the' && proper(end + 2)) end += 3;
      else if (capital(end) && proper(end + 1)) end += 2;
      else break;
    }
    let start = i;
    while (start > 1 && capital(start - 1)) start--;
    const text = rows
      .slice(start, end)
      .map((row) => row.form)
      .join(' ');
    const type = typeOf(text);
    if (type === 'person') while (start < end - 1 && (isTitle(form(start)) || isDemonym(form(start)))) start++;
    if (type !== 'none') {
      const name = type === 'unknown' ? 'unknown' : { start, end, type };
      for (let n = start; n < end; n++) labels[n] = name;
    }
    i = end - 1;
  }
  return labels;
}

function typeOf(text: string): NameType | 'none' | 'unknown' {
  const hand = byHand.get(text);
  if (hand) return hand;
  const words = text.split(' ').filter((word) => !/^(?:-|of|&|the|al|bin)$/.test(word));
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  if (words.length === 1 && isDemonym(first)) return 'none';
  const listed = known
    .exact(wordsOfName(text))
    .filter((name) => !name.demonym && name.kind !== 'city' && name.kind !== 'province');
  if (listed[0]) return listed[0].type;
  if (words.length === 1 && isTitle(first)) return 'none';
  if (words.length === 1 && isGivenName(first)) return 'person';
  if (ORGANIZATION.test(text)) return 'organization';
  if (PLACE.test(text)) return 'place';
  if (OTHER.test(text)) return 'other';
  if (words.length > 1 && (isGivenName(first) || (isTitle(first) && /^\p{Lu}\p{Ll}/u.test(last)))) return 'person';
  if (known.exact(wordsOfName(text)).some((name) => !name.demonym)) return 'place';
  if (words.length > 1 && isSurname(last) && words.length < 4) return 'person';
  return 'unknown';
}
