// Refusal: why an upload was not read, for good: a dotted code, and a sentence that a person understands and can act on.
// The one table of codes; the README prints it.
import { z } from 'zod';

/** Each code with when it is given and what its reader can do. */
export const REFUSAL_CODES = {
  'format.unsupported': 'The bytes are of no format we read. Put text, HTML, or one of the formats in the README.',
  'format.corrupt': 'The file says it is of a format we read, but is damaged. Put it again from its source.',
  'format.encrypted': 'The file is protected by a password. Remove the protection and put it again.',
  'text.empty': 'The file holds no text. Check that the export worked.',
  'text.no-article': 'The page holds no article: menus, lists or scripts only. Put the page of the article itself.',
  'text.no-text-layer': 'The PDF holds pictures of pages and no text. Run it through OCR and put the result.',
  'language.unsupported': 'The article is in a language that we do not read yet. English is read.',
  'size.limit': 'The file is larger than we read. Split it, or put its articles one by one.',
  'container.members': 'The archive holds more files than we open. Split it.',
  'container.ratio': 'The archive unpacks to far more than it weighs, as a zip bomb does. Put its files one by one.',
  'container.depth': 'Archives within archives go deeper than we open. Unpack the outer ones.',
  'container.path': 'A name in the archive leads outside of it. Rename the member.',
} as const;

export type RefusalCode = keyof typeof REFUSAL_CODES;

export const Refusal = z
  .object({ code: z.enum(Object.keys(REFUSAL_CODES) as [RefusalCode, ...RefusalCode[]]), reason: z.string() })
  .readonly();
export type Refusal = z.infer<typeof Refusal>;

/** Thrown anywhere in the reading of an upload that can never succeed; carries the code and a sentence about this very file. */
export class Refused extends Error {
  readonly code: RefusalCode;
  constructor(code: RefusalCode, reason: string = REFUSAL_CODES[code]) {
    super(reason);
    this.name = 'Refused';
    this.code = code;
  }
  get refusal(): Refusal {
    return { code: this.code, reason: this.message };
  }
}
