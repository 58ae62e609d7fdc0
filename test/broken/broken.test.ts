import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '../../src/schema/format-diagnostic.ts';
import { diagnosticTexts } from '../../src/schema/texts.ts';
import { brokenCases, expectedOf, readCase } from './load-case.ts';

describe('broken files', () => {
  it('[DIAG-1] the base that every broken file is put into has nothing wrong', () => {
    expect(readCase(null, {})).toEqual([]);
  });

  it('[DIAG-2] every diagnostic has a broken file, and every broken file a diagnostic', () => {
    expect(brokenCases()).toEqual(Object.keys(diagnosticTexts).sort());
  });

  it.each(brokenCases())('[DIAG-3] %s is found where it is, and nothing else', (code) => {
    const expected = expectedOf(code);
    const found = readCase(code, expected);
    const places = found.map(({ code, severity, file, line, column, path }) => ({
      code,
      severity,
      file,
      ...(line === undefined ? {} : { line }),
      ...(column === undefined ? {} : { column }),
      path,
    }));
    expect(places).toEqual(expected.diagnostics);
    expect(found.map((diagnostic) => diagnostic.code)).toContain(code);
    for (const diagnostic of found) expect(formatDiagnostic(diagnostic)).not.toMatch(/\{\w+\}|undefined|NaN/);
  });
});
