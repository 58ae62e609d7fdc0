import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RunModel } from '../../src/engine/run-model.ts';
import { createLane } from '../../src/engine/technology/lane.ts';
import { openLaw } from '../../src/engine/technology/open-law.ts';
import type { TechnologyLaw } from '../../src/schema/policy.ts';
import { createShortage } from '../../src/engine/technology/shortage.ts';
import type { Model } from '../../src/schema/model.ts';
import { loadShippedModel, resolveShipped, runModelOf, shippedScenario } from '../support/shipped-model.ts';

let model: Model;
let run: RunModel;

beforeAll(() => {
  model = loadShippedModel();
  run = runModelOf(model, shippedScenario('truce-2025'));
});

type Place = Readonly<Record<'technology' | 'exporter' | 'target', string>>;
/** What becomes of technologies from a start without controls. @param denied whether a route is closed in a quarter */
function follow(quarters: number, denied: (place: Place, quarter: number) => boolean) {
  const [technologies, exporters, targets] = (['technology', 'exporter', 'target'] as const).map((set) =>
    model.sets[set]!.map(({ id }) => id),
  ) as [string[], string[], string[]];
  const lawOf = (quarter: number): TechnologyLaw => ({
    ...openLaw(run.rows),
    permitted: Float64Array.from(
      technologies.flatMap((technology) =>
        exporters.flatMap((exporter) =>
          targets.map((target) => (denied({ technology, exporter, target }, quarter) ? 0 : 1)),
        ),
      ),
    ),
  });
  const lane = createLane(run.compile, run.rows);
  const shortage = createShortage(run.compile);
  const none = new Float64Array(technologies.length * targets.length);
  lane.start(lawOf(-1), none);
  shortage.start(lane.columns['willing']!, lane.columns['willing']!, none);
  const states = Array.from({ length: quarters }, (_, quarter) => {
    lane.step(lawOf(quarter));
    shortage.step(lane.columns['access']!, lane.columns['willing']!);
    const columns: Record<string, Float64Array> = {
      ...lane.columns,
      ...shortage.columns,
      short: shortage.short,
    };
    return Object.fromEntries(['leak', 'wanting', 'short'].map((id) => [id, columns[id]!.slice()]));
  });
  return (column: 'leak' | 'wanting' | 'short', technology: string, target: string): number[] =>
    states.map(
      (state) => state[column]![technologies.indexOf(technology) * targets.length + targets.indexOf(target)]!,
    );
}

describe('technologies of the shipped model', () => {
  it('[DATA-24] there are 20 or more, for denial to a rival, as chokepoints, for sanctions and for human rights', () => {
    expect(model.technologies.length).toBeGreaterThanOrEqual(20);
    const count = (holds: (technology: Model['technologies'][number]) => boolean): number =>
      model.technologies.filter(holds).length;
    expect(
      count(({ purposes, target }) => purposes.includes('rival-denial') && target === 'CHN'),
    ).toBeGreaterThanOrEqual(10);
    expect(
      count(({ role, target }) => role === 'material' && target === model.leader),
    ).toBeGreaterThanOrEqual(5);
    expect(count(({ purposes }) => purposes.includes('sanction'))).toBeGreaterThanOrEqual(2);
    expect(count(({ purposes }) => purposes.includes('human-rights'))).toBeGreaterThanOrEqual(2);
  });

  it('[DATA-25] no shipped scenario lifts a control of the calibration year by saying nothing of it', () => {
    for (const id of readdirSync('scenarios').map((file) => file.replace(/\.yaml$/, ''))) {
      const file = shippedScenario(id);
      // A scenario that begins before the calibration year begins before its controls.
      if (Number(file.start.slice(0, 4)) < model.baseYear) continue;
      const acts = resolveShipped(model, file).policies;
      const silent = model.reflected.filter(
        (act) =>
          !acts.some(
            (other) =>
              other.instrument === act.instrument &&
              other.actor === act.actor &&
              other.target === act.target &&
              other.scope === act.scope,
          ),
      );
      expect(silent.map((act) => `${id}: ${act.id}`)).toEqual([]);
    }
  });

  it('[DATA-26] common items denied to Russia are back by seven tenths within six quarters, machine tools are not', () => {
    const denied = ({ technology, exporter, target }: Place): boolean =>
      model.reflected.some(
        (act) =>
          act.target === 'RUS' && act.target === target && act.scope === technology && act.actor === exporter,
      );
    const states = follow(6, (place, quarter) => quarter >= 0 && denied(place));
    expect(states('leak', 'common-high-priority', 'RUS').at(-1)).toBeGreaterThanOrEqual(0.7);
    expect(states('leak', 'machine-tools', 'RUS').at(-1)).toBeLessThan(0.4);
  });

  it('[DATA-27] magnets withheld from Japan are missed there and nowhere else, and later than in Korea, which stores less', () => {
    const shortIn = (target: string): number[] => {
      const states = follow(
        8,
        (place, quarter) =>
          quarter >= 0 &&
          place.technology === 'magnets' &&
          place.exporter === 'CHN' &&
          place.target === target,
      );
      const others = model.sets['target']!.filter(({ id }) => id !== target);
      for (const { id } of others) expect(Math.max(...states('short', 'magnets', id))).toBe(0);
      return states('short', 'magnets', target);
    };
    const first = (short: readonly number[]): number => short.findIndex((share) => share > 0.05);
    const [japan, korea] = [shortIn('JPN'), shortIn('KOR')];
    expect(first(korea)).toBeGreaterThanOrEqual(0);
    expect(first(japan)).toBeGreaterThan(first(korea));
    for (const target of ['JPN', 'KOR', 'DEU', 'REU'])
      expect(
        model.technologies
          .find(({ id }) => id === 'magnets')!
          .dependents.some(({ region }) => region === target),
      ).toBe(true);
  });

  it('[DATA-28] leverage wastes with use: a second interruption of any of China’s materials is missed less than a first, and less still after a longer one', () => {
    const states = (last: number) =>
      follow(
        16,
        ({ exporter, target }, quarter) =>
          exporter === 'CHN' && target === 'USA' && (quarter >= 14 || (quarter >= 0 && quarter < last)),
      );
    const [never, once, longer] = [states(0), states(4), states(8)];
    for (const { id } of model.technologies.filter(({ role }) => role === 'material')) {
      const missed = [never, once, longer].map((of) => of('wanting', id, 'USA').at(-1)!);
      expect(missed[1], id).toBeLessThan(missed[0]!);
      expect(missed[2], id).toBeLessThan(missed[1]!);
    }
  });
});
