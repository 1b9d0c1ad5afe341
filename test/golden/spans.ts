// Every span of a reading, so that a test can slice them all.
import type { Extraction } from '../../shared/model/extraction.ts';
import type { Span } from '../../shared/model/span.ts';

export const spans = (reading: Extraction): readonly Span[] => [
  ...reading.entities.flatMap(({ mentions }) => mentions),
  ...reading.times,
  ...reading.quantities,
  ...reading.quotations,
  ...reading.claims.flatMap((claim) =>
    [
      claim.source,
      claim.cue,
      claim.addressee,
      claim.target,
      claim.medium,
      claim.time,
      claim.place,
      ...claim.content,
      ...claim.hedges,
      ...(claim.via ?? []),
    ].filter((span): span is NonNullable<typeof span> => span !== null && span !== undefined),
  ),
];
