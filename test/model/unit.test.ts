import { describe, expect, it } from 'vitest';
import { inferDimension } from '../../src/model/infer-dimension.ts';
import { createExpressionParser } from '../../src/model/parse-expression.ts';
import { formatDimension, parseUnit } from '../../src/model/unit.ts';

const units: Record<string, string> = { money: 'bn USD/year', month: 'month', rate: '1/month', one: '1' };

function dimensionOf(text: string): string {
  const parsed = createExpressionParser(new Set(['target']))(text);
  if (!('expression' in parsed)) throw new Error(parsed.problem.code);
  let mismatch = '';
  const found = inferDimension(parsed.expression, {
    dimensionOf: (name) => parseUnit(units[name]!)!,
    report: ({ values }) => (mismatch ||= `${values['operation']}: ${values['units']}`),
  });
  return mismatch || (found === null ? 'any' : formatDimension(found));
}

describe('units of equations', () => {
  it('[UNIT-1] a unit is names with exponents, and words of scale are names', () => {
    expect(parseUnit('million USD/year')).toEqual({ million: 1, USD: 1, year: -1 });
    expect(parseUnit('1/month')).toEqual({ month: -1 });
    expect(parseUnit('bn USD/year/month')).toEqual({ bn: 1, USD: 1, year: -1, month: -1 });
    expect(parseUnit('month^2/month')).toEqual({ month: 1 });
    expect(parseUnit('1')).toEqual({});
    for (const text of ['', 'USD/', '3 month', 'USD//year', 'month^x', 'USD/1'])
      expect(parseUnit(text)).toBeUndefined();
  });

  it('[UNIT-2] products, quotients, powers and roots carry their units', () => {
    expect(dimensionOf('money * month')).toBe('bn USD month/year');
    expect(dimensionOf('month * rate')).toBe('1');
    expect(dimensionOf('month / month^2')).toBe('1/month');
    expect(dimensionOf('sqrt(month^2) + month')).toBe('month');
    expect(dimensionOf('sum(money, target)')).toBe('bn USD/year');
  });

  it('[UNIT-3] what is added, compared or chosen between has one unit; a bare 0 fits any', () => {
    expect(dimensionOf('max(0, month - 0)')).toBe('month');
    expect(dimensionOf('0 * 0')).toBe('any');
    expect(dimensionOf('month > 0 ? month : 0')).toBe('month');
    expect(dimensionOf('month < money')).toBe('<: month and bn USD/year');
    expect(dimensionOf('month + 1')).toBe('+: month and 1');
    expect(dimensionOf('clamp(month, 0, 1)')).toBe('clamp: month and 0 and 1');
    expect(dimensionOf('one ? month : one')).toBe('? :: month and 1');
  });

  it('[UNIT-4] exponentials, logarithms, logistic, logic and variable powers take pure numbers', () => {
    expect(dimensionOf('exp(-month * rate)')).toBe('1');
    expect(dimensionOf('2^(month * rate)')).toBe('1');
    expect(dimensionOf('exp(month)')).toBe('exp: month');
    expect(dimensionOf('log(money)')).toBe('log: bn USD/year');
    expect(dimensionOf('month^one')).toBe('^: month and 1');
    expect(dimensionOf('not month')).toBe('not: month');
    expect(dimensionOf('month > 0 and rate > 0')).toBe('1');
  });
});
