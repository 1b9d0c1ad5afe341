// Bytes → characters: by byte order mark, else what the source declares, else UTF-8 where valid, UTF-16 by its zero bytes, else Windows-1252 or MacRoman.
// FF FE 41 00 → "A"; 93 48 69 94 → "“Hi”". Never fails: bytes that mean nothing become U+FFFD.

import { unmangled } from './mangled.ts';
import { C1 } from './windows.ts';

const WINDOWS = 'windows-1252';

/** `declared` is a charset as a header or page names it; one that the bytes contradict is not believed. */
export function decode(bytes: Uint8Array, declared?: string): string {
  return unmangled(decodeAsIs(bytes, declared));
}

/** The characters of the file itself, though they were mangled on their way into it. */
export function decodeAsIs(bytes: Uint8Array, declared?: string): string {
  const encoding = markOf(bytes) ?? wideOf(bytes) ?? (isUtf8(bytes) ? 'utf-8' : (known(declared) ?? guess(bytes)));
  return decodeAs(encoding, bytes);
}

/** The bytes as characters of one byte each, in which markup's own letters can be looked for whatever the encoding is. */
export const asLatin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

/** Bytes in an encoding of the Encoding Standard. Node 24 before 24.10 reads Windows-1252 as Latin-1, so that one is mapped here. */
export function decodeAs(encoding: string, bytes: Uint8Array): string {
  if (encoding !== WINDOWS) return new TextDecoder(encoding).decode(bytes);
  return asLatin(bytes).replace(/[\u0080-\u009f]/g, (byte) => C1[byte.charCodeAt(0) - 0x80] as string);
}

function markOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** UTF-16 without a mark: in European text every other byte is zero. */
function wideOf(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 1024);
  if (sample.length < 8) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i + 1 < sample.length; i += 2) {
    if (sample[i] === 0) even++;
    if (sample[i + 1] === 0) odd++;
  }
  const pairs = sample.length / 2;
  if (odd > pairs * 0.6 && even < pairs * 0.1) return 'utf-16le';
  return even > pairs * 0.6 && odd < pairs * 0.1 ? 'utf-16be' : undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** A charset's name as the Encoding Standard knows it; UTF-8 is left out, since the bytes are known not to be it. */
function known(declared: string | undefined): string | undefined {
  try {
    const name = declared ? new TextDecoder(declared.trim()).encoding : undefined;
    return name?.startsWith('utf-') ? undefined : name;
  } catch {
    return undefined;
  }
}

/** Broken UTF-8 still holds more whole sequences than stray bytes; text in Windows-1252 holds next to none. */
function guess(bytes: Uint8Array): string {
  let whole = 0;
  let stray = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    if (byte < 0x80) continue;
    const length = byte >= 0xf0 && byte < 0xf5 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 ? 1 : 0;
    let follow = 0;
    while (follow < length && ((bytes[i + follow + 1] ?? 0) & 0xc0) === 0x80) follow++;
    if (length > 0 && follow === length && byte < 0xf5) {
      whole++;
      i += length;
    } else stray++;
  }
  if (whole * 3 > stray) return 'utf-8';
  return isMac(bytes) ? 'macintosh' : WINDOWS;
}

/** In MacRoman D2 to D5 are quotation marks, D0 and D1 dashes, 8E is é; in Windows-1252 91 to 97 are the marks and dashes, E0 and up small letters. */
function isMac(bytes: Uint8Array): boolean {
  let mac = 0;
  let windows = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    if (byte < 0x80) continue;
    const [before, after] = [isLetter(bytes[i - 1]), isLetter(bytes[i + 1])];
    if (byte >= 0x91 && byte <= 0x97 && !(before && after && byte !== 0x92)) windows++;
    else if (byte >= 0xe0 && (before || after)) windows++;
    else if (byte === 0xd5 && before) mac++;
    else if ((byte === 0xd2 || byte === 0xd4) && !before && after) mac++;
    else if ((byte === 0xd3 || byte === 0xd0 || byte === 0xd1) && !after) mac++;
    else if (byte >= 0x80 && byte <= 0x9f && before) mac++;
  }
  return mac > windows;
}

const isLetter = (byte = 0): boolean => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
