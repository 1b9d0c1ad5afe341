// Line: the words between two line breaks of a block, and how a block's lines make paragraphs: joined, but for a byline or a date alone on its line.
// "Deal signed<br>By Ana Sarel<br>May 3, 2021" → three paragraphs; "The deal was<br>signed." → one.
import { bylineOf } from '../facts/byline.ts';
import { isOnlyDate } from '../facts/date.ts';

/** Lines wrapped at a width are shorter than a paragraph that ends at a single break. */
const LONG = 90;

export class Line {
  private readonly pieces: string[] = [];
  linked = 0;

  add(words: string, inLink: boolean): void {
    if (inLink) this.linked += squeeze(words).length;
    this.pieces.push(words);
  }

  get text(): string {
    return squeeze(this.pieces.join(''));
  }

  get isBlank(): boolean {
    return this.pieces.every((piece) => piece.trim() === '');
  }

  get endsParagraph(): boolean {
    const { text } = this;
    return text.length >= LONG && /[.!?]["”’)]{0,2}$/.test(text);
  }
}

export interface Paragraph {
  readonly text: string;
  /** How many of the characters are within links. */
  readonly linked: number;
}

export function paragraphsIn(lines: readonly Line[]): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let open: { text: string[]; linked: number } = { text: [], linked: 0 };
  const close = () => {
    if (open.text.length > 0) paragraphs.push({ text: open.text.join(' '), linked: open.linked });
    open = { text: [], linked: 0 };
  };
  for (const line of lines) {
    const { text, linked } = line;
    if (text === '') continue;
    const alone = lines.length > 1 && standsAlone(text);
    if (alone) close();
    open.text.push(text);
    open.linked += linked;
    if (alone) close();
  }
  close();
  return paragraphs;
}

const standsAlone = (text: string): boolean => text.length < 120 && (isOnlyDate(text) || bylineOf(text) !== undefined);

const squeeze = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();
