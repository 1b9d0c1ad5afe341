// How large an upload may be, in bytes. Larger ones are refused before they are read, and no URL is signed for them.
export const UPLOAD_LIMIT = 50 * 1024 * 1024;

/** Words and punctuation marks of one article. Reading takes time for each, and a stage's time is bounded. */
export const TOKEN_LIMIT = 100_000;
