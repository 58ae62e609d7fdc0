interface Piece {
  kind: 'code' | 'comment' | 'literal';
  text: string;
}
/** What may start something other than code, and the braces that tell where a template's text goes on. */
const opening = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|[`{}/]/g;
const regex = /\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[a-z]*/y;
const templateText = /[`}](?:\\[\s\S]|\$(?!\{)|[^`\\$])*(?:`|\$\{)/y;
const beforeRegex = /(?:^|[=(,:;!&|?{}[\n]|\breturn)\s*$/;

/**
 * TypeScript with comments, strings, regular expressions and the texts of templates blanked; code inside `${}` stays. Line breaks
 * and offsets are kept, so that a match in the result is at its place in the file.
 */
export function codeOnly(text: string): string {
  return pieces(text)
    .map((piece) => (piece.kind === 'code' ? piece.text : blank(piece.text)))
    .join('');
}

/** TypeScript with its comments blanked; line breaks and offsets are kept. */
export function withoutComments(text: string): string {
  return pieces(text)
    .map((piece) => (piece.kind === 'comment' ? blank(piece.text) : piece.text))
    .join('');
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

function pieces(text: string): readonly Piece[] {
  const found: Piece[] = [];
  const braces: ('block' | 'template')[] = [];
  let at = 0;
  const take = (kind: Piece['kind'], end: number): void => {
    found.push({ kind, text: text.slice(at, end) });
    at = end;
  };
  for (let match = next(opening, text, at); match !== null; match = next(opening, text, at)) {
    take('code', match.index);
    const mark = match[0];
    const end = at + mark.length;
    if (mark === '`' || (mark === '}' && braces.pop() === 'template')) {
      const part = next(templateText, text, at)?.[0] ?? mark;
      if (part.endsWith('${')) braces.push('template');
      take('literal', at + part.length);
    } else if (mark === '{') {
      braces.push('block');
      take('code', end);
    } else if (mark === '/' && beforeRegex.test(text.slice(0, at))) {
      take('literal', at + (next(regex, text, at)?.[0] ?? mark).length);
    } else if (mark === '/' || mark === '}') {
      take('code', end);
    } else {
      take(mark.startsWith('/') ? 'comment' : 'literal', end);
    }
  }
  take('code', text.length);
  return found;
}

/** The next match from an offset on (at it, for a sticky pattern), without a position kept between calls. */
function next(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  const fresh = new RegExp(pattern.source, pattern.flags);
  fresh.lastIndex = from;
  return fresh.exec(text);
}
