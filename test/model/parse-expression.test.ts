import { describe, expect, it } from 'vitest';
import { createExpressionParser } from '../../src/model/parse-expression.ts';

const parse = createExpressionParser(new Set(['exporter', 'target']));
function codeOf(text: string): string {
  const parsed = parse(text);
  return 'problem' in parsed ? parsed.problem.code : 'read';
}

describe('the language of equations', () => {
  it('[LANG-1] it has arithmetic, comparison, logic, choice, the listed functions and reductions', () => {
    const texts = [
      '1 - a / 2 * b^c - -d',
      'a < b <= c and not (d == 0) or e != 1',
      'a > 0 ? exp(a) : log(b) + sqrt(c) + abs(d) + pow(e, 2)',
      'clamp(a, 0, 1) + logistic(b) + min(a, b, c) + max(a, b)',
      'sum(a, exporter) + mean(b, target) + max(c, target) + min(d, exporter)',
    ];
    for (const text of texts) expect(codeOf(text), text).toBe('read');
  });

  it('[LANG-2] nothing else is read: no access, assignment, matrix, range, text, unit, factorial or implied product', () => {
    const texts = [
      'a.b',
      'a[1]',
      'a = 1',
      'f(x) = x',
      '[a, b]',
      '{a: 1}',
      '0:a',
      '"text"',
      'a!',
      'a %b',
      "a'",
      'a to b',
      '2 a',
      'a; b',
      'true',
      'NaN',
      '',
      'f(a)',
      'import(a)',
      'evaluate(a)',
      'a.constructor(b)',
      'a xor b',
      'a | b',
      'a ./ b',
    ];
    for (const text of texts) expect(codeOf(text), text).toBe('equation-node');
  });

  it('[LANG-3] numbers other than 0, 1 and 2 are parameters', () => {
    for (const text of ['3', '0.5', '1e3', 'a * 10']) expect(codeOf(text), text).toBe('equation-literal');
    for (const text of ['0', '1', '2', '1.0']) expect(codeOf(text), text).toBe('read');
  });

  it('[LANG-4] limits are met before the parser can run out of stack', () => {
    expect(codeOf(`a${' + a'.repeat(600)}`)).toBe('equation-too-long');
    expect(codeOf(`${'('.repeat(900)}a${')'.repeat(900)}`)).toBe('equation-too-deep');
    expect(codeOf(`${'-'.repeat(1900)}a`)).toMatch(/^equation-too-(deep|large)$/);
    expect(codeOf(`a${'^a'.repeat(900)}`)).toMatch(/^equation-too-(deep|large)$/);
    expect(codeOf(`a${'+a'.repeat(900)}`)).toBe('equation-too-large');
  });

  it('[LANG-5] a chain of comparisons holds where each one does, and a sign binds less than a power', () => {
    const chain = parse('a < b <= c');
    expect('expression' in chain && chain.expression).toMatchObject({
      operation: 'and',
      left: { operation: 'smaller', left: { name: 'a' }, right: { name: 'b' } },
      right: { operation: 'smallerEq', left: { name: 'b' }, right: { name: 'c' } },
    });
    const power = parse('-a^2');
    expect('expression' in power && power.expression).toMatchObject({
      operation: 'negate',
      of: { operation: 'power' },
    });
  });
});
