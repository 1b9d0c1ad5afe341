// he, she, it, they → whom they speak of. Sex and number from titles, names and earlier pronouns; place in the sentence from syntax.
import type { Sentence, Token } from '../../language/reading.ts';
import type { Party } from '../party.ts';
import type { Discourse, Spoken } from './discourse.ts';
import { type Candidate, choose, keptApart, salience } from './salience.ts';

const MALE = /^(?:he|him|his|himself)$/i;
const FEMALE = /^(?:she|her|hers|herself)$/i;
const THING = /^(?:it|its|itself)$/i;
const MANY = /^(?:they|them|their|theirs|themselves)$/i;
const SAYS =
  /^(?:say|add|tell|state|note|announce|claim|argue|insist|stress|warn|deny|accuse|urge|call|demand|report|believe|expect|hope|plan|want|condemn|reject|promise|pledge|describe|explain|confirm)$/;

export const isPronoun = (form: string): boolean =>
  MALE.test(form) || FEMALE.test(form) || THING.test(form) || MANY.test(form);

export function resolvePronoun(
  discourse: Discourse,
  sentence: Sentence,
  token: Token,
  quoted: boolean,
): { readonly party: Party; readonly confidence: number } | undefined {
  const { form } = token;
  if (THING.test(form) && meansNothing(sentence, token)) return undefined;
  const verb = sentence.tokens[token.head];
  const speaks = /^nsubj/.test(token.relation) && verb !== undefined && SAYS.test(verb.lemma);
  const candidates: Candidate[] = [];
  for (const spoken of discourse.recent) {
    const fit = fits(form, spoken, speaks);
    if (fit === undefined || keptApart(spoken, sentence, token)) continue;
    if (quoted && spoken.sentence === sentence.index && saysIt(sentence, spoken)) continue;
    candidates.push({ spoken, score: salience(discourse, spoken, sentence, token) + fit });
  }
  const chosen = choose(candidates);
  if (!chosen?.spoken.party) return undefined;
  const { party } = chosen.spoken;
  if (party.type === 'person' && party.sex === 'u') party.sex = MALE.test(form) ? 'm' : FEMALE.test(form) ? 'f' : 'u';
  return { party, confidence: chosen.confidence };
}

/** What speaks for a candidate beside its place; undefined where it cannot be meant. */
function fits(form: string, { party, plural, thing }: Spoken, speaks: boolean): number | undefined {
  const person = party ? party.type === 'person' : !plural && !thing;
  if (MALE.test(form) || FEMALE.test(form)) {
    if (!person || (plural && !party)) return undefined;
    if (!party) return 0;
    const sex = MALE.test(form) ? 'm' : 'f';
    if (party.sex !== 'u' && party.sex !== sex) return undefined;
    return party.sex === sex ? 0.6 : 0;
  }
  if (THING.test(form)) {
    if (!party) return thing && !plural ? 0.6 : undefined;
    if (party.type === 'person' || party.type === 'group') return undefined;
    if (party.type === 'organization') return plural ? -0.5 : 0.6;
    if (party.type === 'place')
      return party.kind === 'country' || party.kind === undefined ? 0.2 : speaks ? -1.5 : -0.6;
    return speaks ? -2.5 : -1.2;
  }
  if (plural) return 0.8;
  if (!party) return undefined;
  return party.type === 'organization'
    ? -0.8
    : party.type === 'group'
      ? 0.6
      : party.type === 'place' && party.kind === 'country'
        ? -1.8
        : undefined;
}

/** "It is clear that", "it seems": the pronoun stands for nothing. */
function meansNothing(sentence: Sentence, token: Token): boolean {
  if (token.relation === 'expl') return true;
  // "denied it", "confirmed it": what was said, no party
  if (
    token.relation === 'obj' &&
    /^(?:deny|confirm|admit|acknowledge|believe|doubt|know|mean|regret)$/.test(sentence.tokens[token.head]?.lemma ?? '')
  )
    return true;
  const next = sentence.tokens.slice(token.index + 1, token.index + 7).map(({ form }) => form.toLowerCase());
  if (/^(?:seem|appear|turn|happen|rain|snow)(?:s|ed|ned)?$/.test(next[0] ?? '')) return true;
  const be = next.findIndex((word) => /^(?:is|was|be|been|'s|’s|becomes?|became)$/.test(word));
  return (
    be >= 0 &&
    be < 3 &&
    next.slice(be + 1).some((word) => /^(?:that|whether|to|how|why|what|who)$/.test(word)) &&
    next
      .slice(be + 1, be + 4)
      .some((word) =>
        /(?:ble|ant|ent|ear|ary|ful|ous|ely|ard|kely|sy|ime|ong|ght|own|ike|rue|ise|ain|al|unclear|not)$/.test(word),
      )
  );
}

/** The subject of a verb of saying in this sentence: the one who speaks the quoted words is not "he" in them. */
const saysIt = (sentence: Sentence, spoken: Spoken): boolean =>
  /^nsubj/.test(spoken.head.relation) && SAYS.test(sentence.tokens[spoken.head.head]?.lemma ?? '');
