import type { CheckRow } from '../schema/check.ts';
import type { Equation, Model, Parameter, Port, Socket } from '../schema/model.ts';

const cell = (value: string | number): string => String(value).replaceAll('|', '\\|').replaceAll('\n', ' ');

/** A table of Markdown. @param rows [row][column] */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string[] {
  if (rows.length === 0) return ['None.', ''];
  const line = (cells: readonly (string | number)[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line), ''];
}

/** What there is of each kind, with names. */
export function entityRows({ sets, regimes }: Model): (string | number)[][] {
  const named = Object.entries(sets).map(([set, members]) => [
    set,
    members.length,
    members.map(({ short }) => short).join(', '),
  ]);
  return regimes.length === 0
    ? named
    : [...named, ['regime', regimes.length, regimes.map(({ id }) => id).join(', ')]];
}

/** States that formulas carry from quarter to quarter, each a variable of its entities. */
export function stateRows({ equations }: Pick<Model, 'equations'>): (string | number)[][] {
  return equations
    .filter(({ kind }) => kind === 'state')
    .map(({ id, over, unit, meaning, form }) => [
      `\`${id}\``,
      over.join(', ') || 'single',
      unit,
      form === undefined ? meaning : `${meaning} (form ${form.form})`,
    ]);
}

/** Patterns that the model is held against. */
export function checkRows(checks: readonly CheckRow[]): (string | number)[][] {
  return checks.map(({ id, describe, observed, source, basis }) => [id, describe, observed, source, basis]);
}

/** Families of numbers with how many of each grade there are. */
export function familyRows(parameters: readonly Parameter[]): (string | number)[][] {
  const families = new Map<string, Parameter[]>();
  for (const parameter of parameters) {
    const family = parameter.id.split('.')[0]!;
    families.set(family, [...(families.get(family) ?? []), parameter]);
  }
  return [...families].map(([family, own]) => {
    const grade = (wanted: Parameter['grade']): number => own.filter(({ grade: is }) => is === wanted).length;
    const [first] = own as [Parameter];
    const value = own.length === 1 ? first.value : `${own.length} values`;
    const range = own.length === 1 && first.low < first.high ? `${first.low} to ${first.high}` : '';
    const meaning = own.length === 1 ? (first.meaning ?? '') : '';
    return [
      `\`${family}\``,
      value,
      range,
      first.unit,
      grade('measured'),
      grade('estimated'),
      grade('judgement'),
      meaning,
    ];
  });
}

const portRows = (ports: readonly Port[]): (string | number)[][] =>
  ports.map(({ id, over, unit }) => [`\`${id}\``, over.join(', ') || 'single', unit]);

/** A part of the model: what the program gives it, what it must say, and its formulas. */
export function submodelLines(
  { submodel, gives, needs }: Socket,
  { equations }: Pick<Model, 'equations'>,
): string[] {
  const own = equations.filter(({ id }) => id.startsWith(`${submodel}.`));
  return [
    `### ${submodel}`,
    '',
    'Given by the program:',
    '',
    ...markdownTable(['name', 'over', 'unit'], portRows(gives)),
    'Read by the program:',
    '',
    ...markdownTable(['name', 'over', 'unit'], portRows(needs)),
    ...own.flatMap(formulaLines),
  ];
}

function formulaLines({ id, over, kind, is, initial, unit, meaning, source, form }: Equation): string[] {
  const name = id.slice(id.indexOf('.') + 1);
  const traits = [
    kind,
    over.length === 0 ? 'a single value' : `over ${over.join(', ')}`,
    `unit ${unit}`,
    ...(form === undefined ? [] : [`only under ${form.choice} = ${form.form}`]),
  ];
  return [
    `**\`${id}\`** (${traits.join('; ')}). ${meaning}.`,
    '',
    '```text',
    ...(initial === undefined ? [] : [`${name} at the start = ${initial}`]),
    `${kind === 'state' ? `${name} next` : name} = ${is}`,
    '```',
    '',
    `Source: ${source}.`,
    '',
  ];
}
