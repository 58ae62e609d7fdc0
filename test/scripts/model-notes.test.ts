import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const model = join(root, 'models/world-2023');
const scratch = mkdtempSync(join(tmpdir(), 'parley-notes-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const notes = (...args: string[]) =>
  spawnSync(process.execPath, [join(root, 'scripts/model-notes.mjs'), ...args], {
    encoding: 'utf8',
    cwd: root,
  });

describe('documents of a model', () => {
  it('[NOTES-1] print the formulas, numbers and sources that its files state', () => {
    const { status, stdout } = notes('--check');
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });

  it('[NOTES-2] a changed number and a changed formula are found, and written when asked', () => {
    const copy = join(scratch, 'model');
    cpSync(model, copy, { recursive: true });
    const edit = (file: string, from: string, to: string) => {
      const text = readFileSync(join(copy, file), 'utf8');
      expect(text).toContain(from);
      writeFileSync(join(copy, file), text.replace(from, to));
    };
    edit('equations/access/effective.yaml', 'is: permitted * willing', 'is: permitted * sqrt(willing)');
    edit('parameters/policy.yaml', 'value: 0.2', 'value: 0.21');
    const stale = notes('--check', copy);
    expect(stale.status).toBe(1);
    expect(stale.stdout.match(/is behind/g)).toHaveLength(2);
    expect(notes(copy).status).toBe(0);
    expect(readFileSync(join(copy, 'MODEL.md'), 'utf8')).toContain('effective = permitted * sqrt(willing)');
    expect(readFileSync(join(copy, 'SOURCES.md'), 'utf8')).toContain('| `inertia` | 0.21 | 0.12 to 0.35 |');
    expect(notes('--check', copy).status).toBe(0);
  });

  it('[NOTES-3] every section of the notes that a formula or a comment names is there', () => {
    const text = readFileSync(join(model, 'MODEL.md'), 'utf8');
    const files = [model, join(root, 'src')].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((path) => /\.(yaml|ts)$/.test(path))
        .map((path) => readFileSync(join(folder, path), 'utf8')),
    );
    const named = files.flatMap((file) => [
      ...file.matchAll(/MODEL\.md\)?, sections? (\d+)(?: and (\d+))?/g),
    ]);
    const sections = named.flatMap(([, first, second]) => (second === undefined ? [first] : [first, second]));
    expect(sections.length).toBeGreaterThan(30);
    for (const section of sections) expect(text).toContain(`\n## ${section}. `);
  });
});
