import type { FigureSpec } from './figure.ts';
import { listNumbers } from './listed-numbers.ts';

/** A figure as one line of JSON, which `readFigure` reads. */
export function packFigure(spec: FigureSpec): string {
  return JSON.stringify(spec, (_, value) => (ArrayBuffer.isView(value) ? listNumbers(value) : value));
}
