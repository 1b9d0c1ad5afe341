// `onrecord extract --explain-body FILE…`: which lines of a page were kept as the article's and which were dropped, each with why.
// Nothing of the page leaves the machine; paste what it prints into a report of a page that is read wrong.
import { readFile } from 'node:fs/promises';
import { type ExplainedBody, explainBody } from '../shared/normalize/explain-body.ts';
import { plain } from './reading-words.ts';

/** Characters of a line that are shown. */
const SHOWN = 100;

export async function explainedBody(path: string, input?: Uint8Array): Promise<string> {
  const explained = explainBody(input ?? (await readFile(path)), path);
  if (!explained) return `${path}: not HTML. Every word of other formats is kept; see \`onrecord extract --json\`.\n`;
  return `${path}\n${linesOf(explained)}\n`;
}

function linesOf({ lines, refused }: ExplainedBody): string {
  const kept = lines.filter(({ dropped }) => dropped === undefined).length;
  const rows = lines.map(({ text, place, dropped }) => {
    const words = plain(text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);
    return dropped === undefined ? `+ ${words}` : `- ${words}\n    ${plain(place)}: ${plain(dropped)}`;
  });
  const end = `${kept} of ${lines.length} lines kept (+), ${lines.length - kept} dropped (-).`;
  return [...rows, ...(refused ? [`The page is refused: ${refused}`] : []), end].join('\n');
}
