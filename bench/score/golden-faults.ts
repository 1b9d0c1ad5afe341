// What a golden article's reading has wrong: the faults of whole readings, and those of details that only golden articles spell out.
// goldenFaults(article, extract(article.article)) → [] where it is read exactly.
import type { Extraction } from '../../shared/model/extraction.ts';
import { type GoldenArticle, NONE, type WrittenClaim } from './golden.ts';
import type { Fault, Judged } from './reading/counts.ts';
import { judge } from './reading/judge.ts';

/** Marks around a content belong to nobody; of a role that is not written down nothing is said. */
const isFault = ({ kind, words }: Fault, { written }: GoldenArticle): boolean => {
  const one = written.get(words.split(' ')[0] as string);
  if (kind === 'false target') return one?.target === NONE;
  if (kind === 'false addressee') return one?.to === NONE;
  return kind !== 'content marks';
};

export function judgeGolden(golden: GoldenArticle, reading: Extraction): Judged {
  const judged = judge(golden, reading);
  const faults = judged.faults.filter((fault) => isFault(fault, golden));
  return { ...judged, faults: [...faults, ...detailFaults(golden, reading, judged.givenOf)] };
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
      .filter((detail) => one[detail] !== undefined && one[detail] !== seen[detail])
      .map((detail) => ({
        article: name,
        kind: detail,
        words: `${id} ${one.who ?? '–'} | ${one.cue ?? '–'} | is «${one[detail]}», given «${seen[detail] ?? 'none'}»`,
      }));
  });
}
