// Is the right party given? By the words that name it, and by the entity that they lead to.
// A described speaker ("German officials") needs no entity, but must not get another's.
import type { Claim, Party } from '../../../shared/model/claim.ts';
import type { Extraction } from '../../../shared/model/extraction.ts';
import type { Span } from '../../../shared/model/span.ts';
import type { GoldArticle } from '../gold.ts';
import { equal, jaccard, shared } from './places.ts';
import { alternatives, keyOf, sameName, wordsOf } from './same-name.ts';
import type { Given, Sides, Wanted } from './sides.ts';

const PRONOUN = /^(?:he|she|it|they|who|which|this|that)$/i;
/** Words that a given source may have around the right ones. */
const AROUND = 14;

export class Parties {
  readonly #reading: Extraction;
  readonly #gold: GoldArticle['gold'];
  readonly #sides: Sides;

  constructor({ gold }: GoldArticle, reading: Extraction, sides: Sides) {
    this.#reading = reading;
    this.#gold = gold;
    this.#sides = sides;
  }

  say(spans: readonly Span[]): string {
    const { text } = this.#reading.article;
    return spans
      .map(({ start, end }) => text.slice(start, end))
      .join(' … ')
      .replace(/\s+/g, ' ');
  }

  /** Names of the entities that a party leads to. */
  labels(party: Party | null | undefined): readonly string[] {
    return [party?.entity, party?.actingAs].flatMap((id) => {
      if (!id) return [];
      const entity = this.#reading.entities.find((one) => one.id === id);
      return entity ? [entity.name, ...entity.aliases] : [(id.split('/').at(-1) as string).replace(/-/g, ' ')];
    });
  }

  /** Does the party lead to the entity that gold names so, or by another of its names? */
  leadsTo(name: string, party: Party | null | undefined): boolean {
    const labels = this.labels(party);
    return [...alternatives(name), ...this.#aliasesOf(name)].some((one) =>
      labels.some((label) => sameName(one, label)),
    );
  }

  #aliasesOf(name: string): readonly string[] {
    const keys = new Set(alternatives(name).map(keyOf));
    const known = (this.#gold.entities ?? []).map(([names]) => alternatives(names).map(keyOf));
    return [...keys, ...known.filter((names) => names.some((one) => keys.has(one))).flat()];
  }

  /** Addressee or target: the entity, or words that hold the name's. */
  isNamed(name: string, party: Party | undefined): boolean {
    if (!party) return false;
    const seen = this.say([party]);
    const held = new Set(wordsOf(seen));
    return (
      this.leadsTo(name, party) ||
      alternatives(name).some((one) => {
        const words = wordsOf(one);
        return sameName(one, seen) || (words.length > 0 && words.every((word) => held.has(word)));
      })
    );
  }

  hasRightEntity({ claim }: Wanted, { source }: Claim): boolean {
    const labels = this.labels(source);
    const wanted = claim.sourceEntity;
    const names = alternatives(wanted ?? '');
    const described =
      names.length > 0 &&
      names.every((name) => !isCapital(headOf(name))) &&
      claim.source !== null &&
      !PRONOUN.test(this.say([claim.source]));
    const none = labels.length === 0;
    if (wanted && described)
      return none || this.leadsTo(wanted, source) || labels.every((label) => !isCapital(headOf(label)));
    if (!wanted || (names.includes('-') && none)) return none || this.#areOwnWords(claim.source, labels);
    return this.leadsTo(wanted, source) || (names.includes('-') && this.#areOwnWords(claim.source, labels));
  }

  /** An entity that is only the source's own words ("police"), none of the named ones, is as good as none. */
  #areOwnWords(source: Span | null, labels: readonly string[]): boolean {
    const own = new Set(source ? wordsOf(this.say([source])) : []);
    const named = new Set((this.#gold.entities ?? []).flatMap(([names]) => alternatives(names).map(keyOf)));
    return labels.some((label) => wordsOf(label).every((word) => own.has(word)) && !named.has(keyOf(label)));
  }

  hasRightSource(wanted: Wanted, given: Given, entityIsRight: boolean): boolean {
    const source = given.source;
    if (!wanted.cue)
      return (
        entityIsRight ||
        this.#sides.wanted.some(
          (other) =>
            other.claim.sourceEntity === wanted.claim.sourceEntity &&
            other.source !== undefined &&
            source !== undefined &&
            jaccard(other.source, source) >= 0.5,
        )
      );
    if (!wanted.source || !source) return !wanted.source && !source;
    const before = this.#beforeComma(wanted);
    return (
      [wanted.source, ...(wanted.claim.sourceAlt ?? []).map((span) => this.#sides.places([span]).words)].some((one) =>
        this.#areRightWords(one, wanted, given, source),
      ) ||
      (before !== undefined && equal(before, source))
    );
  }

  /** Half of the words or more; all of them and not many more; or some that hold the person's surname. */
  #areRightWords(right: ReadonlySet<number>, wanted: Wanted, given: Given, source: ReadonlySet<number>): boolean {
    const both = shared(right, source);
    if (jaccard(right, source) >= 0.5) return true;
    if (right.size > 0 && both === right.size && source.size <= right.size + AROUND) return true;
    if (both !== source.size || !given.claim.source) return false;
    const surnames = this.#surnames(wanted);
    const tokens = this.say([given.claim.source]).match(/[\p{L}\p{N}]+/gu) ?? [];
    return tokens.some((token) => surnames.includes(wordsOf(token)[0]));
  }

  #surnames({ claim }: Wanted): readonly (string | undefined)[] {
    const persons = (this.#gold.entities ?? []).filter(([, type]) => [type].flat().includes('person'));
    return alternatives(claim.sourceEntity ?? '')
      .filter((name) => persons.some(([names]) => alternatives(names).some((one) => sameName(name, one))))
      .map((name) => wordsOf(name).at(-1));
  }

  /** "Ruth Amsel, his lawyer": the apposition may be left out. */
  #beforeComma({ claim: { source } }: Wanted): ReadonlySet<number> | undefined {
    const comma = source ? this.#reading.article.text.slice(source.start, source.end).indexOf(',') : -1;
    return source && comma >= 0
      ? this.#sides.places([{ start: source.start, end: source.start + comma }]).words
      : undefined;
  }
}

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** "officials" of "officials of the ministry". */
const headOf = (name: string): string =>
  (name.split(/\s(?:of|within|in|for|from|at|on|with|who|that)\s/)[0] as string).split(' ').at(-1) ?? '';
