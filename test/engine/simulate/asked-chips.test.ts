import { describe, expect, it } from 'vitest';
import { createOutcomeSpace } from '../../../src/engine/negotiation/outcome-space.ts';
import { askedChips } from '../../../src/engine/simulate/asked-chips.ts';
import type { Preparation, Talks } from '../../../src/engine/simulate/talks.ts';
import type { World } from '../../../src/engine/simulate/world.ts';
import type { TableEvent } from '../../../src/schema/negotiation.ts';
import { plainAct } from '../../support/plain-act.ts';
import { loadShippedModel, runModelOf, shippedScenario } from '../../support/shipped-model.ts';

describe('what is asked for', () => {
  it('[CONF-57] a listed chip is asked for by who would gain from it alone or offers a package with it; others and unlisted ones are not', () => {
    const run = runModelOf(loadShippedModel(), shippedScenario('red-lines-published'));
    const [table] = run.scenario.tables;
    const { issues, parties } = table!;
    const listed = 'hbm';
    const list = plainAct({
      instrument: 'not-negotiable-list',
      actor: 'USA',
      target: '',
      scope: listed,
      value: 1,
    });
    const space = createOutcomeSpace(issues);
    const chip = (scope: string) =>
      issues.findIndex((issue) => issue.scope === scope && issue.mover === 'USA');
    const last = (at: number) => (issues[at]!.levels.length - 1) * space.strides[at]!;
    /** What is asked for where the other party gains from one chip alone, and makes one offer. */
    const asked = (gainFrom: number, offered: number, by = parties.indexOf('CHN')) => {
      const terms = parties.map((party) => {
        const utility = new Float64Array(space.size);
        if (party === 'CHN' && gainFrom >= 0) utility[last(gainFrom)] = 1;
        return { utility };
      });
      const offer: TableEvent[] =
        offered < 0 ? [] : [{ kind: 'offer', round: 0, by, outcome: last(offered) }];
      return askedChips(
        { run, acts: [list] } as unknown as World,
        { table: table! } as Talks,
        { space, terms, quarter: 0 } as unknown as Preparation,
        offer,
      );
    };
    expect(asked(chip(listed), -1)).toEqual([listed]);
    expect(asked(-1, chip(listed))).toEqual([listed]);
    expect(asked(-1, chip(listed), parties.indexOf('USA'))).toEqual([]);
    expect(asked(chip('eda'), chip('eda'))).toEqual([]);
    expect(asked(-1, -1)).toEqual([]);
  });
});
