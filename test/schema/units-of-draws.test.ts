import { expect, test } from 'vitest';
import { isChosen, unitsOfDraws } from '../../src/schema/units-of-draws.ts';

const point = { label: '', overrides: {} };
const crossed = [0, 1, 2, 0, 1, 2].map((at, draw) => ({ seed: Math.trunc(draw / 3), point: at }));

test('[STAT-13] independent units are draws of chance, points that were drawn, and passes over points that were chosen', () => {
  const chance = [1, 2, 3].map((seed) => ({ seed, point: 0 }));
  expect([...unitsOfDraws({ points: [point], draws: chance, pointsAre: 'chosen' })]).toEqual([0, 1, 2]);
  const points = [point, point, point];
  expect([...unitsOfDraws({ points, draws: crossed, pointsAre: 'drawn' })]).toEqual([0, 1, 2, 0, 1, 2]);
  expect([...unitsOfDraws({ points, draws: crossed, pointsAre: 'chosen' })]).toEqual([0, 0, 0, 1, 1, 1]);
  expect(isChosen({ points, pointsAre: 'chosen' })).toBe(true);
  expect(isChosen({ points: [point], pointsAre: 'chosen' })).toBe(false);
  expect(isChosen({ points })).toBe(false);
});
