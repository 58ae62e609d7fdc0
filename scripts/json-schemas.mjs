/**
 * Writes the JSON Schemas of all kinds of YAML files to public/schema/, for editors. Usage: node scripts/json-schemas.mjs [--check];
 * --check writes nothing and exits with 1 when a file there is behind the source.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { runnerImport } from 'vite';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, 'public/schema');
const { module } = await runnerImport(join(root, 'src/exports/json-schemas.ts'), { logLevel: 'error', root });

const wanted = new Map();
for (const [kind, schema] of Object.entries(module.jsonSchemas())) {
  const path = join(folder, `${kind}.json`);
  const options = await resolveConfig(path);
  wanted.set(`${kind}.json`, await format(JSON.stringify(schema), { ...options, filepath: path }));
}
mkdirSync(folder, { recursive: true });
const found = readdirSync(folder);
const isCurrent = (name) =>
  existsSync(join(folder, name)) && readFileSync(join(folder, name), 'utf8') === wanted.get(name);
const names = new Set([...found, ...wanted.keys()]);
const behind = [...names].filter((name) => !wanted.has(name) || !isCurrent(name));
if (process.argv.includes('--check')) {
  for (const name of behind)
    process.stderr.write(`public/schema/${name} is behind the source: run node scripts/json-schemas.mjs\n`);
  process.exitCode = behind.length > 0 ? 1 : 0;
} else {
  for (const name of behind)
    if (wanted.has(name)) writeFileSync(join(folder, name), wanted.get(name));
    else rmSync(join(folder, name));
}
