import type { Checked } from './schema/diagnostic.ts';

/** The answer where a file is asked for that is not there. */
export function fileMissing(file: string): Checked<never> {
  return {
    ok: false,
    diagnostics: [{ code: 'file-missing', severity: 'error', file, path: '', values: { file } }],
  };
}
