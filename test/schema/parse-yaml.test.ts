import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '../../src/schema/format-diagnostic.ts';
import { parseYaml } from '../../src/schema/parse-yaml.ts';

const codesOf = (text: string): string[] => {
  const result = parseYaml(text, 'file.yaml');
  return result.ok ? [] : result.diagnostics.map((d) => `${d.code}@${d.line}:${d.column}`);
};

describe('YAML files', () => {
  it('[YAML-1] a value knows the line and column of its key, and a missing one those of what holds it', () => {
    const result = parseYaml('format: 1\nlist:\n  - id: a\n    share: {NLD: 0.3}\n', 'file.yaml');
    if (!result.ok) throw new Error('does not parse');
    expect(result.value.place(['list', 0, 'share', 'NLD'])).toEqual({
      file: 'file.yaml',
      line: 4,
      column: 13,
      path: 'list[0].share.NLD',
    });
    expect(result.value.place(['list', 0, 'nothing', 'below'])).toMatchObject({ line: 3, column: 5 });
  });

  it('[YAML-2] country codes and words stay strings, as YAML 1.2 has it', () => {
    const result = parseYaml('format: 1\ncodes: [NO, yes, on, 1]\n', 'file.yaml');
    expect(result.ok && (result.value.value as { codes: unknown }).codes).toEqual(['NO', 'yes', 'on', 1]);
  });

  it('[YAML-3] broken syntax is refused with its place', () => {
    expect(codesOf('format: 1\na: [1, 2\n')[0]).toMatch(/^yaml-syntax@/);
    expect(codesOf('format: 1\na: 1\na: 2\n')).toEqual(['yaml-syntax@3:1']);
    expect(codesOf('format: 1\na: *nowhere\n')).toEqual(['yaml-syntax@2:4']);
    expect(codesOf('format: 1\na: &a [*a]\n')).toEqual(['yaml-syntax@2:8']);
    expect(codesOf('format: 1\na: !thing 3\n')).toEqual(['yaml-syntax@2:4']);
  });

  it('[YAML-4] keys that could reach a prototype are refused wherever they stand', () => {
    for (const key of ['__proto__', 'constructor', 'prototype'])
      expect(codesOf(`format: 1\na:\n  - ${key}: {x: 1}\n`)).toEqual(['yaml-key-forbidden@3:5']);
    expect(codesOf('format: 1\n? [a, b]\n: 1\n')).toEqual(['yaml-key-forbidden@2:3']);
  });

  it('[YAML-5] size, depth and aliases are limited, however far beyond the limit a file goes', () => {
    expect(codesOf(`format: 1\na: ${'x'.repeat(5_000_001)}`)).toEqual(['yaml-limit@1:1']);
    expect(codesOf(`format: 1\na: ${'['.repeat(33)}${']'.repeat(33)}`)[0]).toMatch(/^yaml-limit@2/);
    expect(codesOf(`format: 1\na: ${'['.repeat(100_000)}${']'.repeat(100_000)}`)[0]).toMatch(/^yaml-limit/);
    const bomb = ['format: 1', 'a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let i = 1; i < 9; i += 1)
      bomb.push(
        `a${i}: &a${i} [${Array(9)
          .fill(`*a${i - 1}`)
          .join(', ')}]`,
      );
    expect(codesOf(bomb.join('\n'))).toEqual(['yaml-limit@1:1']);
  });

  it('[YAML-6] a file says its format, and a newer one is refused by number', () => {
    expect(codesOf('a: 1\n')).toEqual(['format-missing@1:1']);
    expect(codesOf('')).toEqual(['format-missing@1:1']);
    const newer = parseYaml('format: 2\n', 'file.yaml');
    expect(newer.ok ? '' : formatDiagnostic(newer.diagnostics[0]!)).toBe(
      'file.yaml:1:1 format: the file is written in format 2, this version reads format 1 (open it with a newer version) [format-newer]',
    );
  });
});
