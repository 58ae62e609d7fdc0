import { expect, test } from 'vitest';
import { frozenFigure } from '../../src/components/figure/frozen-figure.ts';
import { addFigure, captionFigure, moveFigure, removeFigure } from '../../src/state/tray.ts';
import { emptyBench, type Bench } from '../../src/schema/bench.ts';
import { initialState } from '../../src/state/app-state.ts';
import { createStore } from '../../src/state/store.ts';
import { everyFigure, figureInputFixture } from '../support/figure-specs.ts';

const input = figureInputFixture();
const figures = everyFigure(input).filter(({ chart }) => ['C1', 'C2', 'C3'].includes(chart));

/** A bench that keeps the sentences of what was done to it. */
function benchWith() {
  const store = createStore({ ...initialState, bench: emptyBench });
  const said: string[] = [];
  const changeBench = (bench: Bench, sentence: string): void => {
    said.push(sentence);
    store.update({ bench });
  };
  const order = () => store.get().bench.tray.map(({ spec }) => spec.chart);
  return { session: { store, changeBench }, said, order };
}

test('[TRAY-9] figures go into the tray, change places, take captions and leave, each in a sentence; what changes nothing is no step', () => {
  const { session, said, order } = benchWith();
  figures.forEach((spec) => addFigure(session, frozenFigure({ spec, input }, 'Truce')));
  expect(order()).toEqual(['C1', 'C2', 'C3']);
  moveFigure(session, 3, -1);
  moveFigure(session, 1, -1);
  expect(order()).toEqual(['C1', 'C3', 'C2']);
  captionFigure(session, 2, 'Mine');
  captionFigure(session, 2, 'Mine');
  removeFigure(session, 1);
  removeFigure(session, 9);
  expect(session.store.get().bench.tray.map(({ id, caption }) => [id, caption])).toEqual([
    [3, ''],
    [2, 'Mine'],
  ]);
  addFigure(session, frozenFigure({ spec: figures[0]!, input }, 'Truce'));
  expect(session.store.get().bench.tray.at(-1)!.id).toBe(4);
  expect(said).toHaveLength(7);
  expect(said.at(-2)).toBe('Removed figure C1 from the tray');
});

test('[TRAY-10] a frozen figure has the inputs that differ; one that came with the page has none to tell', () => {
  const [spec] = figures;
  const frozen = frozenFigure({ spec: spec!, input }, 'Truce');
  expect(frozen.inputs.rows.length).toBeGreaterThan(0);
  expect(frozen.inputs.rows.every((cells) => cells.length === frozen.inputs.columns.length)).toBe(true);
  expect(frozenFigure({ spec: spec!, input: null }, 'Truce').inputs.rows).toEqual([]);
});
