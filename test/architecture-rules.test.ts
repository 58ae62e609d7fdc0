import { describe, expect, test } from 'vitest';
import { codeOnly, withoutComments } from './support/architecture/code-only.ts';
import { checkData, checkNamesNoId, idsOfModels } from './support/architecture/data-rules.ts';
import { checkFile } from './support/architecture/file-rules.ts';
import { checkImports } from './support/architecture/import-rules.ts';
import { checkProgram, checkPurity } from './support/architecture/purity-rules.ts';
import type { Violation } from './support/architecture/source-file.ts';

type Check = (file: { path: string; text: string }) => readonly Violation[];
const places =
  (check: Check) =>
  (path: string, text: string): readonly string[] =>
    check({ path, text }).map(({ line, rule }) => `${line} ${rule}`);

describe('imports', () => {
  const imports = places(checkImports);

  test('[ARCH-1] a planted import against the direction is caught with its line', () => {
    const text = "import { a } from './a.ts';\n\nimport {\n  b,\n} from '../engine/b.ts';\n";
    expect(imports('src/schema/c.ts', text)).toEqual(['5 schema does not see engine: ../engine/b.ts']);
    expect(imports('src/figures/c.ts', "import type { M } from '../model/m.ts';")).toHaveLength(1);
    expect(imports('src/numerics/c.ts', "export * from '../schema/table.ts';")).toHaveLength(1);
    expect(imports('src/runner/c.ts', "const x = await import('../experiments/x.ts');")).toHaveLength(1);
    expect(imports('src/state/c.ts', "import '../components/app.ts';")).toHaveLength(1);
    expect(imports('src/components/c.ts', "import { a } from '../schema/a.ts';")).toHaveLength(1);
  });

  test('[ARCH-1] imports along the direction, and types of schema from anywhere, pass', () => {
    expect(imports('src/engine/trade/c.ts', "import { exp } from '../../numerics/exp.ts';")).toEqual([]);
    expect(imports('src/components/c.ts', "import type { Lever } from '../schema/model.ts';")).toEqual([]);
    expect(imports('src/main.ts', "import { createStore } from './state/store.ts';")).toEqual([]);
    expect(imports('src/schema/c.ts', "// import { b } from '../engine/b.ts';")).toEqual([]);
  });

  test('[ARCH-1] an engine folder that imports a sibling or the engine’s root is caught, types aside', () => {
    const sibling = "import { solve } from '../trade/solve.ts';";
    expect(imports('src/engine/policy/c.ts', sibling)).toEqual([
      '1 engine/policy does not see its siblings: ../trade/solve.ts',
    ]);
    expect(imports('src/engine/policy/c.ts', "import { run } from '../simulate.ts';")).toHaveLength(1);
    expect(imports('src/engine/policy/c.ts', "import type { S } from '../trade/solve.ts';")).toEqual([]);
    expect(imports('src/engine/simulate.ts', "import { solve } from './trade/solve.ts';")).toEqual([]);
  });

  test('[ARCH-1] nobody imports a composition root or the command line', () => {
    expect(imports('src/state/c.ts', "import { worker } from '../worker.ts';")).toContainEqual(
      expect.stringContaining('composition root'),
    );
    expect(imports('src/main.ts', "import { run } from './cli/run.ts';")).toHaveLength(1);
    expect(imports('src/cli/main.ts', "import { run } from './run.ts';")).toEqual([]);
  });

  test('[ARCH-1] a foreign package and a missing extension are caught', () => {
    expect(imports('src/engine/c.ts', "import { readFileSync } from 'node:fs';")).toHaveLength(1);
    expect(imports('src/numerics/c.ts', "import { sha256 } from '@noble/hashes/sha2.js';")).toEqual([]);
    expect(imports('src/numerics/c.ts', "import { exp } from './exp';")).toEqual([
      '1 a relative import without its extension: ./exp',
    ]);
  });
});

describe('purity', () => {
  const purity = places(checkPurity);

  test('[ARCH-2] planted inexact functions, powers, hidden Math and clocks are caught', () => {
    const path = 'src/engine/trade/c.ts';
    expect(purity(path, 'const a = 1;\nconst b = Math.exp(a);')).toEqual(['2 inexact function: Math.exp']);
    expect(purity(path, 'const a = 2 ** 3;')).toHaveLength(1);
    expect(purity(path, 'a **= 3;')).toHaveLength(1);
    expect(purity(path, 'const { sin } = Math;')).toHaveLength(1);
    expect(purity(path, "const f = Math['cos'];")).toHaveLength(1);
    expect(purity(path, 'const random = Math.random();')).toHaveLength(1);
    expect(purity(path, 'const now = new Date();')).toHaveLength(1);
    expect(purity(path, 'const text = `${a ** 2}`;')).toHaveLength(1);
  });

  test('[ARCH-2] exact functions, words in comments and strings, and impure folders pass', () => {
    expect(purity('src/engine/c.ts', 'const a = Math.sqrt(Math.abs(b) / Math.LN2);')).toEqual([]);
    expect(purity('src/engine/c.ts', "/** a ** b, Math.exp */ // Date\nconst a = 'x ** y';")).toEqual([]);
    expect(purity('src/components/c.ts', 'const a = Math.log(2 ** 3);')).toEqual([]);
  });

  test('[ARCH-2] comments, strings, templates and regular expressions are told from code', () => {
    const text = "a('//', \"/*\", `x ${b('}')} ${`${c}`} y`, /['/`]/g) / d; // e\n/* f\n */ g";
    const code = codeOnly(text);
    expect(code.length).toBe(text.length);
    expect(code.replace(/[^a-g]/g, '')).toBe('abcdg');
    expect(code.split('\n').length).toBe(3);
    expect(withoutComments(text).trimEnd().slice(0, -1).trimEnd()).toBe(text.slice(0, text.indexOf(' // e')));
  });

  test('[ARCH-3] planted code from text and a planted module-level variable are caught', () => {
    const program = places(checkProgram);
    expect(program('src/cli/c.ts', "eval('1');")).toHaveLength(1);
    expect(program('src/model/c.ts', "const f = new Function('a', 'return a');")).toHaveLength(1);
    expect(program('src/state/c.ts', 'let count = 0;')).toEqual(['1 module-level variable: let count = 0;']);
    expect(program('src/state/c.ts', 'function f() {\n  let count = 0;\n}')).toEqual([]);
  });
});

describe('files and data', () => {
  test('[ARCH-4] planted long files and empty names are caught', () => {
    const files = places(checkFile);
    expect(files('src/schema/a.ts', 'x\n'.repeat(300))).toEqual([]);
    expect(files('src/schema/a.ts', 'x\n'.repeat(301))).toEqual(['301 longer than 300 lines']);
    for (const path of ['src/utils/a.ts', 'src/state/date-helpers.ts', 'src/state/run-manager.ts']) {
      expect(files(path, '')).toEqual(['1 a name that says nothing']);
    }
    expect(files('src/state/runStore.ts', '')).toEqual(['1 a name that is not kebab-case']);
    expect(files('src/seedrandom-alea.d.ts', '')).toEqual([]);
  });

  test('[ARCH-5] a planted utility of an outcome is caught in YAML, nested or inline, and in a CSV header', () => {
    const data = places(checkData);
    expect(data('models/m/a.yaml', 'format: 1\nparties:\n  - {id: a, utility: 3}\n')).toEqual([
      '3 a utility of an outcome is data: utility',
    ]);
    expect(data('scenarios/a.yaml', 'payoff_of_outcome_3: {value: 1}')).toHaveLength(1);
    expect(data('models/m/a.csv', 'party,Utilities\na,1\n')).toHaveLength(1);
    expect(data('scenarios/a.yaml', 'source: "a study of utility and outcome"')).toEqual([]);
  });

  test('[ARCH-6] a planted id of a model is caught in a literal, not in a comment', () => {
    const ids = idsOfModels([
      { path: 'models/m/economy/regions.csv', text: 'region,name\nAAA,A\n' },
      { path: 'models/m/technologies/laser.yaml', text: '' },
      { path: 'models/m/actors/BBB.yaml', text: '' },
    ]);
    expect([...ids]).toEqual(['AAA', 'laser', 'BBB']);
    const named = places((file) => checkNamesNoId(file, ids));
    expect(named('src/engine/c.ts', "if (region === 'AAA') f(`laser`);")).toHaveLength(2);
    expect(named('src/engine/c.ts', "// 'AAA'\nconst a = 'CCC';")).toEqual([]);
  });
});
