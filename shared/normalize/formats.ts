// The formats that are read: told by content first and by name second, each with its reader. The README's table is made from this one.
import { Refused } from '../model/refusal.ts';
import type { Draft } from './draft.ts';
import { parseJson } from './formats/json.ts';
import { isNinjs, readNinjs } from './formats/ninjs.ts';
import { readPlainText } from './formats/plain-text.ts';
import { readHtml } from './html/page.ts';
import type { Upload } from './index.ts';
import { decode } from './text/decode.ts';

export async function readFile(upload: Upload): Promise<readonly Draft[]> {
  const { bytes, key, metadata } = upload;
  const charset = /charset="?([\w:-]+)/i.exec(upload.contentType ?? '')?.[1];
  const head = decode(bytes.subarray(0, 2048), charset).trimStart();
  const source = {
    bytes,
    name: key.slice(key.lastIndexOf('/') + 1),
    charset,
    title: metadata?.title,
    url: metadata?.url,
  };
  if (/^[[{]/.test(head)) {
    const value = parseJson(decode(bytes, charset));
    if (value !== undefined && isNinjs(value)) return [readNinjs(value)];
  }
  if (/^</.test(head) && /<(?:!doctype html|html|head|body|article|div|p|meta|style|script|title|link)\b/i.test(head))
    return [readHtml(source)];
  if (head.includes('\0')) throw new Refused('format.unsupported');
  return readPlainText(source);
}
