import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFolder } from '../../src/cli/read-folder.ts';
import { headline } from '../../src/experiments/headline.ts';
import { parseScenario } from '../../src/model/parse-scenario.ts';
import { createInlineRunner } from '../../src/runner/inline.ts';
import { shippedTexts } from '../support/shipped-texts.ts';

const golden = 'test/golden/shipped-runs.csv';
const scenarios = [
  'truce-2025',
  'everything-on-the-table',
  'red-lines-published',
  'chip-controls-2022',
  'rare-earth-shock-2025',
  'h20-revenue-share',
  'russia-common-items',
  'surveillance-end-users',
];
/** Between whom the balance is where nobody bargains. */
const rivals = ['USA', 'CHN'];

/** One line a scenario: the hash of seed 1 and numbers that a person can review. */
async function summary(): Promise<string> {
  const runner = createInlineRunner();
  const opened = runner.open(readFolder('models/world-2023'));
  if (!opened.ok) throw new Error('the shipped model does not load');
  const lines = ['scenario,resultHash,confidence,delay months,balance bn USD,deal in force'];
  for (const id of scenarios) {
    const parsed = parseScenario(readFileSync(`scenarios/${id}.yaml`, 'utf8'), id, shippedTexts);
    if (!parsed.ok) throw new Error(`${id} does not load`);
    const request = {
      model: opened.value.hash,
      scenario: parsed.value,
      overrides: {},
      seed: 1,
      reference: false,
    };
    const run = await runner.run(request);
    if (!run.ok) throw new Error(`${id} does not run`);
    const { sets, homes, resultHash } = run.value;
    const home = (party: string) => homes[sets['government']!.findIndex((member) => member.id === party)]!;
    const [first, second] = parsed.value.tables[0]?.parties ?? rivals;
    const { confidence, delay, balance, deal } = headline(run.value, [home(first!), home(second!)]);
    const numbers = [
      confidence.toFixed(4),
      delay.toFixed(3),
      (balance / 1000).toFixed(2),
      deal ? 'yes' : 'no',
    ];
    lines.push([id, resultHash, ...numbers].join(','));
  }
  return `${lines.join('\n')}\n`;
}

describe('results of the shipped scenarios', () => {
  it('[RUN-2] are those of the golden file, and a change of it is told in the change log', async () => {
    const now = await summary();
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden, now);
    expect(now).toBe(readFileSync(golden, 'utf8'));
    const told = readFileSync('CHANGELOG.md', 'utf8').match(/Results changed.*/g) ?? [];
    const hash = now.split('\n')[1]!.split(',')[1]!.slice(0, 8);
    expect(told.some((line) => line.includes(hash))).toBe(true);
  });
});
