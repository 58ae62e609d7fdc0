import { describe, expect, it } from 'vitest';
import { createChainPaths } from '../../../src/engine/technology/chain-paths.ts';
import { technologyChains } from '../../../src/engine/technology/chains.ts';
import { createLookAhead } from '../../../src/engine/technology/look-ahead.ts';
import { createTechnology } from '../../../src/engine/technology/technology.ts';
import { analyseBlock } from '../../../src/model/analyse-block.ts';
import { bookOf } from '../../support/book-of.ts';
import type { TechnologyLaw } from '../../../src/schema/policy.ts';
import { createWorld, longControlled } from './fixture.ts';

/* The third technology is made with the first, the fourth with the third; the second stands alone. */
const { compile, rows, permitted } = createWorld([
  {},
  { product: true, doubling: 16 },
  { gap_at_start: 30, inputs: [['t0', 1, 0.5, 6, 0.1]] },
  { inputs: [['t2', 1, 0, 0, 0.2]] },
]);
/** What everybody outside the target permits, by technology. */
const lawOf = (...shares: number[]): TechnologyLaw =>
  permitted((exporter, technology) => (exporter === 'TARGET' ? 1 : shares[technology]!));
const open = lawOf(1, 1, 1, 1);
const shares = Float64Array.of(0.5, 0.3, 0.2);

function stateAfter(quarters: number) {
  const run = createTechnology(compile, rows);
  const law = lawOf(0.4, 0.7, 1, 1);
  run.start(law, longControlled(rows));
  for (let quarter = 0; quarter < quarters; quarter++) run.step(law);
  return run.snapshot();
}

function openPaths() {
  let compiled = 0;
  const counted: typeof compile = (socket, drawn, kept) => {
    if (socket.submodel === 'technology') compiled++;
    return compile(socket, drawn, kept);
  };
  const open = createChainPaths(counted, rows, () => technologyChains(rows, []));
  return { open, compiled: () => compiled };
}

/** A submodel of one equation over a set. */
function analysisOver(set: 'technology' | 'target', is: string) {
  const over = [set];
  const equation = { id: 'access.willing', over, kind: 'auxiliary', is, unit: '1', meaning: 'test' } as const;
  return analyseBlock(
    bookOf([{ ...equation, source: 'test', record: false }]),
    { submodel: 'access', gives: [{ id: 'appetite', over, unit: '1' }], needs: [] },
    {},
    new Set(over),
  );
}

describe('paths of law by chain of technologies', () => {
  it('[PAY-970] have the bits of the path of all, whatever chains the law differs in and in whatever quarter', () => {
    const state = stateAfter(3);
    const whole = createLookAhead(compile, rows);
    const paths = openPaths().open(state, shares);
    const laws = [
      [open, open, open],
      [lawOf(0, 1, 1, 1), lawOf(0, 1, 1, 1), open],
      [open, lawOf(1, 0.2, 1, 1), open],
      [open, lawOf(0.3, 0.2, 1, 0.9), lawOf(0.3, 0.2, 1, 0.9)],
      [lawOf(0.3, 0.2, 0.1, 0.9), open, open],
    ];
    for (const law of laws) expect(paths.under(law)).toEqual(whole(state, law, shares));
    for (const part of ['breadth', 'ceilingGap', 'enforced', 'filling'] as const) {
      const other = { ...open, [part]: open[part].map((value, row) => (row === 0 ? value + 0.5 : value)) };
      const law = [open, other, other];
      expect(paths.under(law)).toEqual(whole(state, law, shares));
    }
  });

  it('[PAY-996] are the first path itself where nothing differs from it, and no chain is compiled that never differs', () => {
    const { open: from, compiled } = openPaths();
    const paths = from(stateAfter(1), shares);
    const first = paths.under([open, open, open]);
    expect(paths.under([open, lawOf(1, 1, 1, 1), open])).toBe(first);
    expect(compiled()).toBe(1);
    paths.under([lawOf(1, 0, 1, 1), open, open]);
    paths.under([lawOf(1, 0.5, 1, 1), open, open]);
    expect(compiled()).toBe(2);
  });

  it('[TECH-110] inputs join technologies in a chain, and equations that take technologies together leave one chain', () => {
    const chains = technologyChains(rows, []);
    expect(chains).toEqual([
      { technologies: [0, 2, 3], inputs: [0, 1], targets: [[0]] },
      { technologies: [1], inputs: [], targets: [[0]] },
    ]);
    const analysis = (is: string) => analysisOver('technology', is);
    expect(technologyChains(rows, [analysis('appetite * 2')])).toEqual(chains);
    expect(technologyChains(rows, [analysis('appetite / max(1, sum(appetite, technology))')])).toEqual([
      { technologies: [0, 1, 2, 3], inputs: [0, 1], targets: [[0]] },
    ]);
  });

  it('[SPEED-60] toward each target a chain is followed alone, unless equations take targets together', () => {
    const two = { ...rows, targets: 2 };
    const analysis = (is: string) => analysisOver('target', is);
    const groups = (is: string) => technologyChains(two, [analysis(is)]).map(({ targets }) => targets);
    expect(groups('appetite * 2')).toEqual([
      [[0], [1]],
      [[0], [1]],
    ]);
    expect(groups('appetite / max(1, sum(appetite, target))')).toEqual([[[0, 1]], [[0, 1]]]);
  });
});
