import { describe, expect, it } from 'vitest';
import { sobolCoordinate, sobolDimensions } from '../../src/numerics/sobol.ts';

const point = (index: number, dimensions: number) =>
  Array.from({ length: dimensions }, (_, dimension) => sobolCoordinate(index, dimension));

describe('Sobol’s sequence', () => {
  it('[EXP-1] points agree with those of SciPy 1.17.1 (stats.qmc.Sobol, unscrambled, 32 bits) to the last bit', () => {
    expect(point(0, 8)).toEqual(Array(8).fill(0));
    expect(point(1, 8)).toEqual(Array(8).fill(2147483648));
    expect(point(2, 8)).toEqual([
      3221225472, 1073741824, 1073741824, 1073741824, 3221225472, 3221225472, 1073741824, 3221225472,
    ]);
    expect(point(7, 8)).toEqual([
      536870912, 2684354560, 1610612736, 536870912, 536870912, 1610612736, 2684354560, 2684354560,
    ]);
    expect(point(15, 8)).toEqual([
      268435456, 4026531840, 2415919104, 1342177280, 2952790016, 805306368, 3489660928, 1342177280,
    ]);
    expect([0, 1, 9, 20, 40, 63].map((dimension) => sobolCoordinate(513, dimension))).toEqual([
      2160066560, 3225419776, 1782579200, 4097835008, 3208642560, 180355072,
    ]);
    expect(point(1000, 64)).toEqual([
      943718400, 415236096, 2227175424, 2906652672, 1203765248, 3896508416, 197132288, 3862953984, 2151677952,
      297795584, 364904448, 1094713344, 692060160, 1648361472, 616562688, 1589641216, 3091202048, 1480589312,
      4257218560, 3116367872, 2243952640, 2361393152, 4081057792, 2319450112, 2503999488, 3896508416,
      171966464, 4206886912, 255852544, 1463812096, 633339904, 624951296, 1270874112, 2545942528, 3443523584,
      3309305856, 3644850176, 3569352704, 1321205760, 2059403264, 3921674240, 1094713344, 4123000832,
      3015704576, 3611295744, 398458880, 3745513472, 3946840064, 4290772992, 2059403264, 1514143744,
      2218786816, 3233808384, 1883242496, 541065216, 3829399552, 1950351360, 339738624, 3795845120,
      2453667840, 1916796928, 2587885568, 1111490560, 1916796928,
    ]);
    expect(() => sobolCoordinate(1, sobolDimensions)).toThrow('dimension 64');
  });

  it('[EXP-2] in every dimension the first 2^k points have one in each of 2^k equal parts', () => {
    for (let dimension = 0; dimension < sobolDimensions; dimension++) {
      const parts = new Set(
        Array.from({ length: 64 }, (_, index) => sobolCoordinate(index, dimension) >>> 26),
      );
      expect(parts.size).toBe(64);
    }
  });
});
