// PolNeAR as published (github.com/networkdynamics/PolNeAR, data/dev): text/NAME.txt and attributions/NAME_ANNOTATOR.ann in brat's standoff format.
// "T1 Source 89 106 …" are spans ("89 95;100 106" in pieces), "E1 Attribution:T4 Content:T3 Cue:T2 Source:T1" ties them; "Discard" is not annotated.
// Of articles that several people annotated the first annotator's file, by name, counts.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Attribution, Document, Pair } from '../corpora/document.ts';

export const isPolnear = (folder: string): boolean =>
  existsSync(join(folder, 'attributions')) && existsSync(join(folder, 'text'));

export function readPolnear(folder: string): readonly Document[] {
  const annotations = readdirSync(join(folder, 'attributions')).sort();
  return readdirSync(join(folder, 'text'))
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => {
      const id = name.replace(/\.txt$/, '');
      const file = annotations.find((one) => one.startsWith(`${id}_`) && one.endsWith('.ann'));
      if (!file) return [];
      const text = readFileSync(join(folder, 'text', name), 'utf8');
      const standoff = readFileSync(join(folder, 'attributions', file), 'utf8');
      return [{ id, text, published: /_(\d{4}-\d\d-\d\d)_/.exec(id)?.[1], ...readStandoff(standoff) }];
    });
}

export function readStandoff(standoff: string): Pick<Document, 'attributions' | 'discard'> {
  const spans = new Map<string, readonly Pair[]>();
  const discard: Pair[] = [];
  const attributions: Attribution[] = [];
  for (const line of standoff.split('\n')) {
    const [id = '', what = ''] = line.split('\t');
    const [kind, ...rest] = what.split(' ');
    if (id.startsWith('T')) {
      const pieces = rest
        .join(' ')
        .split(';')
        .map((piece) => piece.split(' ').map(Number) as unknown as Pair);
      spans.set(id, pieces);
      if (kind === 'Discard') discard.push(...pieces);
    } else if (id.startsWith('E')) {
      const of = (role: string): readonly Pair[] =>
        rest.flatMap((part) =>
          new RegExp(`^${role}\\d*:`).test(part) ? (spans.get(part.split(':')[1] as string) ?? []) : [],
        );
      attributions.push({ source: of('Source'), cue: of('Cue'), content: of('Content') });
    }
  }
  return { attributions, discard };
}
