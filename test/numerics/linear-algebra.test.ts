import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dot } from '../../src/numerics/dot.ts';
import { dotRows } from '../../src/numerics/dot-rows.ts';
import { invertMatrix } from '../../src/numerics/invert-matrix.ts';
import { multiplyRows } from '../../src/numerics/multiply-rows.ts';

const entry = fc.double({ min: -1, max: 1, noNaN: true });
const fixedSeed = { seed: 7, numRuns: 100 };

it('[NUM-14] rows times a vector are the same bits as one dot product a row, for any number of rows', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 0, max: 9 }),
      fc.array(entry, { minLength: 100, maxLength: 100 }),
      (rows, length, values) => {
        const matrix = Float64Array.from([0, ...values]);
        const vector = Float64Array.from([0, 0, ...values.toReversed()]);
        const out = new Float64Array(rows + 1);
        multiplyRows(matrix, 1, vector, 2, out, 1, rows, length);
        for (let row = 0; row < rows; row++)
          expect(out[row + 1]).toBe(dot(matrix, 1 + row * length, vector, 2, length));
        expect(out[0]).toBe(0);
      },
    ),
    fixedSeed,
  );
});

it('[NUM-18] row products of two matrices are the same bits as one dot product a row, for any number of rows', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 0, max: 9 }),
      fc.array(entry, { minLength: 100, maxLength: 100 }),
      (rows, length, values) => {
        const first = Float64Array.from([0, ...values]);
        const second = Float64Array.from([0, 0, ...values.toReversed()]);
        const out = new Float64Array(rows + 1);
        dotRows(first, 1, second, 2, out, 1, rows, length);
        for (let row = 0; row < rows; row++)
          expect(out[row + 1]).toBe(dot(first, 1 + row * length, second, 2 + row * length, length));
        expect(out[0]).toBe(0);
      },
    ),
    fixedSeed,
  );
});

it('[NUM-15] a matrix times its inverse is the identity, and the matrix is left as it was', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 8 }),
      fc.array(entry, { minLength: 64, maxLength: 64 }),
      (size, values) => {
        const matrix = Float64Array.from(values.slice(0, size * size), (value, at) =>
          at % (size + 1) === 0 ? value + 2 * size : value,
        );
        const before = matrix.slice();
        const inverse = invertMatrix(matrix, size)!;
        for (let row = 0; row < size; row++) {
          for (let column = 0; column < size; column++) {
            let sum = 0;
            for (let k = 0; k < size; k++) sum += matrix[row * size + k]! * inverse[k * size + column]!;
            expect(sum).toBeCloseTo(row === column ? 1 : 0, 12);
          }
        }
        expect(matrix).toEqual(before);
      },
    ),
    fixedSeed,
  );
});

it('[NUM-16] a zero on the diagonal is pivoted away, and a singular matrix has no inverse', () => {
  expect(invertMatrix(Float64Array.of(0, 2, 4, 0), 2)).toEqual(Float64Array.of(0, 0.25, 0.5, 0));
  expect(invertMatrix(Float64Array.of(1, 2, 2, 4), 2)).toBeNull();
  expect(invertMatrix(Float64Array.of(NaN, 1, 1, 1), 2)).toBeNull();
});
