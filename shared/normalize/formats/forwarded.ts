// The text of a mail → what it forwards, with that mail's own facts; or its own words without the earlier mails it quotes below.
// "FYI\n\n---------- Forwarded message ---------\nFrom: Desk\nDate: …\nSubject: Deal signed\n\nVARDEN -- …" → { subject: "Deal signed", text: "VARDEN -- …" }.

export interface Letter {
  readonly text: string;
  readonly from?: string | undefined;
  readonly date?: string | undefined;
  readonly subject?: string | undefined;
}

/** What mail programs write above a mail that they pass on. */
const MARK =
  /^[> ]{0,4}(?:-{2,20} ?(?:forwarded message|original message|forwarded by .{1,60}?) ?-{2,20}|begin forwarded message:?)[ \t]*$/im;
const FIELD = /^[> *]{0,4}(from|date|sent|subject|to|cc|bcc|reply-to|importance|attachments)\*?:\*?[ \t]*(.{0,500})$/i;

/** `onward` where the subject says that the mail passes another one on. */
export function letterIn(text: string, onward: boolean): Letter {
  const mark = onward ? MARK.exec(text) : null;
  const passed = mark ? forwarded(text.slice(mark.index + mark[0].length)) : undefined;
  return passed ?? { text: withoutQuoted(withoutSignature(text)) };
}

/** Header lines and the text below them. Undefined where there is none. */
function forwarded(below: string): Letter | undefined {
  const lines = below.split(/\r?\n/);
  let at = lines.findIndex((line) => line.trim() !== '');
  const fields = new Map<string, string>();
  for (; at >= 0 && at < lines.length && at < 40; at++) {
    const [, name, value = ''] = FIELD.exec(lines[at] as string) ?? [];
    if (name) fields.set(name.toLowerCase(), value.trim());
    // Else a long list of receivers goes on.
    else if (/^[>\s]*$/.test(lines[at] as string) || fields.size === 0) break;
  }
  const text = lines.slice(at).join('\n');
  if (fields.size < 2 || text.trim() === '') return undefined;
  const quoted = lines.slice(at).every((line) => line.trim() === '' || line.startsWith('>'));
  return {
    text: withoutQuoted(withoutSignature(quoted ? text.replace(/^> ?/gm, '') : text)),
    from: fields.get('from'),
    date: fields.get('date') ?? fields.get('sent'),
    subject: fields.get('subject'),
  };
}

/** "-- " on a line of its own begins the signature (RFC 3676). */
function withoutSignature(text: string): string {
  const at = text.search(/\r?\n-- \r?\n/);
  return at > 0 ? text.slice(0, at) : text;
}

/** "On Mon, May 3, 2021 at 9:00 AM Desk wrote:" with nothing but quoted lines below. */
function withoutQuoted(text: string): string {
  const lines = text.split('\n');
  let end = lines.length;
  while (end > 0 && /^(?:>.*|\s*)$/.test(lines[end - 1] as string)) end--;
  if (!lines.slice(end).some((line) => line.startsWith('>'))) return text;
  for (let back = 1; back <= 2; back++) {
    const said = lines
      .slice(end - back, end)
      .join(' ')
      .trim();
    if (end > back && /^on .{5,200} wrote:$/i.test(said)) return lines.slice(0, end - back).join('\n');
  }
  return end > 0 ? lines.slice(0, end).join('\n') : text;
}
