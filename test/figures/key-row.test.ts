import { expect, test } from 'vitest';
import { keyRoom } from '../../src/figures/marks/key-row.ts';
import { lookOf } from '../../src/figures/look/look.ts';
import { textWidth } from '../../src/figures/marks/text-metrics.ts';

test('[FIG-561] the key of a figure stands closer where that saves a line', () => {
  const look = lookOf({
    chart: 'C3',
    theme: 'light',
    preset: 'memo-full',
    size: { width: 624, height: 384 },
  });
  const { axis } = look.type;
  const entries = ['this run', 'Baseline', 'model output'].map((name) => ({ name, stroke: '#000' }));
  const bare = entries.reduce((sum, { name }) => sum + 2 * axis + textWidth(name, axis), 0);
  const line = 1.4 * axis;
  expect(keyRoom(entries, bare + 2 * axis, look)).toBeCloseTo(line);
  expect(keyRoom(entries, bare + 1.1 * axis, look)).toBeCloseTo(line);
  expect(keyRoom(entries, bare + 0.9 * axis, look)).toBeCloseTo(2 * line);
});
