import type { Backend } from '../../src/state/backend.ts';
import { parseWork } from '../../src/schema/work.ts';

/** Reads work as the page's worker does. */
export const readWork: Backend['readWork'] = (text, file) => Promise.resolve(parseWork(text, file));
