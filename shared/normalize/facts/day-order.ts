// Dates of one file → how its 06/03/2020 is meant: 22/10/2020 in another row shows that the day comes first there.
// inOneOrder([{ dates: [{ raw: '06/03/2020' }] }, { dates: [{ raw: '22/10/2020' }] }]) → both with dayFirst: true
import type { Draft } from '../draft.ts';

const EITHER = /(?<!\d)(\d{1,2})\/(\d{1,2})\/(?:19|20)\d{2}(?!\d)/;

/** The drafts with the order that all their dates bear out; as they are where none shows it, or they differ. */
export function inOneOrder(drafts: readonly Draft[]): readonly Draft[] {
  const shown = new Set<boolean>();
  for (const { raw } of drafts.flatMap(({ dates = [] }) => dates)) {
    const [, first, second] = EITHER.exec(raw.slice(0, 200)) ?? [];
    if (Number(first) > 12 && Number(second) <= 12) shown.add(true);
    if (Number(second) > 12 && Number(first) <= 12) shown.add(false);
  }
  const [dayFirst] = shown;
  if (shown.size !== 1) return drafts;
  return drafts.map((draft) =>
    draft.dates ? { ...draft, dates: draft.dates.map((date) => ({ ...date, dayFirst })) } : draft,
  );
}
