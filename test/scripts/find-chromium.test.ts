import { expect, test } from 'vitest';
import { chromiumInstallCommand, findChromium } from '../../scripts/find-chromium.ts';

const nowhere = (): boolean => false;
const everywhere = (): boolean => true;

test('[TOOL-2] a browser named by CHROMIUM_PATH comes before one of the system', () => {
  expect(findChromium({ CHROMIUM_PATH: '/own/chrome' }, everywhere)).toBe('/own/chrome');
  expect(findChromium({}, everywhere)).toBe('/usr/bin/chromium');
  expect(
    findChromium({ CHROMIUM_PATH: '/gone/chrome' }, (path) => path === '/usr/bin/chromium-browser'),
  ).toBe('/usr/bin/chromium-browser');
});

test('[TOOL-2] without a browser the tests are skipped, or fail naming the command when a browser is required', () => {
  expect(findChromium({}, nowhere)).toBe(null);
  expect(() => findChromium({ REQUIRE_BROWSER: '1' }, nowhere)).toThrow(chromiumInstallCommand);
});
