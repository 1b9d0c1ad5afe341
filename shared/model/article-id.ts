// A key in the inbox → the id of its article: 24 hexadecimal digits, the same for every revision of the key.
// articleIdOf('inbox/news.txt') → "2f1c…"; a member of a container goes by `inbox/news.zip#path`.
import { createHash } from 'node:crypto';

export const articleIdOf = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 24);
