import type { Plugin } from 'vite';

/** Templates in which a line end and what indents the next line are one space to a browser. */
const tags = new Set<unknown>(['html', 'svg', 'css']);

interface Node {
  type?: string;
  tag?: { name?: unknown };
  quasi?: { quasis: readonly Text[] };
}
interface Text {
  start: number;
  end: number;
}

/** The texts of such templates, wherever they stand under a node. */
function textsIn(node: unknown): Text[] {
  if (typeof node !== 'object' || node === null) return [];
  const { type, tag, quasi } = node as Node;
  const own = type === 'TaggedTemplateExpression' && tags.has(tag?.name) ? quasi!.quasis : [];
  return [...own, ...Object.values(node).flatMap(textsIn)];
}

/** A module whose templates have no line ends. @param parse gives its tree, with `start` and `end` of each text */
export function closeTemplates(code: string, parse: (code: string) => unknown): string {
  let closed = '';
  let from = 0;
  for (const { start, end } of textsIn(parse(code)).sort((a, b) => a.start - b.start)) {
    closed += code.slice(from, start) + code.slice(start, end).replace(/\s*\n\s*/g, ' ');
    from = end;
  }
  return closed + code.slice(from);
}

/** Leaves out of the built page how its templates are indented, which costs a kilobyte in seventy. */
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
