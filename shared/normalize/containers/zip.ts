// A zip archive → its members' bytes, one by one, each within the limits. Sizes are counted as unpacked, never believed.
// news.zip holding a.txt and b/c.html → [{ path: "a.txt", … }, { path: "b/c.html", … }].
import { inflateRawSync } from 'node:zlib';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { Refused } from '../../model/refusal.ts';
import type { Member } from '../finding.ts';
import { type Allowance, isLitter, memberPath } from './limits.ts';

const STORED = 0;
const DEFLATED = 8;

export async function unzip(bytes: Uint8Array, allowance: Allowance): Promise<readonly Member[]> {
  const zip = await open(bytes);
  const members: Member[] = [];
  for await (const entry of entriesOf(zip)) {
    const name = entry.fileName as unknown as Buffer;
    const path = decodeName(name, (entry.generalPurposeBitFlag & 0x800) !== 0);
    if (isLitter(path)) continue;
    allowance.countMember();
    try {
      const safe = memberPath(path);
      members.push({ path: safe, bytes: contentOf(bytes, zip, entry, allowance) });
    } catch (error) {
      if (!(error instanceof Refused) || error.code === 'container.ratio') throw error;
      members.push({ path, refused: error.refusal });
    }
  }
  return members;
}

function open(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // decodeStrings: false leaves names to us, so that one bad name costs one member and not the archive.
  const options = { lazyEntries: true, decodeStrings: false, validateEntrySizes: false, autoClose: false };
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, options, (error, zip) => (error ? reject(new Refused('format.corrupt')) : resolve(zip)));
  });
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  let settle: { resolve: (entry: Entry | null) => void; reject: (error: unknown) => void } | undefined;
  zip.on('entry', (entry: Entry) => settle?.resolve(entry));
  zip.on('end', () => settle?.resolve(null));
  zip.on('error', () => settle?.reject(new Refused('format.corrupt')));
  for (;;) {
    const entry = await new Promise<Entry | null>((resolve, reject) => {
      settle = { resolve, reject };
      zip.readEntry();
    });
    if (!entry) return;
    yield entry;
  }
}

function contentOf(bytes: Uint8Array, _zip: ZipFile, entry: Entry, allowance: Allowance): Uint8Array {
  if ((entry.generalPurposeBitFlag & 1) !== 0) throw new Refused('format.encrypted');
  const packed = packedBytes(bytes, entry);
  if (entry.compressionMethod === STORED) {
    allowance.countBytes(packed.length);
    return packed;
  }
  if (entry.compressionMethod !== DEFLATED)
    throw new Refused(
      'format.unsupported',
      'The archive packs this file in a way that is not read. Pack it as an ordinary zip.',
    );
  const unpacked = inflate(packed, allowance.room);
  allowance.countBytes(unpacked.length);
  return unpacked;
}

/** @throws Refused where more than `room` bytes come out, or the data is damaged. */
function inflate(packed: Uint8Array, room: number): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: room });
  } catch (error) {
    throw new Refused(
      (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'container.ratio' : 'format.corrupt',
    );
  }
}

/** The member's data, found by its local header. */
function packedBytes(bytes: Uint8Array, entry: Entry): Uint8Array {
  const at = entry.relativeOffsetOfLocalHeader;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (at + 30 > bytes.length || view.getUint32(at, true) !== 0x04034b50) throw new Refused('format.corrupt');
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + entry.compressedSize > bytes.length) throw new Refused('format.corrupt');
  return bytes.subarray(start, start + entry.compressedSize);
}

function decodeName(name: Buffer, utf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(name);
  } catch {
    return utf8 ? new TextDecoder().decode(name) : name.toString('latin1');
  }
}
