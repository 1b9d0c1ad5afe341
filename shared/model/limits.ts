// How large an upload may be, in bytes. Larger ones are refused before they are read, and no URL is signed for them.
export const UPLOAD_LIMIT = 50 * 1024 * 1024;
