import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

/** The one command that gives a Debian or Ubuntu machine a browser for the tests. */
export const chromiumInstallCommand = 'apt-get install -y chromium';

/** Places where a Chromium may be, best first: CHROMIUM_PATH, the usual system paths, playwright's own download. */
export function chromiumCandidates(environment: NodeJS.ProcessEnv): readonly string[] {
  return [
    environment['CHROMIUM_PATH'] ?? '',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    chromium.executablePath(),
  ].filter((path) => path !== '');
}

/**
 * Path of the browser that the tests drive, or null when there is none. Throws when REQUIRE_BROWSER is 1 and there is none,
 * so that a pipeline never passes by leaving the browser tests out.
 */
export function findChromium(
  environment: NodeJS.ProcessEnv,
  exists: (path: string) => boolean = existsSync,
): string | null {
  const found = chromiumCandidates(environment).find((path) => exists(path));
  if (found !== undefined) return found;
  if (environment['REQUIRE_BROWSER'] === '1') {
    throw new Error(`REQUIRE_BROWSER=1 and no Chromium was found. Install one: ${chromiumInstallCommand}`);
  }
  return null;
}
