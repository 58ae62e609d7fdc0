import { parseAst } from 'vite';
import { expect, it } from 'vitest';
import { closeTemplates } from '../../scripts/close-templates.ts';

const closed = (code: string): string => closeTemplates(code, parseAst);

it('[TOOL-5] templates of the page lose how they are indented, in templates within them too, and nothing else does', () => {
  const page = 'html`<p>\n    ${ready ? html`<b>\n  ${name}</b>` : `a\n  b`}\n  </p>`;';
  expect(closed(page)).toBe('html`<p> ${ready ? html`<b> ${name}</b>` : `a\n  b`} </p>`;');
  expect(closed('const style = css`a {\n  margin: 0;\n}`;')).toBe('const style = css`a { margin: 0; }`;');
  for (const other of [
    'const rows = `a\n b`;',
    'const lines = text`a\n b`;',
    'const one = html`<p>a  b</p>`;',
  ])
    expect(closed(other)).toBe(other);
});
