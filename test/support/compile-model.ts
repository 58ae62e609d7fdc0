import { readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parse } from 'yaml';
import { compileBlock } from '../../src/model/compile-block.ts';
import { chooseForms } from '../../src/model/choose-forms.ts';
import { bookOf } from './book-of.ts';
import type { Compile, Equation, ParameterColumn, Structure } from '../../src/schema/model.ts';

const model = 'models/world-2023';
const yamlFiles = (folder: string): string[] =>
  readdirSync(join(model, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(model, folder, name))
    .sort();
const read = (file: string) => parse(readFileSync(file, 'utf8'));

/** Values that a test gives over sets, row-major. */
export type Given = Readonly<
  Record<string, { over: readonly string[]; unit?: string; values: readonly number[] }>
>;

const structure: Structure = read(join(model, 'model.yaml')).structure;
/** The shipped equations under the forms named, the first of each choice where none is. */
function equationsUnder(forms: Readonly<Record<string, string>>): Equation[] {
  const chosen = chooseForms(structure, forms);
  return yamlFiles('equations')
    .filter((file) => {
      const [choice = '', form] = file.slice(join(model, 'equations').length + 1, -'.yaml'.length).split(sep);
      return !structure[choice]?.includes(form!) || chosen[choice] === form;
    })
    .flatMap((file) => read(file).equations);
}

/** The shipped model's scalar parameters by id. */
export const shippedScalars: ReadonlyMap<string, { value: number; unit: string }> = new Map(
  yamlFiles('parameters')
    .flatMap((file) => read(file).parameters)
    .map(({ id, value, unit }: { id: string; value: number; unit: string }) => [id, { value, unit }]),
);

/** Compiles the shipped model's equations over small sets. @param scalars replaces shipped values @param more columns as the model has them @param forms of the model's choices */
export function compileModel(
  sizes: Readonly<Record<string, number>>,
  given: Given,
  scalars: Readonly<Record<string, number>> = {},
  more: Readonly<Record<string, ParameterColumn>> = {},
  forms: Readonly<Record<string, string>> = {},
): Compile {
  const columns: Record<string, ParameterColumn> = { ...more };
  for (const [id, { value, unit }] of shippedScalars) {
    columns[id] = { over: [], unit, values: Float64Array.of(scalars[id] ?? value) };
  }
  for (const [id, { over, unit = '1', values }] of Object.entries(given)) {
    columns[id] = { over, unit, values: Float64Array.from(values) };
  }
  const book = bookOf(equationsUnder(forms));
  return (socket, drawn, kept) =>
    compileBlock(book, socket, { ...sizes, ...drawn }, columns, new Map(), kept);
}

/** Values of a shipped government's parameters. */
export function shippedGovernment(id: string): Readonly<Record<string, number>> {
  return valuesOf(read(join(model, 'actors', `${id.toLowerCase()}.yaml`)).parameters);
}

/** World supply of a shipped technology by region. */
export function shippedSuppliers(technology: string): Readonly<Record<string, number>> {
  return valuesOf(read(join(model, 'technologies', `${technology}.yaml`)).suppliers);
}

function valuesOf(parameters: Readonly<Record<string, { value: number }>>): Record<string, number> {
  return Object.fromEntries(Object.entries(parameters).map(([key, { value }]) => [key, value]));
}
