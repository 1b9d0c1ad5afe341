// Mentions without a name: descriptions ("the ministry", "the French president", "his office") and pronouns, each tied to whom it speaks of.
// One pass in reading order, so that each looks back over what is already tied.
import type { Syntax } from '../../language/reading.ts';
import type { Article } from '../../model/article.ts';
import type { Parties } from '../party.ts';
import { describe, type Named } from './describe.ts';
import { Discourse, spokenOf } from './discourse.ts';
import { isPronoun, resolvePronoun } from './pronouns.ts';
import { settleWhose } from './settle.ts';
import { tie } from './tie.ts';
import { homeSide } from './whose.ts';

export function refer(syntax: Syntax, article: Article, parties: Parties): void {
  const discourse = new Discourse(syntax, parties, homeSide(parties, article));
  const named = namedBySentence(parties);
  let quoted = false;
  for (const sentence of syntax.sentences) {
    discourse.startSentence(sentence.index);
    const here = named.get(sentence.index) ?? [];
    let next = 0;
    for (const token of sentence.tokens) {
      if (/^[“”"«»]$/.test(token.form))
        quoted = token.form === '“' || token.form === '«' ? true : token.form === '"' ? !quoted : false;
      while (next < here.length && (here[next] as Named).mention.first <= token.index) {
        const { party, mention } = here[next++] as Named;
        const settled = settleWhose(discourse, sentence, party, mention);
        // the agency of "ORLA (Reuters) -" is nobody who is spoken of
        if (!isCredit(article, mention, syntax.text))
          discourse.speak(spokenOf(settled, mention, sentence, syntax.text));
      }
      const inName = here.some(
        ({ mention }) => mention.kind !== 'adjective' && mention.first <= token.index && token.index < mention.last,
      );
      if (inName) continue;
      if (token.upos === 'PRON' || /^(?:its|his|her|their)$/i.test(token.form)) {
        if (isPronoun(token.form))
          tie(
            discourse,
            sentence,
            token.index,
            token.index + 1,
            'pronoun',
            resolvePronoun(discourse, sentence, token, quoted),
          );
      } else if (token.upos === 'NOUN' || token.upos === 'PROPN') describe(discourse, sentence, token, here);
    }
    if (/\n\s*\n/.test(syntax.text.slice(sentence.end, sentence.end + 4))) quoted = false;
  }
  for (const party of parties.all()) {
    if (party.mentions.some((mention) => discourse.moved.has(mention)))
      party.mentions = party.mentions.filter((mention) => !discourse.moved.has(mention));
  }
}

/** An agency in brackets in or right behind the dateline. */
const isCredit = ({ parts: { dateline } }: Article, { start, end }: Named['mention'], text: string): boolean =>
  dateline !== undefined &&
  start >= dateline.start &&
  start <= dateline.end + 3 &&
  text[start - 1] === '(' &&
  text[end] === ')';

function namedBySentence(parties: Parties): ReadonlyMap<number, readonly Named[]> {
  const named = new Map<number, Named[]>();
  for (const party of parties.all()) {
    for (const mention of party.mentions)
      named.set(mention.sentence, [...(named.get(mention.sentence) ?? []), { party, mention }]);
  }
  for (const list of named.values())
    list.sort((a, b) => a.mention.first - b.mention.first || b.mention.last - a.mention.last);
  return named;
}
