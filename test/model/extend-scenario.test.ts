import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { parseScenario, locateInScenario, type ScenarioTexts } from '../../src/model/parse-scenario.ts';
import { diagnose } from '../../src/schema/place.ts';
import { smallScenario, smallScenarioText } from './small-model.ts';
import { valueOf } from '../support/shipped-model.ts';

const own = {
  format: 1,
  id: 'smaller',
  extends: 'small',
  title: 'Smaller',
  summary: 'Takes over most of it.',
};
const others: ScenarioTexts = (id) =>
  id === 'small' ? { file: 'small.yaml', text: smallScenarioText() } : null;
const read = (changes: Readonly<Record<string, unknown>>) =>
  parseScenario(stringify({ ...own, ...changes }), 'smaller.yaml', others);
const base = smallScenario();
const [first, ...rest] = base.policies;

describe('a scenario that extends another', () => {
  it('[SCEN-12] is what the other is, but for what it says itself', () => {
    const { id, title, summary } = own;
    expect(valueOf(read({}))).toEqual({ ...base, id, title, summary });
    expect(valueOf(read({ start: '2024Q2', withheld: [first!.id] }))).toEqual({
      ...base,
      id,
      title,
      summary,
      start: '2024Q2',
      withheld: [first!.id],
    });
  });

  it('[SCEN-13] entries of the same id are replaced where they stand, new ones come behind, and those left out are gone', () => {
    const changed = { ...first!, source: 'Changed for tests' };
    const added = { ...first!, id: 'another' };
    expect(valueOf(read({ policies: [added, changed] })).policies).toEqual([changed, ...rest, added]);
    expect(valueOf(read({ without: [first!.id, base.tables[0]!.id] }))).toMatchObject({
      policies: rest,
      events: base.events,
      tables: [],
    });
  });

  it('[SCEN-14] what is wrong with it is found in the file where it stands', () => {
    const text = stringify({ ...own, policies: [{ ...first!, id: 'another' }] });
    const at = (path: string) =>
      diagnose({ file: 'smaller', path }, 'value-range', { found: 1, expected: 'less' });
    const last = base.policies.length;
    const found = locateInScenario(
      [at('policies[0].add'), at(`policies[${last}].add`), at('start'), at('title')],
      text,
      'smaller.yaml',
      others,
    );
    const lineOf = (whole: string, part: string): number =>
      whole.split('\n').findIndex((line) => line.includes(part)) + 1;
    expect(found.map(({ file, line }) => [file, line])).toEqual([
      ['small.yaml', lineOf(smallScenarioText(), 'add:')],
      ['smaller.yaml', lineOf(text, 'add:')],
      ['small.yaml', lineOf(smallScenarioText(), 'start:')],
      ['smaller.yaml', lineOf(text, 'title:')],
    ]);
    const refused = parseScenario(
      stringify({ ...own, policies: [{ ...first!, id: 'another', add: 'much' }] }),
      'smaller.yaml',
      others,
    );
    expect(refused.ok ? [] : refused.diagnostics.map(({ code, file }) => `${code} ${file}`)).toEqual([
      'value-type smaller.yaml',
    ]);
  });

  it('[SCEN-15] may extend one that extends a third, and one that leads back to itself is a diagnostic', () => {
    const chain: ScenarioTexts = (id) =>
      id === 'middle'
        ? { file: 'middle.yaml', text: stringify({ ...own, id, start: '2024Q2' }) }
        : others(id);
    const text = stringify({ ...own, extends: 'middle' });
    expect(valueOf(parseScenario(text, 'smaller.yaml', chain))).toMatchObject({
      id: own.id,
      start: '2024Q2',
    });
    const round: ScenarioTexts = () => ({
      file: 'smaller.yaml',
      text: stringify({ ...own, extends: own.id }),
    });
    const refused = parseScenario(round('')!.text, 'smaller.yaml', round);
    expect(refused.ok ? [] : refused.diagnostics.map(({ code }) => code)).toEqual(['scenario-unknown']);
  });
});
