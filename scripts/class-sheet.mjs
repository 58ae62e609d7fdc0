/** Writes the sheets of docs/ that the page leads to as pages that print: `node scripts/class-sheet.mjs`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sheetPage } from './sheet-page.mjs';

const root = join(import.meta.dirname, '..');
for (const name of ['class-50-minutes', 'keys-and-words']) {
  const text = readFileSync(join(root, `docs/${name}.md`), 'utf8');
  writeFileSync(join(root, `public/${name}.html`), sheetPage(text));
}
