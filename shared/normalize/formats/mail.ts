// E-mail (.eml) → the draft of its text, and its attached documents as members; a page saved as MHTML → the page's draft.
// Subject: Fwd: Deal signed → title "Deal signed"; Date → published (header). The parser is postal-mime.
import type { Email } from 'postal-mime';
import { Refused } from '../../model/refusal.ts';
import { CONTAINER_LIMITS, isLitter } from '../containers/limits.ts';
import type { Draft } from '../draft.ts';
import type { Finding, Member } from '../finding.ts';
import { fragmentBlocks } from '../html/blocks.ts';
import { readHtml } from '../html/page.ts';
import { isOfNewsletter, withoutPrompts } from '../html/strays.ts';
import { startsWith } from '../signs.ts';
import { paragraphsOf } from '../text/paragraphs.ts';
import { letterIn } from './forwarded.ts';
import { Decoded, headInUtf8 } from './mail-charset.ts';
import type { Source } from './source.ts';

const DOCUMENT =
  /^(?:application\/(?:pdf|rtf|json|zip|gzip|x-gzip|x-tar|xml|vnd\.openxmlformats-officedocument\.wordprocessingml\.document|vnd\.oasis\.opendocument\.text|octet-stream)|text\/|message\/rfc822)/i;
const NAMED = /\.(?:txt|md|html?|mht|mhtml|eml|pdf|docx|odt|rtf|json|jsonl|xml|zip|gz|tgz|tar)$/i;

export async function readMail({ bytes, title, url }: Source): Promise<Finding> {
  const box = lettersOf(bytes);
  if (box.length > 1) return { members: box };
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
  const draft = draftOf(mail, title ?? '', url);
  const members = mail.attachments.slice(0, CONTAINER_LIMITS.members).flatMap(memberOf);
  // "See attached." is what comes with an article.
  const length = draft.paragraphs.reduce((sum, paragraph) => sum + paragraph.trim().length, 0);
  return { drafts: members.length === 0 || length >= COVER_NOTE ? [draft] : [], members };
}

/** Characters below which the text of a mail with documents is a note that goes with them. */
const COVER_NOTE = 200;
const ONWARD = /^\s{0,3}(?:fwd?|wg|fw|tr|i)\s?:/i;

function draftOf(mail: Email, title: string, url: string | undefined): Draft {
  const subject = mail.subject || title;
  const onward = ONWARD.test(subject);
  const { text, from, date, subject: own } = letterIn(mail.text ?? '', onward);
  const headline = (own || subject).replace(/^(?:\s{0,3}(?:fwd?|re|aw|wg|fw)\s?:\s{0,3}){1,5}/i, '').trim();
  const sender = from?.replace(/["']|\s*<[^>]{0,200}>|\s*\[mailto:[^\]]{0,200}\]/g, '').trim();
  const raw = date ?? mail.date;
  return {
    title: headline,
    paragraphs: textOf(mail, text, headline),
    // Who passes an article on is not whose it is.
    outlet: (onward ? sender : mail.from?.name) || undefined,
    dates: raw ? [{ kind: 'published', raw, from: 'header' }] : [],
    url,
  };
}

/** The mails of an mbox file, each a file of its own: lines "From ana@post.example Mon May  3 10:32:00 2021" part them. */
function lettersOf(bytes: Uint8Array): readonly Member[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!startsWith(bytes, 'From ')) return [];
  const starts: number[] = [];
  for (let at = 0; at >= 0; at = buffer.indexOf('\n\nFrom ', at + 1, 'latin1')) {
    const from = at === 0 ? 0 : at + 2;
    if (/^From \S{1,200} .{5,60}\d{4}\s*\r?\n/.test(buffer.toString('latin1', from, from + 300))) starts.push(from);
    if (starts.length > CONTAINER_LIMITS.members)
      throw new Refused(
        'container.members',
        `The mailbox holds more than ${CONTAINER_LIMITS.members} mails. Split it.`,
      );
  }
  return starts.map((from, index) => ({
    path: `${index + 1}`,
    bytes: bytes.subarray(bytes.indexOf(0x0a, from) + 1, starts[index + 1]),
    contentType: 'message/rfc822',
  }));
}

async function parsed(bytes: Uint8Array): Promise<Email> {
  try {
    return await new Decoded({
      attachmentEncoding: 'arraybuffer',
      // A mail within the mail is a document of its own.
      forceRfc822Attachments: true,
      maxNestingDepth: 30,
      maxHeadersSize: 1024 * 1024,
    }).parse(headInUtf8(bytes));
  } catch {
    throw new Refused('format.corrupt');
  }
}

/** The plain text where the mail has one worth the name, else the marked-up text. `own` is the plain text without mails around it. */
function textOf(mail: Email, own: string, subject: string): readonly string[] {
  const plain = mail.text ?? '';
  const marked = mail.html ? fragmentBlocks(mail.html) : [];
  const length = marked.reduce((sum, { text }) => sum + text.length, 0);
  const lines =
    plain.trim().length >= length * 0.5 && plain.trim() !== ''
      ? paragraphsOf(own, subject)
      : withoutPrompts(marked, subject).map(({ text }) => text);
  return lines.filter((line, index) => !((index < EDGE || index >= lines.length - EDGE) && isOfNewsletter(line)));
}

/** Lines at either end where a newsletter says how it came and how to be rid of it. */
const EDGE = 12;

function memberOf({ filename, mimeType, disposition, related, content }: Email['attachments'][number]): Member[] {
  const name = filename || (/rfc822/i.test(mimeType) ? 'mail.eml' : '');
  const path = name.replaceAll('\\', '/').split('/').at(-1) ?? '';
  const wanted = NAMED.test(path) || (DOCUMENT.test(mimeType) && !/calendar|vcard|css|octet-stream/.test(mimeType));
  if (related || disposition === 'inline' || !wanted || isLitter(path)) return [];
  return [{ path, bytes: new Uint8Array(content as ArrayBuffer), contentType: mimeType }];
}

const httpOnly = (address: string | undefined) => (address && /^https?:/i.test(address) ? address : undefined);
