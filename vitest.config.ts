import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import type { TestProjectInlineConfiguration } from 'vitest/config';
import { csvColumnsPlugin } from './scripts/csv-columns.mjs';
import { modelDocumentsPlugin } from './scripts/model-documents.ts';
import { yamlTitlePlugin } from './scripts/yaml-title.mjs';
import { chromiumInstallCommand, findChromium } from './scripts/find-chromium.ts';

const browserFiles = 'test/**/*.browser.test.ts';
const executablePath = findChromium(process.env);
if (executablePath === null) {
  console.warn(
    `BROWSER TESTS SKIPPED: no Chromium found. Install one (${chromiumInstallCommand}) or set CHROMIUM_PATH.`,
  );
}

const node: TestProjectInlineConfiguration = {
  plugins: [csvColumnsPlugin(), yamlTitlePlugin(), modelDocumentsPlugin()],
  test: {
    name: 'node',
    environment: 'node',
    // No module has a variable of its own, so that files need no modules of their own: loading them takes longer than most tests.
    isolate: false,
    include: [
      'test/**/*.test.ts',
      ...(executablePath === null ? ['test/support/browser-tests-skipped.ts'] : []),
    ],
    exclude: [browserFiles],
    testTimeout: 120_000,
  },
};

const browser = (path: string): TestProjectInlineConfiguration => ({
  plugins: [csvColumnsPlugin(), yamlTitlePlugin(), modelDocumentsPlugin()],
  // Lit's development build warns in the console; what is tested is what is shipped.
  resolve: { conditions: ['production', 'browser', 'module', 'import', 'default'] },
  // A dependency met only during the first run would reload the page in the middle of a test.
  optimizeDeps: {
    include: [
      '@noble/hashes/sha2.js',
      '@noble/hashes/utils.js',
      'axe-core',
      'comlink',
      'd3',
      'docx',
      'fflate',
      'lit',
      'lit/decorators.js',
      'lit/directives/guard.js',
      'lit/directives/guard.js',
      'lit/directives/live.js',
      'lit/directives/repeat.js',
      'lit/directives/repeat.js',
      'lit/directives/unsafe-html.js',
      'mathjs/number',
      'seedrandom/lib/alea.js',
      'yaml',
      'zod',
    ],
  },
  worker: { format: 'es' },
  test: {
    name: 'chromium',
    include: [browserFiles],
    testTimeout: 120_000,
    globalSetup: [
      'test/support/hash-oracle.ts',
      'test/support/lever-oracle.ts',
      'test/support/economy-oracle.ts',
    ],
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: {
          executablePath: path,
          args: [
            '--no-sandbox',
            '--disable-gpu',
            '--disable-quic',
            '--no-first-run',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
          ],
        },
      }),
      instances: [{ browser: 'chromium' }],
    },
  },
});

export default defineConfig({
  test: { projects: executablePath === null ? [node] : [node, browser(executablePath)] },
});
