/**
 * Checks that package-lock.json installs everywhere and says what package.json says. A lock made where a registry lacks the packages
 * of other platforms leaves them out, and `npm ci` then fails there only. Usage: node scripts/lock-check.mjs [FOLDER]
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const groups = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies', 'engines'];

/** The lock's entry that a package at `path` gets when it asks for `name`: the nearest node_modules upward. */
function resolved(packages, path, name) {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    const entry = packages[folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`];
    if (entry !== undefined || folder === '') return entry;
  }
}

/** Optional packages that some entry of the lock names and the lock does not hold. */
function missingOptional(packages) {
  return Object.entries(packages).flatMap(([path, entry]) =>
    Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => resolved(packages, path, name) === undefined)
      .map((name) => `${path || 'the project'} names ${name}, which is not in the lock`),
  );
}

/** Differences between what package.json asks for and what the lock was made from and holds. */
function outOfStep(manifest, packages) {
  const root = packages[''] ?? {};
  const differences = ['name', 'version']
    .filter((key) => manifest[key] !== root[key])
    .map((key) => `${key}: package.json ${manifest[key]}, lock ${root[key]}`);
  for (const group of groups) {
    const asked = manifest[group] ?? {};
    const held = root[group] ?? {};
    for (const name of new Set([...Object.keys(asked), ...Object.keys(held)])) {
      if (asked[name] !== held[name]) {
        differences.push(`${group} ${name}: package.json ${asked[name]}, lock ${held[name]}`);
      }
    }
  }
  for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
    if (!/^\d/.test(version)) differences.push(`${name}: ${version} is not an exact version`);
    const installed = resolved(packages, '', name)?.version;
    if (installed !== version) differences.push(`${name}: package.json ${version}, installed ${installed}`);
  }
  return differences;
}

const folder = process.argv[2] ?? dirname(dirname(fileURLToPath(import.meta.url)));
const read = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const { packages } = read('package-lock.json');
const findings = [...missingOptional(packages), ...outOfStep(read('package.json'), packages)];
for (const finding of findings) process.stderr.write(`package-lock.json: ${finding}\n`);
if (findings.length > 0) process.exitCode = 1;
else
  process.stdout.write(`package-lock.json: ${Object.keys(packages).length} entries, complete and in step\n`);
