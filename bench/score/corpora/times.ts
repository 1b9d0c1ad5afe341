// Times (TempEval-3, MEANTIME, GUM): dates that a calendar knows. Found where the words touch, right where the values agree to the day.
// What touches another kind of gold time (a duration, a set) is no false alarm.
import type { Extraction } from '../../../shared/model/extraction.ts';
import { aligner } from './align.ts';
import type { DatedTime, Document, Pair } from './document.ts';
import type { Tally } from './tally.ts';

export function scoreTimes(document: Document, reading: Extraction | undefined, tally: Tally): void {
  const { text, times: known = [], annotatedEnd = document.text.length } = document;
  const align = aligner(reading?.article.text ?? '', text);
  const given = (reading?.times ?? []).flatMap((time) => {
    const span = align(time);
    return span && span[1] <= annotatedEnd ? [{ value: time.value, span }] : [];
  });
  const wanted = known.filter(({ type, value }) => (type === 'DATE' || type === 'TIME') && /^\d{4}/.test(value));
  const hits = ({ span }: DatedTime): readonly (typeof given)[number][] => given.filter((one) => touch(one.span, span));
  const found = wanted.filter((time) => hits(time).length > 0);
  const right = found.filter((time) => hits(time).some(({ value }) => day(value) === day(time.value)));
  const invented = given.filter(({ span }) => !known.some((time) => touch(span, time.span)));
  const claimed = found.length + invented.length;
  tally.add('found (relaxed)', { right: found.length, gold: wanted.length, given: claimed });
  tally.add('value', { right: right.length, gold: wanted.length, given: claimed });
  for (const time of wanted)
    if (!right.includes(time))
      tally.fault(
        hits(time).length > 0 ? 'value' : 'missed',
        `${text.slice(...time.span)} is ${time.value}, given ${hits(time)[0]?.value ?? 'nothing'} (published ${document.published})`,
      );
  for (const { span, value } of invented) tally.fault('extra', `${text.slice(...span)} given ${value}`);
}

const touch = ([a, b]: Pair, [c, d]: Pair): boolean => a < d && c < b;

const day = (value: string): string => value.replace(/T.*$/, '');
