import { expect, test } from 'vitest';
import { articleOf, partOf, readWords } from './reading.ts';

const STORY =
  'VARDEN -- The council approved a new water levy on Monday, officials said.\n\nThe mayor denied that it was rushed.';
const HEAD = 'From: Ana Sarel <ana@post.example>\nTo: desk@post.example\nDate: Mon, 03 May 2021 10:32:00 +0200\n';
const mail = (subject: string, text: string, more = '') =>
  `${HEAD}Subject: ${subject}\nMIME-Version: 1.0\n${more || 'Content-Type: text/plain; charset=utf-8\n'}\n${text}\n`;

test.each([
  [
    'Gmail',
    `FYI\n\n---------- Forwarded message ---------\nFrom: Varden Post <news@post.example>\nDate: Sun, May 2, 2021 at 9:00 AM\nSubject: Levy approved\nTo: Ana Sarel <ana@post.example>\n\n\n${STORY}`,
  ],
  [
    'Outlook',
    `See below.\n\n-----Original Message-----\nFrom: Varden Post [mailto:news@post.example]\nSent: Sunday, May 2, 2021 9:00 AM\nTo: Ana Sarel\nSubject: Levy approved\n\n${STORY}`,
  ],
  [
    'Apple Mail',
    `Begin forwarded message:\n\n> From: Varden Post <news@post.example>\n> Subject: Levy approved\n> Date: 2 May 2021 at 09:00:00 CEST\n> To: Ana Sarel <ana@post.example>\n> \n${STORY.replace(/^/gm, '> ')}`,
  ],
])('what a mail forwards is the article, with its own day and sender: %s', async (_, text) => {
  const article = articleOf(await readWords(mail('Fwd: Levy approved', text), 'a.eml'));
  expect(article.text).toBe(`Levy approved\n\n${STORY}`);
  expect(article.publishedAt?.value).toMatch(/^2021-05-02/);
  expect(article.outlet).toBe('Varden Post');
});

test('the mail that a reply quotes, and the signature, are no article', async () => {
  const quoted = 'On Mon, May 3, 2021 at 9:00 AM Desk <desk@post.example>\nwrote:\n> Please send it.\n>\n> Thanks\n';
  const article = articleOf(await readWords(mail('Re: Levy approved', `${STORY}\n\n${quoted}`), 'a.eml'));
  expect(partOf(article, 'body')).toBe(STORY);
  const signed = articleOf(await readWords(mail('Levy approved', `${STORY}\n-- \nAna Sarel\nVarden Post`), 'a.eml'));
  expect(partOf(signed, 'body')).toBe(STORY);
});

test('a quotation within the article stays', async () => {
  const text = `${STORY}\n\n> Never.\n\nSo she wrote.`;
  expect(articleOf(await readWords(mail('Levy approved', text), 'a.eml')).text).toContain('Never.');
});

test('a mail attached to a note is read, and the note is not', async () => {
  const inner = mail('Levy approved', STORY).replace('03 May', '02 May');
  const parts = `--b\nContent-Type: text/plain\n\nSee attached.\n--b\nContent-Type: message/rfc822\n\n${inner}\n--b--`;
  const found = await readWords(
    mail('Fwd: Levy approved', parts, 'Content-Type: multipart/mixed; boundary="b"\n'),
    'inbox/a.eml',
  );
  expect(found).toHaveLength(1);
  expect(articleOf(found).key).toBe('inbox/a.eml#mail.eml');
  expect(articleOf(found).publishedAt?.value).toMatch(/^2021-05-02/);
  expect(articleOf(found).text).toBe(`Levy approved\n\n${STORY}`);
});

test('each mail of a mailbox is read', async () => {
  const box = ['Levy approved', 'Levy refused']
    .map(
      (subject) =>
        `From ana@post.example Mon May  3 10:32:00 2021\n${mail(subject, `${STORY}\n\nFrom here on it rains.`)}`,
    )
    .join('\n');
  const found = await readWords(box, 'inbox/week.mbox');
  expect(found.map(({ key }) => key)).toEqual(['inbox/week.mbox#1', 'inbox/week.mbox#2']);
  expect(articleOf(found, 1).text).toBe(`Levy refused\n\n${STORY}\n\nFrom here on it rains.`);
});
