// What a golden article's reading has wrong: the faults of whole readings, and those of details that only golden articles spell out.
// goldenFaults(article, extract(article.article)) → [] where it is read exactly.
import type { Extraction } from '../../shared/model/extraction.ts';
import { type GoldenArticle, NONE, type WrittenClaim } from './golden.ts';
import type { Fault, Judged } from './reading/counts.ts';
import { judge } from './reading/judge.ts';

/** Marks around a content belong to nobody; of a role that is not written down nothing is said. */
const isFault = ({ kind, words }: Fault, golden: GoldenArticle): boolean => {
  const { written } = golden;
  const one = written.get(words.split(' ')[0] as string);
  if (kind === 'false target') return one?.target === NONE;
  if (kind === 'false addressee') return one?.to === NONE;
  // an optional claim that is given holds what stands in it
  if (kind === 'false parent') return !golden.gold.optionalClaims?.some(({ id }) => words.endsWith(`given ${id}`));
  return kind !== 'content marks';
};

export function judgeGolden(golden: GoldenArticle, reading: Extraction): Judged {
  const judged = judge(golden, reading);
  const faults = judged.faults.filter((fault) => isFault(fault, golden));
  return { ...judged, faults: [...faults, ...detailFaults(golden, reading, judged.givenOf)] };
}

/** Words that may stand at a cue or be left out. */
const LIGHT = new Set(
  'has have had was were is are be been to of on for at about with that earlier previously'.split(' '),
);

/** The same words, light ones apart; of a longer phrase its beginning will do ("a statement posted online"). */
function agree(wanted: string, seen: string | undefined): boolean {
  const words = (phrase: string): string =>
    phrase
      .toLowerCase()
      .split(' ')
      .filter((word) => !LIGHT.has(word))
      .join(' ');
  if (seen === undefined) return false;
  const [a, b] = [words(wanted), words(seen)];
  return a.startsWith(b) || b.startsWith(a);
}

function detailFaults(
  { name, written }: GoldenArticle,
  { article, claims }: Extraction,
  givenOf: ReadonlyMap<string, string>,
): readonly Fault[] {
  const words = (span: { start: number; end: number } | null | undefined): string | undefined =>
    span ? article.text.slice(span.start, span.end).replace(/\s+/g, ' ') : undefined;
  return [...written].flatMap(([id, one]) => {
    const claim = claims.find((given) => given.id === givenOf.get(id));
    if (!claim) return [];
    const seen: Readonly<Partial<Record<keyof WrittenClaim, string | undefined>>> = {
      cue: words(claim.cue),
      form: claim.form,
      via: words(claim.via?.[0]),
      medium: words(claim.medium),
    };
    return (['cue', 'form', 'via', 'medium'] as const)
      .filter((detail) => one[detail] !== undefined && !agree(one[detail], seen[detail]))
      .map((detail) => ({
        article: name,
        kind: detail,
        words: `${id} ${one.who ?? '–'} | ${one.cue ?? '–'} | is «${one[detail]}», given «${seen[detail] ?? 'none'}»`,
      }));
  });
}
