import { parse } from 'yaml';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { callParley, emptyFolder, writeShortScenario, type Call } from '../support/call-parley.ts';

const truce = parse(readFileSync('scenarios/truce-2025.yaml', 'utf8')) as {
  tables: { issues: { id: string }[] }[];
};
const [talks] = truce.tables;
const issues = talks!.issues.filter(({ id }) => ['eda', 'purchases'].includes(id));
const small = {
  quarters: 2,
  parameters: { firms: 100 },
  tables: [{ ...talks!, deadline: 0, issues, threats: [] }],
};
const quick = ['--runs', '1', '--last', '--world', 'held'];

describe('parley tradeoff', () => {
  let text: Call;
  let json: Call;
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'parley-tradeoff-'));
    writeShortScenario(folder, small);
    text = await callParley(folder, 'tradeoff', './short.yaml', ...quick, '--spread', '0');
    json = await callParley(
      folder,
      'tradeoff',
      './short.yaml',
      ...quick,
      '--spread',
      '0',
      '--rules',
      'types,reinforcement',
      '--rank',
      '--json',
    );
    rmSync(folder, { recursive: true });
  }, 60_000);

  it('[PRICE-14] prints what each chip costs and buys, under every form of confidence and variant, with how many runs', () => {
    expect(text.code).toBe(0);
    expect(text.out).toMatch(
      /^short: 1 run from seed 1; each preference within 0 % of what is stated, judged parameters of the world held$/m,
    );
    expect(text.out).toMatch(/^Table us-china, reinforcement as-is: median \(5 to 95 % of runs\)$/m);
    for (const chip of ['eda', 'purchases'])
      expect(text.out.match(new RegExp(`^  ${chip} `, 'gm'))).toHaveLength(3);
    for (const setting of ['beta as-is', 'types as-is', 'reinforcement listed', 'reinforcement consulted'])
      expect(text.out).toContain(setting);
    expect(text.out).not.toContain('beta listed');
    expect(text.out).toMatch(/^Model output, not a forecast\.$/m);
    expect(text.err).toContain('short, prices: starting');
  });

  it('[PRICE-15] ranks controls, and gives every run to other programs', async () => {
    const found = JSON.parse(json.out) as {
      ranking: { chips: { issue: string }[]; tau: number[][] };
      runs: { setting: { rule: string }; prices: { issue: string }[] }[];
    };
    expect(found.ranking.chips.map(({ issue }) => issue)).toEqual(['eda']);
    expect(found.runs.map(({ setting }) => setting.rule)).toEqual(['reinforcement', 'types']);
    expect(found.ranking.tau).toHaveLength(2);
    const folder = emptyFolder();
    writeShortScenario(folder, small);
    const csv = await callParley(
      folder,
      'tradeoff',
      './short.yaml',
      ...quick,
      '--rules',
      'beta',
      '--variants',
      'as-is',
      '--csv',
    );
    const [head, ...lines] = csv.out.trimEnd().split('\n');
    expect(head).toBe(
      'preset,rule,variant,table,chip,level,label,mover,party,measure,unit,runs,median,low50,high50,low90,high90',
    );
    expect(lines).toHaveLength(2 * (7 + 2 * 5 + 2));
    for (const line of lines) expect(line).toMatch(/^,beta,as-is,us-china,(eda|purchases),/);
  });

  it('[PRICE-16] calls that cannot be taken are refused with the reason', async () => {
    const refused = async (...args: string[]) => {
      const { code, err } = await callParley('.', 'tradeoff', ...args);
      expect(code).toBe(1);
      return err;
    };
    expect(await refused()).toContain('tradeoff takes one scenario');
    expect(await refused('truce-2025', '--runs', '0')).toContain('--runs takes a whole number');
    expect(await refused('truce-2025', '--settle', '5')).toContain('--settle goes with --rank');
    expect(await refused('truce-2025', '--spread', '2')).toContain('--spread takes a share from 0 to 1');
    expect(await refused('truce-2025', '--world', 'new')).toContain('--world takes held or drawn');
    expect(await refused('truce-2025', '--type', 'USA')).toContain('--type takes SEAT=TYPE');
    expect(await refused('truce-2025', '--rules', 'alpha')).toContain(
      '--rules knows reinforcement, beta, types, not alpha',
    );
    expect(await refused('truce-2025', '--variants', 'all')).toContain(
      '--variants knows as-is, listed, consulted',
    );
    expect(await refused('truce-2025', '--presets', 'medium')).toContain('--presets knows');
    expect(await refused('truce-2025', '--table', 'us-chine')).toContain('it has us-china');
    expect(await refused('truce-2025', '--json', '--csv')).toContain('not both');
    const twice = ['--rules', 'types', '--set', 'structure.confidence=beta'];
    expect(await refused('truce-2025', ...twice)).toContain(
      '--rules or --set structure.confidence, not both',
    );
    expect(await refused('truce-2025', '--set', 'parameters.loss=1')).toContain('parameter-unknown');
    expect(await refused('chip-controls-2022')).toContain('has no table, so that nothing is traded');
  });
});
