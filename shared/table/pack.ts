// What stands in an item beside its keys: JSON, packed with Brotli, whose built-in dictionary of English suits short texts.
// unpack(pack(value)) equals value; the same value gives the same bytes.
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

const { BROTLI_PARAM_MODE, BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT, BROTLI_MODE_TEXT } = constants;

export function pack(value: unknown): Uint8Array {
  const json = Buffer.from(JSON.stringify(value));
  return brotliCompressSync(json, {
    params: {
      [BROTLI_PARAM_MODE]: BROTLI_MODE_TEXT,
      // Write units cost more than the few tenths of a millisecond that the higher qualities take.
      [BROTLI_PARAM_QUALITY]: json.length < 65_536 ? 10 : 6,
      [BROTLI_PARAM_SIZE_HINT]: json.length,
    },
  });
}

export const unpack = <T>(packed: Uint8Array): T => JSON.parse(brotliDecompressSync(packed).toString('utf8')) as T;
