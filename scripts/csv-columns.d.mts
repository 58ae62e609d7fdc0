import type { Plugin } from 'vite';

/** One of both: columns, or the file as it is. */
export interface PackedCsv {
  columns?: string;
  text?: string;
}
export declare function packColumns(text: string): PackedCsv;
export declare function csvColumnsPlugin(): Plugin;
