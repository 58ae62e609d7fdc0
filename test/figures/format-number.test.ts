import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatNumber, formatSigned } from '../../src/figures/words/format-number.ts';

test('[FIG-16] rounding rules print the same digits on every host', () => {
  expect(formatNumber(1234567.5, 'integer')).toBe('1,234,568');
  expect(formatNumber(-0.04, 'one-decimal')).toBe('0.0');
  expect(formatNumber(-12.25, 'two-decimals')).toBe('−12.25');
  expect(formatNumber(0.256, 'percent')).toBe('25.6%');
  expect(formatNumber(0.583, 'points')).toBe('58.3');
  expect(formatNumber(2025.75, 'year')).toBe('2025 Q4');
  expect(
    ['-254321', '9949', '9951', '994', '996', '4.9'].map((value) => formatNumber(Number(value), 'billion')),
  ).toEqual(['−$254bn', '$9.9bn', '$10bn', '$0.99bn', '$1.0bn', '$0bn']);
  expect([
    formatSigned(41_000, 'billion'),
    formatSigned(-0.012, 'points'),
    formatSigned(0, 'integer'),
  ]).toEqual(['+$41bn', '−1.2', '0']);
});

test('[FIG-17] a printed number never differs from its value by more than half of its last digit', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (value) => {
      const printed = Number(formatNumber(value, 'one-decimal').replaceAll(',', '').replace('−', '-'));
      expect(Math.abs(printed - value)).toBeLessThanOrEqual(0.05 + 1e-9);
    }),
    { seed: 5 },
  );
});
