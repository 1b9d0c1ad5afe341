// A gzip file → the one file within, by its name without ".gz". notes.txt.gz → notes.txt; news.tar.gz or news.tgz → news.tar.
import { gunzipSync } from 'node:zlib';
import { Refused } from '../../model/refusal.ts';
import type { Member } from '../finding.ts';
import type { Allowance } from './limits.ts';

export function gunzip(bytes: Uint8Array, name: string, allowance: Allowance): Member {
  const path = name.replace(/\.tgz$/i, '.tar').replace(/\.gz(?:ip)?$/i, '') || 'content';
  try {
    const content = gunzipSync(bytes, { maxOutputLength: allowance.room });
    allowance.countBytes(content.length);
    return { path, bytes: content };
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused(
      (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'container.ratio' : 'format.corrupt',
    );
  }
}
