// The bytes of a mail's texts → characters, by the decoder of every other format: a charset that the bytes contradict is not believed.
// "charset=iso-8859-1" over 93 48 69 94 → "“Hi”", on every Node; postal-mime's own decoder reads C1 controls there before Node 24.10.
import PostalMime from 'postal-mime';
import { asLatin, decode } from '../text/decode.ts';

/** The part of postal-mime's tree that is used here; the version is pinned, and mail.test.ts fails where it changes. */
interface Part {
  readonly contentType: { readonly parsed: { readonly params: Record<string, string> } };
  content: ArrayBuffer | null;
}
interface Inner {
  isInlineTextNode(part: Part): boolean;
}
const inner = PostalMime.prototype as unknown as Inner;

/** PostalMime with its text parts put into UTF-8 before it reads them. */
export class Decoded extends PostalMime {
  isInlineTextNode(part: Part): boolean {
    const isText = inner.isInlineTextNode.call(this, part);
    const { params } = part.contentType.parsed;
    if (isText && part.content) {
      const words = decode(new Uint8Array(part.content), params.charset);
      part.content = new TextEncoder().encode(words).buffer;
      params.charset = 'utf-8';
    }
    return isText;
  }
}

/** Header lines that hold bare bytes of another encoding, as old programs write them, in UTF-8; all else as it was. */
export function headInUtf8(bytes: Uint8Array): Uint8Array {
  const end = /\r?\n\r?\n/.exec(asLatin(bytes.subarray(0, 65536)))?.index ?? 0;
  const head = bytes.subarray(0, end);
  if (!head.some((byte) => byte >= 0x80)) return bytes;
  return Buffer.concat([Buffer.from(decode(head), 'utf8'), bytes.subarray(end)]);
}
