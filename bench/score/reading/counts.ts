// Counts and faults of one article, and their sums.
// const tally = counter('flood'); tally.right('act', true); tally.fault('missed', 'c3 …'); tally.result()

/** Figures that have a "right … of": what they are counted over is said in FIGURES. */
export type Figure =
  | 'source'
  | 'entity'
  | 'act'
  | 'polarity'
  | 'exact'
  | 'toTheMark'
  | 'roles'
  | 'parents'
  | 'disputes'
  | 'traps'
  | 'named';
export type Plain =
  | 'gold'
  | 'found'
  | 'cueOnly'
  | 'lenient'
  | 'extra'
  | 'optional'
  | 'roleFalse'
  | 'parentFalse'
  | 'disputeFalse';

export interface Counts {
  /** [right, of]; of traps: [fallen into, all]. */
  readonly figures: Readonly<Record<Figure, readonly [number, number]>>;
  readonly plain: Readonly<Record<Plain, number>>;
}

export interface Fault {
  readonly article: string;
  readonly kind: string;
  readonly words: string;
}

export interface Judged {
  readonly article: string;
  readonly counts: Counts;
  readonly faults: readonly Fault[];
  /** Ids of gold claims → ids of the given ones they were matched with. */
  readonly givenOf: ReadonlyMap<string, string>;
}

export interface Counter {
  add(name: Plain): void;
  /** Counts one more, right or not; gives `isRight` back. */
  right(name: Figure, isRight: boolean): boolean;
  fault(kind: string, words: string): void;
  result(): Omit<Judged, 'givenOf'>;
}

const FIGURES: readonly Figure[] = [
  'source',
  'entity',
  'act',
  'polarity',
  'exact',
  'toTheMark',
  'roles',
  'parents',
  'disputes',
  'traps',
  'named',
];
const PLAIN: readonly Plain[] = [
  'gold',
  'found',
  'cueOnly',
  'lenient',
  'extra',
  'optional',
  'roleFalse',
  'parentFalse',
  'disputeFalse',
];

export function counter(article: string): Counter {
  const figures = Object.fromEntries(FIGURES.map((name) => [name, [0, 0]])) as Record<Figure, [number, number]>;
  const plain = Object.fromEntries(PLAIN.map((name) => [name, 0])) as Record<Plain, number>;
  const faults: Fault[] = [];
  return {
    add: (name) => {
      plain[name]++;
    },
    right: (name, isRight) => {
      figures[name][1]++;
      if (isRight) figures[name][0]++;
      return isRight;
    },
    fault: (kind, words) => faults.push({ article, kind, words }),
    result: () => ({ article, counts: { figures, plain }, faults }),
  };
}

export function sum(all: readonly Counts[]): Counts {
  const pair = (name: Figure): readonly [number, number] =>
    [0, 1].map((side) => all.reduce((total, { figures }) => total + (figures[name][side] as number), 0)) as [
      number,
      number,
    ];
  return {
    figures: Object.fromEntries(FIGURES.map((name) => [name, pair(name)])) as Record<Figure, readonly [number, number]>,
    plain: Object.fromEntries(
      PLAIN.map((name) => [name, all.reduce((total, { plain }) => total + plain[name], 0)]),
    ) as Record<Plain, number>,
  };
}

/** F1 of claims, 0 to 100. */
export function claimsF1({ plain: { found, extra, gold } }: Counts): number {
  const precision = found + extra > 0 ? found / (found + extra) : 0;
  const recall = gold > 0 ? found / gold : 0;
  return precision + recall > 0 ? (200 * precision * recall) / (precision + recall) : 0;
}
