import { describe, expect, it } from 'vitest';
import { readFolder } from '../../src/cli/read-folder.ts';
import { engineParameters } from '../../src/engine/engine-parameters.ts';
import { createInlineRunner } from '../../src/runner/inline.ts';
import { readSources } from '../support/architecture/source-file.ts';

const { always, technology, ally, party, together } = engineParameters;
const world = readFolder('models/world-2023');
/** Read for every row that the loader itself makes numbers of, and for every sector. */
const made = ['cells', 'owners', 'suppliers', 'dependents', 'vintages', 'trade_elasticity'];
/** What a model may leave out, with what is taken instead. */
const withDefault = [
  'coverage',
  'payoff.type_prior',
  'payoff.audience_scale',
  'payoff.audience_exponent',
  'payoff.audience_imports',
  'payoff.cooperation_credit',
  'payoff.resold',
  'payoff.sector_weight',
];

/** The world without one parameter that a list in parameters/ states. */
function without(id: string): ReadonlyMap<string, string> {
  const start = `  - id: ${id}\n`;
  const [path, text] = [...world].find(([, text]) => text.includes(start))!;
  const from = text.indexOf(start);
  const next = text.indexOf('\n  - id: ', from);
  const left = text.slice(0, from) + (next < 0 ? '' : text.slice(next + 1));
  return new Map([...world, [path, left]]);
}

describe('parameters that the engine reads', () => {
  it('[DIAG-31] are all declared in one list, with those that are read for each member', () => {
    const declared = new Set([...always, ...together.flat(), ...party]);
    const perMember = [...technology, ...ally, ...party, ...made, ...withDefault];
    const engine = readSources(process.cwd(), ['src/engine'], ['.ts']);
    const read = engine.flatMap(({ path, text }) =>
      [...text.matchAll(/\b(?:read|parameters\.(?:get|has))\(([^()]*)\)/g)].flatMap(([, argument = '']) =>
        [...argument.matchAll(/['`]([^'`]+)['`]/g)].map(([, id = '']) =>
          path.endsWith('payoff/weights.ts') && !id.startsWith('payoff.') ? `payoff.${id}` : id,
        ),
      ),
    );
    expect(read.length).toBeGreaterThan(50);
    const strange = read.filter((id) => {
      if (!id.includes('${')) return !declared.has(id);
      const key = id.slice(0, id.indexOf('${')).replace(/\.$/, '');
      return key !== '' && key !== 'payoff' && !perMember.includes(key);
    });
    expect(strange).toEqual([]);
  });

  it.each([
    'additionality',
    'leak_premium',
    'inertia',
    'payoff.horizon',
    'payoff.weight.revenue.USA',
    'crisis.audience',
  ])('[DIAG-32] a model that lacks %s is refused when it is opened', (id) => {
    const opened = createInlineRunner().open(without(id));
    expect(
      opened.ok ? [] : opened.diagnostics.map(({ code, values }) => [code, values['id']]),
    ).toContainEqual(['parameter-missing', id]);
  });
});
