import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { jsonSchemas } from '../../src/exports/json-schemas.ts';

const folder = 'public/schema';
const schemas = jsonSchemas();
const readYaml = (path: string): unknown => parse(readFileSync(path, 'utf8'));
const accepts = (kind: string, value: unknown): boolean =>
  z.fromJSONSchema(schemas[kind] as Parameters<typeof z.fromJSONSchema>[0]).safeParse(value).success;

/** Shipped files by the kind of file that they are. */
const shipped: readonly (readonly [kind: string, path: string])[] = (
  [
    ['scenario', 'scenarios'],
    ['technology', 'models/world-2023/technologies'],
    ['actor', 'models/world-2023/actors'],
    ['parameters', 'models/world-2023/parameters'],
    ['preset', 'models/world-2023/presets'],
    ['regime', 'models/world-2023/regimes'],
  ] as const
)
  .flatMap(([kind, at]) => readdirSync(at).map((name) => [kind, join(at, name)] as const))
  .concat(
    (['model', 'checks', 'levers', 'reflected'] as const).map((kind) => [
      kind as never,
      `models/world-2023/${kind}.yaml`,
    ]),
  )
  .filter(([, path]) => path.endsWith('.yaml'));

describe('JSON Schemas', () => {
  it('[SCHEMA-1] the files in public/schema are those that the source makes', () => {
    const names = Object.keys(schemas).map((kind) => `${kind}.json`);
    expect(readdirSync(folder).toSorted()).toEqual(names.toSorted());
    for (const [kind, schema] of Object.entries(schemas))
      expect(JSON.parse(readFileSync(join(folder, `${kind}.json`), 'utf8'))).toEqual(schema);
  });

  it('[SCHEMA-2] every shipped file has the shape that the schema of its kind describes', () => {
    const refused = shipped.filter(([kind, path]) => !accepts(kind, readYaml(path)));
    expect(refused).toEqual([]);
    expect(new Set(shipped.map(([kind]) => kind)).size).toBe(10);
  });

  it('[SCHEMA-3] a key too many and a value out of its choices are refused, and only what extends another scenario may be short', () => {
    const whole = readYaml('scenarios/truce-2025.yaml') as Record<string, unknown>;
    const { anyOf, ...keys } = schemas['scenario']!;
    const takes = (value: unknown): boolean =>
      z.fromJSONSchema(keys as Parameters<typeof z.fromJSONSchema>[0]).safeParse(value).success;
    expect(takes(whole)).toBe(true);
    expect(takes({ ...whole, quarter: 3 })).toBe(false);
    expect(takes({ ...whole, closure: 'open' })).toBe(false);
    const [alone, extending] = (anyOf as { required: string[] }[]).map(({ required }) => required);
    expect(alone).toContain('quarters');
    expect(extending).not.toContain('quarters');
    expect(extending).toContain('extends');
  });
});
