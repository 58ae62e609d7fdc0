import { expect, test, vi } from 'vitest';
import { ChartController } from '../../../src/components/figure/chart-controller.ts';
import { charts } from '../../../src/figures/index.ts';

test('[FIRST-5] a chart of the first view is there at once; another is sent for once, and what wants it is called again when it is there', async () => {
  const requestUpdate = vi.fn<() => void>();
  const controller = new ChartController({
    requestUpdate,
    addController: () => undefined,
    removeController: () => undefined,
    updateComplete: Promise.resolve(true),
  });
  expect(controller.of('C8')).toBe(charts.C8);
  await controller.settled();
  expect(requestUpdate).not.toHaveBeenCalled();
  expect([controller.of('C5'), controller.of('C1')]).toEqual([null, null]);
  await controller.settled();
  expect(requestUpdate).toHaveBeenCalledTimes(1);
  expect(controller.of('C5')).toBe(charts.C5);
  expect(controller.all()).toBe(charts);
});
