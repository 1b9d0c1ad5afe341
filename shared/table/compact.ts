// A reading in fewer words, to be packed: each kind of object says its names once, spans tell how far they are from the last one
// and how long they are, and long lists of numbers how they grow. expanded(compact(value)) equals value.
// { a: [{ start: 10, end: 14 }, { start: 20, end: 22 }] } → [[["any", "a"], ["span", "start", "end"]], [1, [0, [2, 10, 4], [2, 10, 2]]]]
type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json | undefined };
type Shape = readonly [kind: 'span' | 'any', ...names: string[]];
export type Compact = readonly [shapes: readonly Shape[], value: Json];

/** What leads a list, and a list of numbers told by their differences; objects are led by the number of their shape, from 1. */
const LIST = 0;
const GROWING = -1;
/** Differences of few numbers save nothing. */
const MANY = 8;
/** Sums and differences of numbers up to here are exact. */
const LARGE = 2 ** 50;

export function compact(value: unknown): Compact {
  const shapes = new Map<string, number>();
  let last = 0;
  const written = (value: Json): Json => {
    if (value === null || typeof value !== 'object') return value;
    if (isList(value)) return isNumbers(value) ? [GROWING, ...differences(value)] : [LIST, ...value.map(written)];
    const entries = Object.entries(value).filter(([, one]) => one !== undefined) as [string, Json][];
    const { start, end } = value;
    const span = isExact(start) && isExact(end) ? { from: start - last, length: end - start } : undefined;
    if (span) last = start as number;
    const shape = JSON.stringify([span ? 'span' : 'any', ...entries.map(([name]) => name)] satisfies Shape);
    const number = shapes.get(shape) ?? shapes.size + 1;
    shapes.set(shape, number);
    const told = ([name, one]: [string, Json]): Json =>
      span && name === 'start' ? span.from : span && name === 'end' ? span.length : written(one);
    return [number, ...entries.map(told)];
  };
  const all = written(value as Json);
  return [[...shapes.keys()].map((shape) => JSON.parse(shape) as Shape), all];
}

export function expanded([shapes, value]: Compact): unknown {
  let last = 0;
  const read = (value: Json): Json => {
    if (!isList(value)) return value;
    const [lead, ...rest] = value as readonly [number, ...Json[]];
    if (lead === LIST) return rest.map(read);
    if (lead === GROWING) return sums(rest as number[]);
    const [kind, ...names] = shapes[lead - 1] as Shape;
    if (kind === 'span') last += rest[names.indexOf('start')] as number;
    const start = last;
    const told = (name: string, one: Json): Json =>
      kind === 'span' && name === 'start'
        ? start
        : kind === 'span' && name === 'end'
          ? start + (one as number)
          : read(one);
    return Object.fromEntries(names.map((name, i) => [name, told(name, rest[i] as Json)]));
  };
  return read(value);
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

const isExact = (value: Json | undefined): value is number =>
  Number.isInteger(value) && Math.abs(value as number) < LARGE;

const isNumbers = (list: readonly Json[]): list is readonly number[] => list.length >= MANY && list.every(isExact);

const differences = (numbers: readonly number[]): readonly number[] =>
  numbers.map((number, i) => number - (numbers[i - 1] ?? 0));

function sums(differences: readonly number[]): readonly number[] {
  let sum = 0;
  return differences.map((difference) => {
    sum += difference;
    return sum;
  });
}
