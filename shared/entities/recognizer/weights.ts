// The learned weights, from names.bin: for each feature the labels it speaks for and how strongly.
// Layout, little-endian: "NAME", float32 scale, LABELS² int8 transitions, then for each feature int32 hash, uint8 n, n × (uint8 label, int8 weight).
import { LABELS } from './labels.ts';

export interface Weights {
  readonly transitions: Float32Array;
  /** Adds a feature's weights to a row of scores. */
  readonly add: (feature: number, scores: Float32Array, row: number) => void;
}

export function readWeights(bytes: Uint8Array): Weights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (String.fromCharCode(...bytes.subarray(0, 4)) !== 'NAME') throw new Error('names.bin: not a model of names');
  const scale = view.getFloat32(4, true);
  const transitions = new Float32Array(LABELS * LABELS);
  let offset = 8;
  for (let i = 0; i < transitions.length; i++) transitions[i] = view.getInt8(offset++) * scale;
  const features = view.getUint32(offset, true);
  offset += 4;
  const size = 2 ** Math.ceil(Math.log2(features * 1.6 + 1));
  const keys = new Int32Array(size);
  const places = new Uint32Array(size);
  for (let n = 0; n < features; n++) {
    const hash = view.getInt32(offset, true);
    let slot = (hash ^ (hash >>> 16)) & (size - 1);
    while (places[slot]) slot = (slot + 1) & (size - 1);
    keys[slot] = hash;
    places[slot] = offset + 4;
    offset += 5 + 2 * (bytes[offset + 4] as number);
  }
  const add = (feature: number, scores: Float32Array, row: number): void => {
    let slot = (feature ^ (feature >>> 16)) & (size - 1);
    for (;;) {
      const place = places[slot] as number;
      if (!place) return;
      if (keys[slot] === feature) {
        const end = place + 1 + 2 * (bytes[place] as number);
        for (let at = place + 1; at < end; at += 2) {
          const label = row + (bytes[at] as number);
          scores[label] = (scores[label] as number) + view.getInt8(at + 1) * scale;
        }
        return;
      }
      slot = (slot + 1) & (size - 1);
    }
  };
  return { transitions, add };
}
