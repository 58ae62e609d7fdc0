import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { callParley, emptyFolder, filesBelow, writeShortScenario } from '../support/call-parley.ts';

/** A folder with a scenario and with an older result that nothing bad may touch. */
function folderWithResult(): string {
  const cwd = emptyFolder();
  writeShortScenario(cwd);
  mkdirSync(join(cwd, 'result'));
  writeFileSync(join(cwd, 'result/manifest.json'), '{"old":true}\n');
  return cwd;
}

/** Expects exit code 1, silence on standard output, and that no file came, went or changed. @returns what was said */
async function expectRefusal(cwd: string, ...args: string[]): Promise<string> {
  const before = filesBelow(cwd);
  const { code, out, err } = await callParley(cwd, ...args);
  expect({ args, code, out }).toEqual({ args, code: 1, out: '' });
  expect(err.trim()).not.toBe('');
  expect(err).not.toMatch(/\n\s+at |undefined|\{\w+\}/);
  expect(filesBelow(cwd)).toEqual(before);
  return err;
}

describe('help', () => {
  it('[CLI-8] --help answers everywhere, in the words of the command asked, and runs nothing', async () => {
    const cwd = emptyFolder();
    for (const args of [[], ['--help'], ['help']]) {
      const { code, out, err } = await callParley(cwd, ...args);
      expect([code, err]).toEqual([0, '']);
      for (const command of ['run', 'compare', 'economy']) expect(out).toContain(`  ${command} `);
    }
    for (const [command, option] of [
      ['run', '--seeds'],
      ['compare', '--set'],
      ['economy', '--policy'],
    ] as const) {
      for (const rest of [['--help'], ['nothing', '--help'], ['--nonsense', '--help']]) {
        const { code, out, err } = await callParley(cwd, command, ...rest);
        expect([code, err]).toEqual([0, '']);
        expect(out).toContain(`parley ${command}`);
        expect(out).toContain(option);
      }
    }
    expect(filesBelow(cwd)).toEqual({});
  });

  it('[CLI-73] the help of no command shows source code', async () => {
    const cwd = emptyFolder();
    const { out } = await callParley(cwd, '--help');
    const commands = [...out.matchAll(/^  ([a-z]+) /gm)].map(([, name]) => name!);
    expect(commands.length).toBeGreaterThan(14);
    for (const command of commands) {
      const help = await callParley(cwd, command, '--help');
      expect([help.code, help.err]).toEqual([0, '']);
      expect(help.out, command).not.toMatch(/=>|\$\{|function|undefined|\[object/);
    }
  });
});

describe('calls that cannot be taken', () => {
  it.each([
    [['jump'], 'no command jump'],
    [['toString'], 'no command toString'],
    [['run'], 'one scenario'],
    [['run', 'short.yaml', 'short.yaml'], 'one scenario'],
    [['run', 'short.yaml', '--sed', '3'], '--sed'],
    [['run', 'short.yaml', '--out'], '--out'],
    [['run', 'short.yaml', '--seed', 'x', '--out', 'result'], 'a whole number'],
    [['run', 'short.yaml', '--seed', '-3', '--out', 'result'], '--seed'],
    [['run', 'short.yaml', '--seed', '1-3', '--out', 'result'], '--seeds 1-100'],
    [['run', 'short.yaml', '--seeds', '9-3', '--out', 'result'], '--seeds 1-100'],
    [['run', 'short.yaml', '--seed', '1', '--seeds', '1-2', '--out', 'result'], 'not both'],
    [['compare', 'truce-2025'], 'two to 8 scenarios'],
    [['compare', 'short.yaml', 'truce-2025'], 'no table of two parties'],
    [['compare', 'truce-2025', 'truce-2025', '--seeds', 'all'], '1-100'],
    [['run', 'short.yaml', '--seeds', '1-1000000000', '--out', 'result'], 'at most 10000 seeds'],
    [['compare', 'truce-2025', 'truce-2025', '--seeds', '1-1000000000'], 'at most 10000 seeds'],
    [['why', 'short.yaml', '--seeds', '1-1000000000'], 'at most 200 seeds'],
    [['tradeoff', 'truce-2025', '--set', 'tables=none'], 'has no table'],
    [['survey', 'short.yaml', '--draws', '1000000000'], 'from 1 to 10000'],
    [['evaluate', 'short.yaml', '--packages', '1000000000'], 'from 1 to 10000'],
    [['run', 'short.yaml', '--set', 'notNegotiable=usa/eda'], 'only none'],
    [['run', 'short.yaml', '--set', 'parameters=3'], '[override-several]'],
    [['economy', 'solve'], 'one folder'],
    [['economy', 'solve', 'nowhere', '--policy', 'p.csv'], '--out'],
    [['economy', 'solve', 'nowhere', '--policy', 'p.csv', '--out', 'r.csv'], 'nowhere/regions.csv'],
    [['economy', 'solve', 'result', '--policy', 'p.csv', '--out', 'r.csv'], '[file-missing]'],
  ])('[CLI-9] %j is refused with exit code 1, and nothing is written', async (args, reason) => {
    expect(await expectRefusal(folderWithResult(), ...args)).toContain(reason);
  });

  it.each([
    ['policies.us-tariff-chn', 'PATH=VALUE'],
    ['=3', 'PATH=VALUE'],
    ['quarters=2.5', 'a whole number'],
    ['quarters=0', '[value-range]'],
    ['policies.us-tariff-chn.add=much', '[value-type]'],
    ['policies.us-tariff-chn.add=', '[value-type]'],
    ['policies.us-tariff-chn.add=NaN', '[value-type]'],
    ['policies.us-tariff-chn.add=1e999', '[value-type]'],
    ['policies.us-tariff-chn.add=-5', 'a duty stays above -100 %'],
    ['policies.us-tariff-chn.ad=0.1', '[override-unknown]'],
    ['policies.us-tarif-chn.add=0.1', 'us-tariff-chn?'],
    ['policies=1', '[override-several]'],
    ['nothing.at.all=1', '[override-unknown]'],
    ['__proto__.x=1', '[override-unknown]'],
    ['parameters.loss_rat=0.3', 'loss_rate?'],
    ['parameters.constructor=0.3', '[override-unknown]'],
    ['parameters.trade_elasticity.SEM=-4', '[parameter-bound]'],
    ['parameters.trade_elasticity.SEM=1e9', '[parameter-bound]'],
    ['parameters.inertia=0', '[parameter-bound]'],
    ['parameters.payoff.horizon=2.5', '[parameter-bound]'],
    ['withheld=no-such-act', '[act-unknown]'],
    ['model.version=9.9.9', '[model-version]'],
  ])('[CLI-10] --set %s is refused, and the older result stays', async (pair, reason) => {
    const cwd = folderWithResult();
    expect(await expectRefusal(cwd, 'run', 'short.yaml', '--set', pair, '--out', 'result')).toContain(reason);
  });

  it.each([
    ['run', 'folder.yaml'],
    ['experiment', 'folder.yaml'],
  ])('[CLI-74] %s of a folder in the place of a file names it', async (...args) => {
    const cwd = folderWithResult();
    mkdirSync(join(cwd, 'folder.yaml'));
    expect(await expectRefusal(cwd, ...args)).toContain('folder.yaml');
  });

  it('[CLI-10] a path set twice is refused', async () => {
    const twice = ['--set', 'quarters=2', '--set', 'quarters=3'];
    expect(await expectRefusal(folderWithResult(), 'run', 'short.yaml', ...twice)).toContain('set twice');
  });

  it('[CLI-11] --out takes no other folder’s or file’s place than a result’s', async () => {
    const cwd = folderWithResult();
    const run = ['run', 'short.yaml', '--out'];
    expect(await expectRefusal(cwd, ...run, '.')).toContain('something else than a result');
    expect(await expectRefusal(cwd, ...run, 'short.yaml')).toContain('something else than a result');
    expect(await expectRefusal(cwd, ...run, 'short.yaml/inside')).toContain('short.yaml');
    writeFileSync(join(cwd, 'result/notes.txt'), 'mine');
    expect(await expectRefusal(cwd, ...run, 'result')).toContain('something else than a result');
    mkdirSync(join(cwd, 'many/seed-2'), { recursive: true });
    writeFileSync(join(cwd, 'many/seed-2/notes.txt'), 'mine');
    expect(await expectRefusal(cwd, ...run, 'many', '--seeds', '1-2')).toContain('many/seed-2');
  });

  it('[CLI-11] an older result gives way to the new one as a whole', async () => {
    const cwd = folderWithResult();
    writeFileSync(join(cwd, 'result/ally.csv'), 'old');
    expect((await callParley(cwd, 'run', 'short.yaml', '--out', 'result')).code).toBe(0);
    const files = filesBelow(cwd);
    expect(files['result/manifest.json']).not.toContain('old');
    expect(files['result/ally.csv']).not.toBe('old');
    expect(Object.keys(files).filter((path) => !path.startsWith('result/'))).toEqual(['short.yaml']);
  });
});

/** The line and column at which a text stands. */
function placeOf(text: string, part: string): string {
  const before = text.slice(0, text.indexOf(part)).split('\n');
  return `${before.length}:${before.at(-1)!.length + 1}`;
}

describe('scenarios that are wrong', () => {
  it.each([
    ['a missing file', null, 'gone.yaml: the file gone.yaml is missing', '[file-missing]'],
    ['broken YAML', ['title: The', 'title: [The'], 'own.yaml:', '[yaml-syntax]'],
    [
      'a newer format',
      ['format: 1', 'format: 2'],
      'own.yaml:@ format: the file is written in format 2',
      '[format-newer]',
      'format: 2',
    ],
    ['no format', ['format: 1\n', ''], 'own.yaml:1:1 format:', '[format-missing]'],
    [
      'an unknown key',
      ['quarters: 16', 'quarter: 16'],
      'own.yaml:@ quarter: the key quarter is unknown',
      '[key-unknown]',
      'quarter: 16',
    ],
    [
      'an unknown region',
      ['target: CHN', 'target: CHX'],
      'own.yaml:@ policies[0].target: CHX is not a region',
      '[region-unknown]',
      'target: CHX',
    ],
    ['an unknown model', ['id: world-2023', 'id: world-1823'], 'world-1823', '[file-missing]'],
    [
      'a value of the wrong type',
      ['quarters: 16', 'quarters: many'],
      'own.yaml:@ quarters: found "many"',
      '[value-type]',
      'quarters: many',
    ],
  ])(
    '[CLI-12] %s is told with file, line, column, path, reason, hint and code',
    async (_, change, said, code, at = '') => {
      const cwd = folderWithResult();
      const shipped = readFileSync('scenarios/truce-2025.yaml', 'utf8');
      const [from, to] = change ?? ['', ''];
      const text = shipped.replace(from!, to!);
      if (change !== null) writeFileSync(join(cwd, 'own.yaml'), text);
      const name = change === null ? 'gone.yaml' : 'own.yaml';
      const err = await expectRefusal(cwd, 'run', name, '--out', 'result');
      expect(err).toContain(said.replace('@', placeOf(text, at)));
      for (const line of err.trimEnd().split('\n'))
        expect(line).toMatch(/^\S+( \S+)?: .+ \(.+\) \[[a-z-]+\]$/);
      expect(err).toContain(code);
      if (change !== null) await expectRefusal(cwd, 'compare', 'truce-2025', name, '--seeds', '1');
    },
  );
});
