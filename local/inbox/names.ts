// Which files of the watched folder are mirrored, and under which key. keyOf('inbox/', 'mai/ré sumé.txt') → 'inbox/mai/ré sumé.txt'
// NAME.metadata.json says what is known of NAME (url, outlet, …) and goes with it instead of by itself.

const SIDECAR = '.metadata.json';
/** What file managers, editors and browsers leave about, and files still on their way down. */
const PASSING =
  /(?:^|\/)(?:\.|~\$|Thumbs\.db$|desktop\.ini$)|(?:~|\.swp|\.part|\.partial|\.crdownload|\.download|\.tmp)$/i;
const KEY_LIMIT = 1024;

export type Named =
  | { readonly kind: 'file'; readonly key: string }
  | { readonly kind: 'sidecar'; readonly of: string }
  | { readonly kind: 'ignored'; readonly why?: string };

/** `path` is relative to the folder; on Windows its parts are split by backslashes. */
export function named(path: string, prefix: string): Named {
  const tidy = path.replaceAll('\\', process.platform === 'win32' ? '/' : '\\').normalize('NFC');
  if (PASSING.test(tidy)) return { kind: 'ignored' };
  if (tidy.includes('\ufffd') || !tidy.isWellFormed()) return { kind: 'ignored', why: 'its name is not valid Unicode' };
  if (tidy.endsWith(SIDECAR)) return { kind: 'sidecar', of: path.slice(0, -SIDECAR.length) };
  const key = `${prefix}${tidy}`;
  if (Buffer.byteLength(key) > KEY_LIMIT) return { kind: 'ignored', why: 'its name is longer than an S3 key may be' };
  return { kind: 'file', key };
}

export function sidecarOf(path: string): string {
  return `${path}${SIDECAR}`;
}

/** S3 user metadata from a sidecar's fields: ASCII by encodeURI, as `onrecord put` sends them. */
export const userMetadata = (fields: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name.toLowerCase(), encodeURI(value.toWellFormed())]),
  );
