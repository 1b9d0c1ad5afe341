// Syntax → CoNLL-U (https://universaldependencies.org/format.html): ten columns a word, a blank line after each sentence.
// Clitics that are written together with their word ("didn't") are given as a range of words, as the treebanks do.
import type { Sentence, Syntax, Token } from './reading.ts';

export function toConllu({ text, sentences }: Syntax): string {
  let paragraph = -1;
  return sentences
    .map((sentence) => {
      const lines: string[] = [];
      if (sentence.paragraph !== paragraph) lines.push('# newpar');
      paragraph = sentence.paragraph;
      lines.push(`# sent_id = ${sentence.index + 1}`, `# text = ${textOf(text, sentence)}`);
      for (const token of sentence.tokens) lines.push(...linesOf(sentence, token));
      return `${lines.join('\n')}\n\n`;
    })
    .join('');
}

/** The sentence as its words and gaps spell it; a line break within it is a space. */
const textOf = (text: string, { start, end }: Sentence): string => text.slice(start, end).replace(/\s+/g, ' ');

/** A letter right after a letter or an apostrophe that parts a clitic: one written word of several syntactic words. */
const isClitic = (before: Token, token: Token): boolean =>
  before.end === token.start &&
  /[\p{L}\p{N}.]$/u.test(before.form) &&
  /^(?:n['’]t|['’](?:s|re|ve|ll|d|m|em)|not|na|ta|me)$/i.test(token.form);

function linesOf({ tokens }: Sentence, token: Token): readonly string[] {
  const { index, form, lemma, upos, xpos, features, head, relation, end } = token;
  const next = tokens[index + 1];
  const begins =
    next !== undefined && isClitic(token, next) && !(index > 0 && isClitic(tokens[index - 1] as Token, token));
  let last = index;
  while (begins && tokens[last + 1] && isClitic(tokens[last] as Token, tokens[last + 1] as Token)) last++;
  const inRange = begins || (index > 0 && isClitic(tokens[index - 1] as Token, token));
  const glued = (at: number): string =>
    tokens[at + 1] && tokens[at + 1]?.start === tokens[at]?.end ? 'SpaceAfter=No' : '_';
  const feats = Object.keys(features)
    .sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1))
    .map((name) => `${name}=${features[name]}`);
  const spaced = inRange || next === undefined || end < next.start ? '_' : 'SpaceAfter=No';
  const word = [index + 1, form, lemma, upos, xpos, feats.join('|') || '_', head + 1, relation, '_', spaced].join('\t');
  if (!begins) return [word];
  const written = tokens.slice(index, last + 1).map((one) => one.form);
  return [[`${index + 1}-${last + 1}`, written.join(''), ...Array(7).fill('_'), glued(last)].join('\t'), word];
}
