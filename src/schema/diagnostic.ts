import type { DiagnosticCode } from './texts.ts';

/** A bad input is returned, never thrown. The reason and the hint of a code are in texts.ts; `values` fills their {slots}. */
export interface Diagnostic {
  code: DiagnosticCode;
  severity: 'error' | 'warning';
  file: string;
  line?: number;
  column?: number;
  path: string;
  values: Readonly<Record<string, string | number>>;
}
export type Checked<T> =
  { ok: true; value: T; warnings: readonly Diagnostic[] } | { ok: false; diagnostics: readonly Diagnostic[] };

/** Numbers that may fail to converge say so; nobody reads a value before `status`. */
export interface SolveStatus {
  status: 'converged' | 'not-converged' | 'non-finite';
  residual: number;
  iterations: number;
}
