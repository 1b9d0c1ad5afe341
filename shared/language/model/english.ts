// The bytes of the English model. This module stands beside its file because bundles put data files beside the code that reads them.
import { readFileSync } from 'node:fs';

export const englishModel = (): Uint8Array => readFileSync(new URL('./english.bin', import.meta.url));
