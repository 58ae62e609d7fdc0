import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

/** Ids in brackets at the head of test titles. */
function quotedIds(): Set<string> {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(join(import.meta.dirname, path), 'utf8'));
  return new Set(files.flatMap((text) => [...text.matchAll(/['`]\[([A-Z]+-\d+)\] /g)].map(([, id]) => id!)));
}

/** Ids of the statements in SPEC.md, in their order. */
function statedIds(): string[] {
  const text = readFileSync(join(root, 'SPEC.md'), 'utf8');
  return [...text.matchAll(/^- \*\*([A-Z]+-\d+)\*\* \S/gm)].map(([, id]) => id!);
}

describe('SPEC.md', () => {
  it('[SPEC-1] has one line for every id that a test title quotes, and no other', () => {
    const quoted = quotedIds();
    const stated = statedIds();
    expect(quoted.size).toBeGreaterThan(200);
    expect([...quoted].filter((id) => !stated.includes(id))).toEqual([]);
    expect(stated.filter((id) => !quoted.has(id))).toEqual([]);
    expect(stated).toHaveLength(new Set(stated).size);
  });
});
