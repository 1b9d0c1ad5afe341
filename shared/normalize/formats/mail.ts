// E-mail (.eml) → the draft of its text, and its attached documents as members; a page saved as MHTML → the page's draft.
// Subject: Fwd: Deal signed → title "Deal signed"; Date → published (header). The parser is postal-mime.
import PostalMime, { type Email } from 'postal-mime';
import { Refused } from '../../model/refusal.ts';
import { CONTAINER_LIMITS, isLitter } from '../containers/limits.ts';
import type { Draft } from '../draft.ts';
import type { Finding, Member } from '../finding.ts';
import { fragmentParagraphs } from '../html/blocks.ts';
import { readHtml } from '../html/page.ts';
import { paragraphsOf } from '../text/paragraphs.ts';
import type { Source } from './source.ts';

const DOCUMENT =
  /^(?:application\/(?:pdf|rtf|json|zip|gzip|x-gzip|x-tar|xml|vnd\.openxmlformats-officedocument\.wordprocessingml\.document|vnd\.oasis\.opendocument\.text|octet-stream)|text\/|message\/rfc822)/i;
const NAMED = /\.(?:txt|md|html?|mht|mhtml|eml|pdf|docx|odt|rtf|json|jsonl|xml|zip|gz|tgz|tar)$/i;

export async function readMail({ bytes, title, url }: Source): Promise<Finding> {
  const mail = await parsed(bytes);
  const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value;
  const address = header('snapshot-content-location') ?? header('content-location');
  if (
    address !== undefined ||
    (header('content-type')?.includes('multipart/related') && mail.html && !mail.to && !mail.date?.length)
  )
    return {
      drafts: [
        readHtml({
          bytes: new TextEncoder().encode(mail.html ?? ''),
          name: '',
          charset: 'utf-8',
          title,
          url: url ?? httpOnly(address),
        }),
      ],
    };
  const subject = (mail.subject || title || '').replace(/^(?:\s{0,3}(?:fwd?|re|aw|wg|fw)\s?:\s{0,3}){1,5}/i, '').trim();
  const draft: Draft = {
    title: subject,
    paragraphs: textOf(mail, subject),
    outlet: mail.from?.name || undefined,
    dates: mail.date ? [{ kind: 'published', raw: mail.date, from: 'header' }] : [],
    url,
  };
  const members = mail.attachments.slice(0, CONTAINER_LIMITS.members).flatMap(memberOf);
  const hasText = draft.paragraphs.some((paragraph) => paragraph.trim() !== '');
  return { drafts: hasText || members.length === 0 ? [draft] : [], members };
}

async function parsed(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, {
      attachmentEncoding: 'arraybuffer',
      maxNestingDepth: 30,
      maxHeadersSize: 1024 * 1024,
    });
  } catch {
    throw new Refused('format.corrupt');
  }
}

/** The plain text where the mail has one worth the name, else the marked-up text without its quoted earlier mails' marks. */
function textOf(mail: Email, subject: string): readonly string[] {
  const plain = mail.text ?? '';
  const marked = mail.html ? fragmentParagraphs(mail.html) : [];
  const length = marked.reduce((sum, line) => sum + line.length, 0);
  if (plain.trim().length >= length * 0.5 && plain.trim() !== '') return paragraphsOf(withoutSignature(plain), subject);
  return marked;
}

/** "-- " on a line of its own begins the signature (RFC 3676). */
const withoutSignature = (text: string): string => {
  const at = text.search(/\r?\n-- \r?\n/);
  return at > 0 ? text.slice(0, at) : text;
};

function memberOf({ filename, mimeType, disposition, related, content }: Email['attachments'][number]): Member[] {
  const path = (filename ?? '').replaceAll('\\', '/').split('/').at(-1) ?? '';
  const wanted = NAMED.test(path) || (DOCUMENT.test(mimeType) && !/calendar|vcard|css|octet-stream/.test(mimeType));
  if (related || disposition === 'inline' || !wanted || isLitter(path)) return [];
  return [{ path, bytes: new Uint8Array(content as ArrayBuffer), contentType: mimeType }];
}

const httpOnly = (address: string | undefined) => (address && /^https?:/i.test(address) ? address : undefined);
