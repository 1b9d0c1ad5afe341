// english.bin → its header and tensors, as FORMAT.md beside the file lays them out.
// readModel(bytes).tensor('upos.weight') → { shape: [17, 352], weights, scales }.

export interface Header {
  readonly sizes: {
    readonly word: number;
    readonly lexicon: number;
    readonly input: number;
    readonly hidden: number;
    readonly arc: number;
    readonly label: number;
    readonly slope: number;
  };
  readonly words: readonly string[];
  readonly affixes: readonly { readonly name: string; readonly buckets: number; readonly width: number }[];
  readonly classes: readonly string[];
  readonly lexicon: readonly string[];
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly feats: readonly string[];
  readonly labels: readonly string[];
  readonly combinations: Readonly<Record<string, readonly number[]>>;
  readonly distances: readonly number[];
  /** How much one of the small whole numbers is worth: in each input column, and of what `arc_weight` and `label_weight` are multiplied with. */
  readonly steps: { readonly input: readonly number[]; readonly arc_dependent: number; readonly label_head: number };
}

/** Rows of int8 weights; the true weight is `weights[i] * scales[row]`. */
export interface Rows {
  readonly shape: readonly number[];
  readonly weights: Int8Array;
  readonly scales: Float32Array;
}

export interface Model {
  readonly header: Header;
  rows(name: string): Rows;
  vector(name: string): Float32Array;
}

interface Entry {
  readonly name: string;
  readonly shape: readonly number[];
  readonly type: 'int8' | 'float32';
  readonly offset: number;
  readonly scales?: number;
}

/** @throws Error where the bytes are of another format or version. */
export function readModel(file: Uint8Array): Model {
  const bytes = file.byteOffset % 4 === 0 ? file : file.slice();
  if (String.fromCharCode(...bytes.subarray(0, 8)) !== 'ORLM0002') throw new Error('english.bin is not a model file');
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(8, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(12, 12 + length)));
  const start = bytes.byteOffset + Math.ceil((12 + length) / 64) * 64;
  const entries = new Map<string, Entry>(header.tensors.map((entry: Entry) => [entry.name, entry]));
  const entryOf = (name: string, type: Entry['type']): Entry => {
    const entry = entries.get(name);
    if (entry?.type !== type) throw new Error(`english.bin has no ${type} tensor ${name}`);
    return entry;
  };
  const count = (shape: readonly number[]): number => shape.reduce((product, size) => product * size, 1);
  return {
    header,
    rows(name) {
      const { shape, offset, scales } = entryOf(name, 'int8');
      return {
        shape,
        weights: new Int8Array(bytes.buffer, start + offset, count(shape)),
        scales: new Float32Array(bytes.buffer, start + (scales as number), count(shape.slice(0, -1))),
      };
    },
    vector(name) {
      const { shape, offset } = entryOf(name, 'float32');
      return new Float32Array(bytes.buffer, start + offset, count(shape));
    },
  };
}
