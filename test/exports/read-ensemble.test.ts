import { describe, expect, it } from 'vitest';
import { experimentManifest, type MergedExperiment } from '../../src/exports/experiment-manifest.ts';
import { membersCsv } from '../../src/exports/members-csv.ts';
import { readEnsemble } from '../../src/exports/read-ensemble.ts';
import { seriesCsv } from '../../src/exports/series-csv.ts';
import { parseCsv } from '../../src/schema/parse-csv.ts';
import { madeMerged } from '../support/made-plan.ts';

const merged = madeMerged();
const filesOf = (from: MergedExperiment) => ({
  manifest: JSON.stringify(experimentManifest(from)),
  members: [...membersCsv(from)].join(''),
  series: [...seriesCsv(from.ensemble)].join('').split('\n'),
});

describe('results of an experiment', () => {
  it('[OUT-5] manifest, members and series read back as the same numbers, with the runs that are not there', () => {
    const read = readEnsemble(filesOf(merged));
    expect(read).toEqual({ ok: true, value: merged.ensemble, warnings: [] });
    const renamed = <Arm extends { id: string }>(arms: readonly Arm[]): Arm[] =>
      arms.map((arm) => ({ ...arm, id: `${arm.id}/a,"b"` }));
    const quoted = {
      ...merged,
      plan: { ...merged.plan, arms: renamed(merged.plan.arms) },
      ensemble: { ...merged.ensemble, arms: renamed(merged.ensemble.arms) },
    };
    expect(readEnsemble(filesOf(quoted))).toEqual({ ok: true, value: quoted.ensemble, warnings: [] });
  });

  it('[OUT-6] the manifest names the experiment, model, arms and points with their hashes, how many runs there are, and what varies', () => {
    const manifest = experimentManifest(merged);
    expect(manifest).toMatchObject({
      resultHash: merged.ensemble.versions.hash,
      app: '0.1.0',
      model: merged.plan.model,
      experiment: { id: 'two-ways', hash: merged.plan.hash },
      varies: 'chance and assumptions',
      runs: { planned: 6, complete: 4, failed: 1, missing: 1 },
      seeds: { first: 1, last: 9_007_199_254_740_991 },
    });
    expect(manifest.arms.map(({ overrides }) => overrides)).toEqual([{}, { 'policies.first.add': 0.1 }]);
  });

  it('[OUT-7] every member has a row with how it ended and what it was given', () => {
    const { columns, rows } = parseCsv([...membersCsv(merged)].join(''));
    expect(columns.slice(8)).toEqual(['closure', 'parameters.loss_rate', 'policies.first.add']);
    expect(rows.map(({ cells }) => cells[5])).toEqual([
      'complete',
      'complete',
      'complete',
      'missing',
      'complete',
      'failed 3',
    ]);
    expect(rows[3]!.cells).toEqual([
      '3',
      'second',
      '1',
      '1',
      '1',
      'missing',
      '',
      '',
      'balanced',
      '0.4',
      '0.1',
    ]);
  });

  it.each(['members', 'series'])(
    '[OUT-8] a row of %s that the manifest does not know is refused with its line',
    (file) => {
      const files = filesOf(merged);
      const stray =
        file === 'members'
          ? { ...files, members: files.members.replace('2,first', '2,third') }
          : {
              ...files,
              series: files.series.map((line, at) => (at === 3 ? line.replace('first', 'third') : line)),
            };
      const read = readEnsemble(stray);
      expect(read).toMatchObject({
        ok: false,
        diagnostics: [{ code: 'row-foreign', file: `${file}.csv`, line: 4 }],
      });
    },
  );
});
