import { beforeAll, describe, expect, it } from 'vitest';
import { playConduct } from '../../src/engine/conduct-path.ts';
import { createRunMemo, type RunMemo } from '../../src/engine/run-memo.ts';
import { createRunModel } from '../../src/engine/run-model.ts';
import { simulate } from '../../src/engine/simulate.ts';
import { createPhysics } from '../../src/engine/simulate/physics.ts';
import { technologySocket } from '../../src/engine/technology/socket.ts';
import { playWorld } from '../../src/engine/world-path.ts';
import { variantOf } from '../../src/experiments/tradeoff/variants.ts';
import type { Model } from '../../src/schema/model.ts';
import type { ScenarioFile } from '../../src/schema/scenario.ts';
import { loadShippedModel, resolveShipped, shippedScenario } from '../support/shipped-model.ts';

let model: Model;
let file: ScenarioFile;

beforeAll(() => {
  model = loadShippedModel();
  const truce = shippedScenario('truce-2025');
  file = { ...truce, tables: [], quarters: 3, parameters: { firms: 100 } };
});

/** A run to be stepped, of a seed, with or without what others have worked out. */
const begin = (seed: number, memo: RunMemo) =>
  simulate(
    model,
    resolveShipped(model, file),
    { model: model.hash, scenario: file, overrides: {}, seed, reference: true },
    memo,
  );

function finish(run: ReturnType<typeof begin>): string {
  for (;;) {
    const step = run.next(false);
    if (step.done) return step.value.resultHash;
  }
}

describe('blocks that runs take turns with', () => {
  it('[SPEED-4] a block is lent as it was when compiled, to one at a time, and again when it has been given back', () => {
    const { lend } = createRunModel(model, resolveShipped(model, file), createRunMemo());
    const [one, other] = [lend(), lend()];
    const block = one.compile(technologySocket);
    const before = Object.fromEntries(
      Object.entries(block.columns).map(([id, column]) => [id, column.slice()]),
    );
    expect(other.compile(technologySocket)).not.toBe(block);
    expect(one.compile(technologySocket)).not.toBe(block);
    block.start();
    block.step();
    one.giveBack();
    one.giveBack();
    const again = lend();
    const lent = [again.compile(technologySocket), again.compile(technologySocket)];
    expect(lent).toContain(block);
    expect(block.columns).toEqual(before);
    expect(new Set(lent).size).toBe(2);
  });

  it('[SPEED-5] runs after one another, side by side and after one that was stopped have the bits of a run alone', () => {
    const alone = [1, 2].map((seed) => finish(begin(seed, createRunMemo())));
    const memo = createRunMemo();
    const stopped = begin(3, memo);
    stopped.next(false);
    expect(stopped.next(true).done).toBe(true);
    expect(finish(begin(1, memo))).toBe(alone[0]);
    const [one, other] = [begin(1, memo), begin(2, memo)];
    one.next(false);
    other.next(false);
    expect([finish(one), finish(other)]).toEqual(alone);
  });

  it('[SPEED-6] settings that differ in what allies are told share the path of a world whose acts are the same, which keeps no eve that nobody asks for', () => {
    const memo = createRunMemo();
    const truce = shippedScenario('truce-2025');
    const opens = 1;
    const tables = truce.tables.map((table) => ({ ...table, opens, deadline: 2 }));
    const paths = (['as-is', 'listed', 'consulted'] as const).map((variant) => {
      const scenario = variantOf({ ...file, tables, quarters: 2 }, variant);
      const run = createRunModel(model, resolveShipped(model, scenario), memo);
      const { acts } = playConduct(run, 1, memo, createPhysics(run, []));
      return playWorld(run, acts, memo, [opens]);
    });
    expect(new Set(paths).size).toBe(1);
    expect([...paths[0]!.eves.keys()]).toEqual([opens]);
    expect(paths[0]!.quarters.length).toBe(2);
  });
});
