import { beforeAll, expect, it } from 'vitest';
import { beginQuarter, runtimeSets } from '../../../src/engine/simulate.ts';
import { createCodebook } from '../../../src/engine/simulate/codebook.ts';
import { judgeActs } from '../../../src/engine/simulate/judge-acts.ts';
import { isBound } from '../../../src/engine/simulate/move-regimes.ts';
import { createRecords } from '../../../src/engine/simulate/records.ts';
import { createWorld, type World } from '../../../src/engine/simulate/world.ts';
import type { Model } from '../../../src/schema/model.ts';
import type { RegimeFile } from '../../../src/schema/regime.ts';
import type { ActFile, ScenarioFile } from '../../../src/schema/scenario.ts';
import {
  loadShippedModel,
  memoOf,
  type Row,
  rowsOf,
  runModelOf,
  shippedScenario,
} from '../../support/shipped-model.ts';

let model: Model;
let file: ScenarioFile;
beforeAll(() => {
  model = loadShippedModel();
  const still = shippedScenario('veto-player');
  file = { ...still, parameters: { ...still.parameters, alignment_chance: 0 }, policies: [], events: [] };
});

const left = (ledger: readonly Row[]) =>
  ledger.filter(({ kind }) => kind === 'left').map(({ actor }) => actor);
const source = 'Made up for tests';
const club: RegimeFile = {
  id: 'plurilateral',
  founded: '2026Q4',
  founders: ['USA', 'KOR'],
  rule: 'consensus-minus-one',
  proposals: [{ id: 'memory', technology: 'hbm', targets: ['CHN'], value: 0.3, from: '2026Q4', source }],
};
const ban: ActFile = {
  id: 'korean-ban',
  instrument: 'export-control',
  actor: 'KOR',
  target: 'CHN',
  scope: 'hbm',
  value: 1,
  from: '2027Q1',
  source,
};

/** A world in which only regimes and allies move, and Korea's law on memory at the end of each quarter. Nobody trusts the leader in the last. */
function letMove(regimes: RegimeFile[], acts: ActFile[], quarters: number) {
  const decided = { id: 'decided', quarter: '2026Q3', probability: 1, source, acts };
  const events = acts.length > 0 ? [decided] : [];
  const run = runModelOf(model, { ...file, regimes, events });
  const codebook = createCodebook(model, runtimeSets);
  const records = createRecords(model.equations);
  const world: World = createWorld(run, run.scenario, 1, memoOf(model), codebook, records);
  const { context } = run.policy;
  const at =
    (context.technology('hbm') * context.governments + context.government('KOR')) * context.targets +
    context.target('CHN');
  const lawIn = (quarter: number) => run.policy.wedges(world.acts, quarter).stringency[at]!;
  const bound: number[] = [];
  const laws = Array.from({ length: quarters }, (_, quarter) => {
    world.confidence.level.fill(quarter === quarters - 1 ? 0 : 0.9);
    beginQuarter(world, run.scenario, quarter);
    if (isBound(world, 'KOR', 'hbm', 'CHN')) bound.push(quarter);
    return lawIn(quarter);
  });
  const ledger = () => rowsOf(world.records.build().ledger!, codebook.sets());
  return { world, laws, bound, lawIn, ledger };
}

it('[REG-30] a listing leaves alone what is decided to be stricter law by the time it holds, binds whoever decided so, and leaving wipes nothing out', () => {
  const { laws, bound, lawIn, ledger } = letMove([club], [ban], 7);
  expect(laws).toEqual([0, 0, 0, 1, 1, 1, 1]);
  expect(left(ledger())).toContain('KOR');
  expect([lawIn(7), lawIn(20)]).toEqual([1, 1]);
  expect(bound).toEqual([2, 3, 4, 5]);
});

it('[REG-39] what a member decided before a listing and is weaker does not override it when it comes into force, and is its law once it has left', () => {
  const half = { ...ban, id: 'korean-half', value: 0.1, from: '2027Q4' };
  expect(letMove([club], [half], 8).laws).toEqual([0, 0, 0, 0, 0.3, 0.3, 0.3, 0.3]);
  const { ledger, lawIn } = letMove([club], [half], 7);
  expect(left(ledger())).toContain('KOR');
  expect(lawIn(7)).toBe(0.1);
});

it('[REG-31] who leaves of its own will goes back to its own law, and reproaches nobody with the exemption that it gives up', () => {
  const { world, laws, lawIn, ledger } = letMove([club], [], 7);
  expect(laws.at(-1)).toBe(0.3);
  expect(left(ledger())).toContain('KOR');
  expect(lawIn(7)).toBe(0);
  const exempt = (quarter: number) =>
    world.run.policy.wedges(world.acts, quarter).exempt.some((one) => one > 0);
  expect([exempt(6), exempt(7)]).toEqual([true, false]);
  judgeActs(world, 6);
  const judged = ledger().filter(({ metric }) => metric === 'confidence');
  expect(new Set(judged.map(({ kind }) => kind))).toEqual(new Set(['recovery']));
});
