import type { Plugin } from 'vite';

/** One of both: columns, or the file as it is. */
export interface PackedCsv {
  columns?: string;
  end?: string;
  text?: string;
}
export declare function packNumbers(column: readonly string[]): string;
export declare function packColumns(text: string): PackedCsv;
export declare function csvColumnsPlugin(): Plugin;
