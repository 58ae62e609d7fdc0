import type { Ensemble } from '../../src/schema/ensemble.ts';
import type { FigureInput, ModelNotes } from '../../src/schema/figure.ts';
import type { Grade } from '../../src/schema/ids.ts';
import type { Equation, Parameter } from '../../src/schema/model.ts';
import { pricesFixture } from './prices-fixture.ts';
import { ensembleFixture, movedPoints } from './ensemble-fixture.ts';

const changes = [
  { path: 'policies.tariff.add', from: 0.1, to: 0.2, source: 'A law' },
  { path: 'parameters.rate', from: 0.02, to: 0.05, source: 'A study' },
];

/** Two formulas and what they read. */
function notesFixture(rename: (name: string) => string): ModelNotes {
  const formula = (id: string, is: string): Equation => ({
    id,
    over: ['technology', 'target'],
    kind: 'auxiliary',
    is,
    unit: 'month',
    meaning: rename('Months behind'),
    source: rename('A theory'),
    record: true,
  });
  const parameter = (id: string, grade: Grade): Parameter => ({
    id,
    value: 2,
    unit: 'month',
    low: 1,
    high: 4,
    distribution: 'uniform',
    source: rename('A study'),
    grade,
  });
  return {
    equations: [formula('technology.gap', 'start + drift * access'), formula('technology.use', 'gap + life')],
    parameters: [
      parameter('start', 'measured'),
      parameter('drift', 'judgement'),
      parameter('life', 'estimated'),
    ],
  };
}

/** What stands beside a run for charts that need more than one: an experiment written by hand whose names may be changed. */
export function figureCompanions(
  rename: (name: string) => string = (name) => name,
): Omit<FigureInput, 'run'> {
  const made = ensembleFixture({ runs: 12, points: movedPoints });
  const ensemble: Ensemble = {
    ...made,
    arms: made.arms.map((arm, at) => ({
      ...arm,
      title: rename(arm.title),
      changes: at === 0 ? [] : changes.map((change) => ({ ...change, source: rename(change.source) })),
    })),
    points: made.points.map((point) => ({ ...point, label: rename(point.label) })),
    series: made.series.map((series) => ({ ...series, name: rename(series.name) })),
  };
  return { ensemble, prices: pricesFixture(rename), notes: notesFixture(rename) };
}
