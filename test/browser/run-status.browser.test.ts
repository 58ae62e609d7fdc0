import { expect, test } from 'vitest';
import { RunStatus, type ManySessions } from '../../src/components/runs/run-status.ts';
import { EnsembleSession } from '../../src/state/ensemble-session.ts';
import { resultFixture } from '../support/result-fixture.ts';
import { ensembleFixture } from '../support/ensemble-fixture.ts';

customElements.define('run-status', RunStatus);

test('[EXP-45] while many runs are under way the page’s status says how far they are, and then how many seeds what is shown rests on', async () => {
  const ensemble = new EnsembleSession({} as never);
  const chip = Object.assign(document.createElement('run-status') as RunStatus, {
    run: 'current',
    result: resultFixture(),
    data: 2023,
    many: { ensemble, comparison: null, experiments: null } satisfies ManySessions,
  });
  document.body.append(chip);
  const said = async (): Promise<string> => {
    await chip.updateComplete;
    return chip.shadowRoot!.textContent.replaceAll(/\s+/g, ' ');
  };
  expect(await said()).toMatch(/1 run · seed 1 · model \S+ · data 2023/);
  ensemble.store.update({
    busy: 'ensemble',
    progress: { done: 312, of: 500, perSecond: 20, secondsLeft: 8 },
  });
  expect(await said()).toContain('312 of 500 runs, about 8 s left');
  const run = chip.result!;
  const found = { ensemble: ensembleFixture({ runs: 3 }) };
  ensemble.store.update({ busy: null, progress: null, ensemble: { run, found: found as never } });
  expect(await said()).toMatch(/3 runs · seeds 1-3 ·/);
  chip.remove();
});
