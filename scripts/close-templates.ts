import type { Plugin } from 'vite';

/** In these templates a line end and what indents the next line are one space to a browser. */
const spaced = (text: string): string => text.replace(/\s*\n\s*/g, ' ');

/** Styles need none between rules and declarations, nor what is said about them. No text of theirs has a colon. */
const style = (text: string): string =>
  spaced(
    text
      .replace(/\/\*[^]*?\*\//g, '')
      .replace(/;\s*\n\s*}/g, '}')
      .replace(/([{};,])\s*\n\s*/g, '$1')
      .replace(/ (\{)|(:) /g, '$1$2')
      .replace(/(?<![\w.])0(\.\d)/g, '$1'),
  );
const closings: Readonly<Record<string, (text: string) => string>> = {
  html: spaced,
  svg: spaced,
  css: style,
};

interface Node {
  type?: string;
  tag?: { name?: string };
  quasi?: { quasis: readonly Text[] };
}
interface Text {
  start: number;
  end: number;
}
interface Closing extends Text {
  close: (text: string) => string;
}

/** The texts of such templates, wherever they stand under a node. */
function textsIn(node: unknown): Closing[] {
  if (typeof node !== 'object' || node === null) return [];
  const { type, tag, quasi } = node as Node;
  const close = type === 'TaggedTemplateExpression' ? closings[tag?.name ?? ''] : undefined;
  const own = close === undefined ? [] : quasi!.quasis.map(({ start, end }) => ({ start, end, close }));
  return [...own, ...Object.values(node).flatMap(textsIn)];
}

/** A module whose templates have no line ends. @param parse gives its tree, with `start` and `end` of each text */
export function closeTemplates(code: string, parse: (code: string) => unknown): string {
  let closed = '';
  let from = 0;
  for (const { start, end, close } of textsIn(parse(code)).sort((a, b) => a.start - b.start)) {
    closed += code.slice(from, start) + close(code.slice(start, end));
    from = end;
  }
  return closed + code.slice(from);
}

/** Leaves out of the built page how its templates are indented and what its styles say to readers of code. */
export function closeTemplatesPlugin(): Plugin {
  return {
    name: 'close-templates',
    apply: 'build',
    enforce: 'post',
    transform(code, id) {
      if (!/\/src\/.*\.ts$/.test(id) || !/\b(?:html|svg|css)`/.test(code)) return null;
      return { code: closeTemplates(code, (text) => this.parse(text)), map: null };
    },
  };
}
