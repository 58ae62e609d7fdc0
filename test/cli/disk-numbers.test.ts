import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openScratch, type Scratch } from '../../src/cli/disk-numbers.ts';
import { mergeMembers } from '../../src/cli/merge-members.ts';
import type { MemberStore } from '../../src/cli/member-folder.ts';
import { seriesCsv } from '../../src/exports/series-csv.ts';
import { statisticsCsv } from '../../src/exports/statistics-csv.ts';
import type { MergedExperiment } from '../../src/exports/experiment-manifest.ts';
import type { MemberAnswer } from '../../src/schema/crew.ts';
import type { ExperimentPlan } from '../../src/schema/experiment.ts';
import { madePlan } from '../support/made-plan.ts';
import { valueOf } from '../support/shipped-model.ts';

/** More draws than are gathered before they are written, one in seven of which is missing in the second arm. */
const seeds = 1_200;
const plan: ExperimentPlan = {
  ...madePlan(),
  points: [{ label: '', overrides: {} }],
  draws: Array.from({ length: seeds }, (_, seed) => ({ seed, point: 0 })),
  arms: madePlan().arms.map((arm) => ({ ...arm, overrides: {} })),
};
const store: MemberStore = {
  read(member) {
    if (member % 2 === 1 && member % 7 === 0) return { ok: true, value: null, warnings: [] };
    const values = plan.series.map(({ quarters }, at) =>
      Float64Array.from(quarters, (quarter) => (at === 1 ? NaN : member + quarter / 8)),
    );
    const answer: MemberAnswer = {
      status: 'complete',
      scenarioHash: `${member % 2}`,
      resultHash: `${member}`,
      inputs: {},
      values,
    };
    return { ok: true, value: answer, warnings: [] };
  },
  write: () => undefined,
};

describe('numbers of many runs put together', () => {
  let folder: string;
  let scratch: Scratch;
  let onDisk: MergedExperiment;
  let inMemory: MergedExperiment;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'parley-numbers-'));
    scratch = openScratch(join(folder, 'numbers'), 0);
    onDisk = valueOf(mergeMembers(plan, { store, scratch }));
    inMemory = valueOf(mergeMembers(plan, { store, scratch: openScratch(join(folder, 'none')) }));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('[SHARD-18] are the same from a file as from memory: ensemble, hash, long table and statistics', () => {
    expect(readdirSync(folder)).toHaveLength(1);
    expect(onDisk.ensemble.versions.hash).toBe(inMemory.ensemble.versions.hash);
    expect(onDisk.ensemble.series.map(({ metric }) => metric)).toEqual(['delay', 'confidence']);
    expect(structuredClone(onDisk.ensemble)).toEqual(inMemory.ensemble);
    expect([...seriesCsv(onDisk.ensemble, onDisk.block)]).toEqual([...seriesCsv(inMemory.ensemble)]);
    expect(statisticsCsv(onDisk.ensemble)).toBe(statisticsCsv(inMemory.ensemble));
  });

  it('[SHARD-19] one series at a time is in memory, and the file is gone at the end', () => {
    const [first, second] = onDisk.ensemble.series;
    const { values } = first!;
    expect(first!.values).toBe(values);
    expect(second!.values[0]).toHaveLength(seeds);
    expect(first!.values).not.toBe(values);
    expect(first!.values).toEqual(values);
    scratch.close();
    expect(existsSync(folder) && readdirSync(folder)).toEqual([]);
  });
});
