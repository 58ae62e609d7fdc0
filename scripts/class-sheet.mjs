/** Writes the class sheet of docs/ as a page that prints: `node scripts/class-sheet.mjs`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sheetPage } from './sheet-page.mjs';

const root = join(import.meta.dirname, '..');
const text = readFileSync(join(root, 'docs/class-50-minutes.md'), 'utf8');
writeFileSync(join(root, 'public/class-50-minutes.html'), sheetPage(text));
