// Attributions (PolNeAR): source, cue and content, exact and by words; claims by the overlap of their contents' words (Jaccard .3, .5, .8), one to
// one; of those at .5 whether the source and the cue touch. "reporting": cues of saying only, since half of the corpus's cues are attitudes.
// PolNeAR is flat: claims within other claims are left out, and so is what stands where the annotators discarded.
import type { Extraction } from '../../../shared/model/extraction.ts';
import { aligner, trimmed } from './align.ts';
import type { Document, Pair } from './document.ts';
import type { Tally } from './tally.ts';

const REPORTING = new Set(
  `say tell add write report announce state claim argue accuse blame deny reject insist stress demand call urge
  warn note explain suggest acknowledge admit confirm allege ask respond reply declare describe conclude assert contend
  maintain promise pledge vow threaten criticize condemn praise thank reiterate reaffirm emphasize point out according
  tweet post quote dispute refute dismiss refuse challenge complain caution inform testify recall predict propose
  recommend request appeal question concede charge mention observe remark repeat joke disclose reveal comment
  estimate`.split(/\s+/),
);
const IRREGULAR = new Set('said told wrote written denies denied replied testified says quoted admitted'.split(' '));
const ROLES = ['source', 'cue', 'content'] as const;
type Role = (typeof ROLES)[number];

type Item = Readonly<Record<Role, readonly Pair[]>> & { readonly words: Readonly<Record<Role, ReadonlySet<number>>> };

export function scoreAttributions(document: Document, reading: Extraction | undefined, tally: Tally): void {
  const { text, attributions = [], discard = [] } = document;
  const align = aligner(reading?.article.text ?? '', text);
  const itemOf = itemsIn(text);
  const wanted = attributions.map(itemOf).filter(({ words }) => words.content.size > 0);
  const aligned = (spans: readonly ({ start: number; end: number } | null)[]): readonly Pair[] =>
    spans.flatMap((span) => (span ? [align(span)] : [])).filter((pair) => pair !== undefined);
  const given = (reading?.claims ?? [])
    .filter(({ parent }) => parent === undefined)
    .map(({ source, cue, content }) =>
      itemOf({ source: aligned([source]), cue: aligned([cue]), content: aligned(content) }),
    )
    .filter(
      ({ words, content }) =>
        words.content.size > 0 && !discard.some(([from, to]) => content.every(([s, e]) => from <= s && e <= to)),
    );
  countRoles(wanted, given, tally);
  for (const threshold of [0.3, 0.5, 0.8]) {
    const pairs = pairsOf(wanted, given, threshold);
    tally.add(`claim@${threshold}`, { right: pairs.size, gold: wanted.length, given: given.length });
    if (threshold === 0.5) countPairs(text, wanted, given, pairs, tally);
  }
}

function itemsIn(text: string): (spans: Readonly<Record<Role, readonly Pair[]>>) => Item {
  const words = [...text.matchAll(/\w+(?:['’]\w+)*/g)].map(
    (found): Pair => [found.index, found.index + found[0].length],
  );
  const placesOf = (spans: readonly Pair[]): ReadonlySet<number> =>
    new Set(words.flatMap(([s, e], place) => (spans.some(([from, to]) => s < to && from < e) ? [place] : [])));
  return (spans) => {
    const clean = (role: Role): readonly Pair[] =>
      spans[role].map((span) => trimmed(text, span)).filter(([s, e]) => s < e);
    const [source, cue, content] = [clean('source'), clean('cue'), clean('content')];
    return {
      source,
      cue,
      content,
      words: { source: placesOf(source), cue: placesOf(cue), content: placesOf(content) },
    };
  };
}

const common = (a: ReadonlySet<unknown>, b: ReadonlySet<unknown>): number => [...a].filter((one) => b.has(one)).length;

function countRoles(wanted: readonly Item[], given: readonly Item[], tally: Tally): void {
  for (const role of ROLES) {
    const exact = (items: readonly Item[]): ReadonlySet<string> =>
      new Set(items.flatMap((one) => one[role].map(String)));
    const words = (items: readonly Item[]): ReadonlySet<number> =>
      new Set(items.flatMap((one) => [...one.words[role]]));
    for (const [name, a, b] of [
      [`exact ${role}`, exact(wanted), exact(given)],
      [`token ${role}`, words(wanted), words(given)],
    ] as const)
      tally.add(name, { right: common(a, b), gold: a.size, given: b.size });
  }
}

/** One to one, the greatest overlap first, then those whose cues touch. */
function pairsOf(wanted: readonly Item[], given: readonly Item[], threshold: number): ReadonlyMap<Item, Item> {
  const candidates = wanted
    .flatMap((gold) =>
      given.map((one) => {
        const both = common(gold.words.content, one.words.content);
        const overlap = both / (gold.words.content.size + one.words.content.size - both);
        return { gold, one, overlap, cue: common(gold.words.cue, one.words.cue) > 0 };
      }),
    )
    .filter(({ overlap }) => overlap >= threshold)
    .sort((a, b) => b.overlap - a.overlap || Number(b.cue) - Number(a.cue));
  const pairs = new Map<Item, Item>();
  const used = new Set<Item>();
  for (const { gold, one } of candidates)
    if (!pairs.has(gold) && !used.has(one)) {
      pairs.set(gold, one);
      used.add(one);
    }
  return pairs;
}

function countPairs(
  text: string,
  wanted: readonly Item[],
  given: readonly Item[],
  pairs: ReadonlyMap<Item, Item>,
  tally: Tally,
): void {
  const right = (role: Role): ReadonlySet<Item> =>
    new Set(
      [...pairs]
        .filter(([gold, one]) => {
          const [a, b] = [gold.words[role], one.words[role]];
          return common(a, b) > 0 || a.size + b.size === 0;
        })
        .map(([gold]) => gold),
    );
  const [source, cue] = [right('source'), right('cue')];
  tally.add('source | claim@0.5', { right: source.size, gold: pairs.size, given: pairs.size });
  tally.add('cue | claim@0.5', { right: cue.size, gold: pairs.size, given: pairs.size });
  tally.add('triple@0.5', { right: common(source, cue), gold: wanted.length, given: given.length });
  const reports = (item: Item): boolean => isReporting(text.slice(item.cue[0]?.[0], item.cue.at(-1)?.[1]));
  const both = [...pairs].filter(([gold]) => reports(gold));
  const reporting = new Set([
    ...given.filter((one) => one.cue.length === 0 || reports(one)),
    ...both.map(([, one]) => one),
  ]);
  tally.add('reporting claim@0.5', {
    right: both.length,
    gold: wanted.filter(reports).length,
    given: reporting.size,
  });
  const used = new Set(pairs.values());
  for (const gold of wanted) if (!pairs.has(gold)) tally.fault('missed', shown(text, gold));
  for (const one of given) if (!used.has(one)) tally.fault('extra', shown(text, one));
}

function isReporting(cue: string): boolean {
  return cue
    .toLowerCase()
    .split(/[^a-z]+/)
    .some(
      (word) =>
        REPORTING.has(word) ||
        IRREGULAR.has(word) ||
        [/s$/, /d$/, /ed$/, /ing$/, /es$/].some((ending) => {
          const stem = word.replace(ending, '');
          return REPORTING.has(stem) || REPORTING.has(`${stem}e`);
        }),
    );
}

const shown = (text: string, item: Item): string =>
  ROLES.map((role) => item[role].map(([s, e]) => text.slice(s, e).replace(/\s+/g, ' ')).join(' … ') || '–').join(' | ');
