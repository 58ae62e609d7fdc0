import type { Diagnostic } from './diagnostic.ts';
import type { DiagnosticCode } from './texts.ts';

/** Keys and indices from the top of a file to one of its values. */
export type Path = readonly (string | number)[];

/** Where in a file something stands; line and column count from 1. */
export interface Place {
  file: string;
  line?: number;
  column?: number;
  path: string;
}

/** What a check found wrong, before it is known where. */
export interface Problem {
  code: DiagnosticCode;
  values: Diagnostic['values'];
}

/** `['technologies', 3, 'suppliers', 'NLD']` as `technologies[3].suppliers.NLD`. */
export function formatPath(path: Path): string {
  let text = '';
  for (const part of path) {
    if (typeof part === 'number') text += `[${part}]`;
    else text += text === '' ? part : `.${part}`;
  }
  return text;
}

/** The diagnostic that states a problem at a place. */
export function diagnose(
  place: Place,
  code: DiagnosticCode,
  values: Diagnostic['values'],
  severity: Diagnostic['severity'] = 'error',
): Diagnostic {
  return { code, severity, ...place, values };
}

/** The path that a text names; the reverse of `formatPath` for keys without dots. */
export function parsePath(text: string): Path {
  const parts = text.match(/[^.[\]]+|\[\d+\]/g) ?? [];
  return parts.map((part) => (part.startsWith('[') ? Number(part.slice(1, -1)) : part));
}
