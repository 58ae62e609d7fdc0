import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Faces of the page, within the sheet: it has no other file. */
const faces = [
  ['Source Sans 3', 400, 'source-sans-3'],
  ['Source Sans 3', 600, 'source-sans-3'],
  ['Source Serif 4', 600, 'source-serif-4'],
];

function faceRules() {
  const { resolve } = createRequire(import.meta.url);
  return faces
    .map(([family, weight, name]) => {
      const path = resolve(`@fontsource/${name}/files/${name}-latin-${weight}-normal.woff2`);
      const data = readFileSync(path).toString('base64');
      return `@font-face { font-family: '${family}'; font-weight: ${weight}; src: url(data:font/woff2;base64,${data}) format('woff2'); }`;
    })
    .join('\n');
}

const style = `body { font: 11pt/16pt 'Source Sans 3', Arial, sans-serif; max-width: 44em; margin: 2em auto; padding: 0 1em; color: #14181f; background: #fff; }
h1, h2 { font-family: 'Source Serif 4', Georgia, serif; font-weight: 600; line-height: 1.2; break-after: avoid; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; vertical-align: top; padding: 4pt 8pt; border-top: 1px solid #7a8494; }
strong, th { font-weight: 600; }
.answer { display: flex; gap: 8pt; align-items: end; min-height: 24pt; }
.answer > :first-child { flex: 0 0 5.5em; }
.answer > :last-child { flex: 1; border-bottom: 1px solid #14181f; }
li { margin-bottom: 4pt; overflow-wrap: anywhere; }
tr, li { break-inside: avoid; }
@media print { body { margin: 0; max-width: none; } @page { margin: 1in; } }`;

const inline = (text) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/ *(\w+:) _{4,}/g, '<span class="answer"><span>$1</span><span></span></span>')
    .replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')
    .replace(/(^|\s)_([^_]+)_(?=[\s,.:)]|$)/g, '$1<em>$2</em>');

function table(lines) {
  const cells = (line, tag) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => `<${tag}>${inline(cell.trim())}</${tag}>`)
      .join('');
  const [head, , ...body] = lines;
  return `<table><thead><tr>${cells(head, 'th')}</tr></thead><tbody>${body.map((line) => `<tr>${cells(line, 'td')}</tr>`).join('')}</tbody></table>`;
}

function block(text) {
  const lines = text.split('\n');
  const heading = /^(#+) (.*)$/.exec(text);
  if (heading !== null) return `<h${heading[1].length}>${inline(heading[2])}</h${heading[1].length}>`;
  if (text.startsWith('|')) return table(lines);
  const items = lines.map((line) => inline(line.replace(/^(- |\d+\. )/, '')));
  if (text.startsWith('- ')) return `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
  if (/^\d+\. /.test(text)) return `<ol>${items.map((item) => `<li>${item}</li>`).join('')}</ol>`;
  return `<p>${inline(text)}</p>`;
}

/** A sheet of headings, paragraphs, lists with one line an item and tables, as a page of its own. */
export function sheetPage(markdown) {
  const blocks = markdown
    .trim()
    .split(/\n{2,}/)
    .map(block);
  const [title] = /(?<=^# ).*/m.exec(markdown);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:" />
<title>${inline(title)}</title>
<style>
${faceRules()}
${style}
</style>
</head>
<body>
<main>
${blocks.join('\n')}
</main>
</body>
</html>
`;
}
