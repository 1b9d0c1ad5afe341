// Words as they compare: without case, spaces and marks. "Deal Signed – at last" and "Deal signed: at last" → "dealsignedatlast".

/** Longer words than any headline's are no use to compare. */
const MOST = 2000;

export const fold = (words = ''): string =>
  words
    .slice(0, MOST)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
