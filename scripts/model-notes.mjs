/**
 * Writes what a model's documents say of its files: the equations into MODEL.md, every number with its source into SOURCES.md, between
 * markers `<!-- generated: ... -->`. Usage: node scripts/model-notes.mjs [--check] [FOLDER]; --check writes nothing and exits with 1
 * when a document is behind the files.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const documents = ['MODEL.md', 'SOURCES.md'];
const section = /(<!-- generated: ([\w-]+)(?: ([\w-]+))? -->\n)[^]*?(<!-- end of generated -->)/g;

/** Parsed YAML files at or under a folder of the model, by path, in the order of their paths. */
function yamlFiles(folder, under) {
  return readdirSync(join(folder, under), { recursive: true, encoding: 'utf8' })
    .map((path) => join(under, path).replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.yaml'))
    .toSorted()
    .map((path) => [path, parse(readFileSync(join(folder, path), 'utf8'))]);
}

function equationNotes({ id, over, kind, is, initial, unit, meaning, source, record }) {
  const name = id.slice(id.indexOf('.') + 1);
  const sets = over.length === 0 ? 'a single value' : `over ${over.join(', ')}`;
  const traits = [kind, sets, `unit ${unit}`, ...(record ? ['recorded'] : [])];
  const first = initial === undefined ? [] : [`${name} at the start = ${initial}`];
  const next = kind === 'state' ? `${name} next` : name;
  // The notes are where this is printed, so that they need not name themselves.
  const from = source.replace('Parley model notes (MODEL.md), ', '');
  const code = ['```text', ...first, `${next} = ${is}`, '```'];
  return [`**\`${id}\`** (${traits.join('; ')})`, '', `${meaning}.`, '', ...code, '', `Source: ${from}.`, ''];
}

const cell = (value) => String(value).replaceAll('|', '\\|').replaceAll('\n', ' ');
const tableRow = (cells) => `| ${cells.map(cell).join(' | ')} |`;

function numberRow(id, { value, low, high, unit = '1', grade, source, meaning }) {
  const range = low === high ? '' : `${low} to ${high}`;
  return tableRow([
    `\`${id}\``,
    value,
    range,
    unit,
    grade,
    meaning === undefined ? source : `${meaning}. ${source}`,
  ]);
}

const numberHead = [
  '| number | value | range | unit | grade | source |',
  '| --- | --- | --- | --- | --- | --- |',
];

/** Every stated number of a file, in its order. */
function numbersOf(file) {
  const { parameters } = file;
  const rows = Array.isArray(parameters)
    ? parameters.map((row) => [row.id, row])
    : Object.entries(parameters);
  const suppliers = Object.entries(file.suppliers ?? {}).map(([id, row]) => [`suppliers.${id}`, row]);
  const dependents = (file.dependents ?? []).map(({ region, sector, share }) => [
    `dependents.${region}.${sector}`,
    share,
  ]);
  const stocks = Object.entries(file.stocks ?? {}).map(([id, row]) => [`stock_normal.${id}`, row]);
  const inputs = Object.entries(file.inputs ?? {}).flatMap(([input, numbers]) =>
    Object.entries(numbers).map(([key, row]) => [`inputs.${input}.${key}`, row]),
  );
  const users = Object.entries(file.endUsers ?? {}).flatMap(([target, groups]) =>
    Object.entries(groups).flatMap(([group, numbers]) =>
      Object.entries(numbers).map(([key, row]) => [`end_users.${target}.${group}.${key}`, row]),
    ),
  );
  const vintages = Object.entries(file.vintages ?? {}).map(([key, row]) => [`vintages.${key}`, row]);
  const seen = ({ trust, threat, sales, retaliation }) =>
    Object.entries({ trust, threat, sales, retaliation });
  const regime = [
    ...(file.objections ?? []).map(({ state, odds }) => [`objection.${state}`, odds]),
    ...(file.groups ?? []).flatMap((group) => seen(group).map(([key, row]) => [`${key}.${group.id}`, row])),
    ...Object.entries(file.candidates ?? {}).flatMap(([id, numbers]) =>
      Object.entries(numbers).map(([key, row]) => [`${key}.${id}`, row]),
    ),
  ];
  const types = (file.types ?? []).flatMap((type) =>
    Object.entries(type.parameters).map(([id, row]) => [`${id} (${type.title})`, row]),
  );
  return [
    ...suppliers,
    ...inputs,
    ...dependents,
    ...users,
    ...vintages,
    ...stocks,
    ...regime,
    ...rows,
    ...types,
  ];
}

/** Equation files of a folder: those that always hold, then one for each form of the choice that the folder is, if it is one. */
function formsLast(folder, name) {
  const { structure = {} } = parse(readFileSync(join(folder, 'model.yaml'), 'utf8'));
  const forms = structure[name] ?? [];
  const files = yamlFiles(folder, `equations/${name}`).map(([path, file]) => {
    const form = path.slice(`equations/${name}/`.length, -'.yaml'.length);
    return { form: forms.includes(form) ? form : null, file };
  });
  return files.toSorted((a, b) => forms.indexOf(a.form) - forms.indexOf(b.form));
}

const writers = {
  equations: (folder, name) =>
    formsLast(folder, name).flatMap(({ form, file }) => [
      ...(form === null ? [] : [`### Form \`${form}\``, '']),
      ...file.equations.flatMap(equationNotes),
    ]),
  numbers: (folder, name) =>
    yamlFiles(folder, name).flatMap(([path, file]) => [
      file.name === undefined ? `### \`${path}\`` : `### ${file.name} (\`${path}\`)`,
      '',
      ...numberHead,
      ...numbersOf(file).map(([id, row]) => numberRow(id, row)),
      '',
    ]),
};

/** A document with its generated sections written anew. */
function renew(folder, text) {
  return text.replace(section, (_, open, kind, name, close) => {
    const lines = writers[kind](folder, name);
    return [
      `${open}<!-- prettier-ignore-start -->`,
      '',
      ...lines,
      '<!-- prettier-ignore-end -->',
      close,
    ].join('\n');
  });
}

const args = process.argv.slice(2);
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = args.find((arg) => !arg.startsWith('--')) ?? join(root, 'models/world-2023');
const stale = documents.filter((document) => {
  const path = join(folder, document);
  const text = readFileSync(path, 'utf8');
  const fresh = renew(folder, text);
  if (fresh !== text && !args.includes('--check')) writeFileSync(path, fresh);
  return fresh !== text;
});
for (const document of stale) {
  const path = relative(process.cwd(), join(folder, document));
  process.stdout.write(
    args.includes('--check') ? `${path} is behind the model's files\n` : `${path} written\n`,
  );
}
if (args.includes('--check') && stale.length > 0) process.exitCode = 1;
