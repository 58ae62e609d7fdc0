import { parseAst } from 'vite';
import { expect, it } from 'vitest';
import { closeTemplates } from '../../scripts/close-templates.ts';

const closed = (code: string): string => closeTemplates(code, parseAst);

it('[TOOL-5] templates of the page lose how they are indented, in templates within them too, styles their remarks, and nothing else does', () => {
  const page = 'html`<p>\n    ${ready ? html`<b>\n  ${name}</b>` : `a\n  b`}\n  </p>`;';
  expect(closed(page)).toBe('html`<p> ${ready ? html`<b> ${name}</b>` : `a\n  b`} </p>`;');
  const style =
    'css`\n  /* What is said. */\n  a b,\n  :is(i, u) :hover {\n    margin: 0 0.5rem 10.5rem ${wide};\n    top: 0;\n  }\n`;';
  expect(closed(style)).toBe('css` a b,:is(i, u) :hover{margin:0 .5rem 10.5rem ${wide};top:0}`;');
  for (const other of [
    'const rows = `a\n b`;',
    'const lines = text`a\n b`;',
    'const one = html`<p>a  b</p>`;',
  ])
    expect(closed(other)).toBe(other);
});
