import type { Agreed } from '../experiments/why/read-talks.ts';
import { termIds } from '../schema/negotiation.ts';
import type { Distance, ExactPackage, NamedEvaluation, TablePackages } from '../schema/package-report.ts';
import type { ScenarioFile, TableFile } from '../schema/scenario.ts';
import { packageText } from './package-text.ts';
import { textTable } from './text-table.ts';

const fateTexts = {
  withdrawn: 'but withdrawn',
  'not-ratified': 'but not ratified',
  'not-solved': 'but without a solution',
} as const;

/** What a call asks for. */
export interface PackagesOf {
  scenario: ScenarioFile;
  seed: number;
  chosen: string | null; // one package; null: all
  signed: ReadonlyMap<string, Pick<Agreed, 'status'>>; // by table, what the run agreed on
}
const basisTexts = {
  evidence: 'of the record',
  calibrated: 'of the record, and numbers were chosen to meet it: no evidence for the model',
  judgement: 'made up',
} as const;

/** The packages as one JSON object. */
export function packagesJson(
  { scenario, seed, chosen, signed }: PackagesOf,
  tables: readonly TablePackages[],
): string {
  const kept = tables.map((table) => ({
    ...table,
    named: namedOf(table, chosen),
    agreedStatus: signed.get(table.table)?.status ?? null,
  }));
  return `${JSON.stringify({ scenario: scenario.id, seed, tables: kept })}\n`;
}

/** The packages as text, one table of terms each. */
export function describePackages(
  { scenario, seed, chosen, signed }: PackagesOf,
  tables: readonly TablePackages[],
): string {
  const told = tables.filter((table) => namedOf(table, chosen).length > 0);
  return [
    ...told.map((table) => {
      const file = scenario.tables.find(({ id }) => id === table.table)!;
      const { quarter, size, allowed } = table;
      return [
        `${scenario.id}, seed ${seed}, table ${table.table}, quarter ${quarter}: ${allowed} of ${size} packages are on the table\n`,
        ...namedOf(table, chosen).map((own) => describeNamed(own, file)),
        describeOther('The Nash solution', table.nash, file, 'no package suits everybody'),
        describeOther(agreedText(signed.get(table.table)), table.agreed, file, 'nothing'),
      ].join('');
    }),
    'Utilities in bn USD a year by exact evaluation. Model output, not a forecast.\n',
  ].join('');
}

/** What a run agreed on need not have come into force. */
function agreedText(signed: Pick<Agreed, 'status'> | undefined): string {
  const fate = signed === undefined || signed.status === 'in-force' ? '' : `, ${fateTexts[signed.status]}`;
  return `Agreed in the run${fate}`;
}

function namedOf({ named }: TablePackages, chosen: string | null): NamedEvaluation[] {
  return named.filter(({ id }) => chosen === null || id === chosen);
}

function describeNamed(own: NamedEvaluation, file: TableFile): string {
  const { label, basis, fromNash, fromAgreed } = own;
  const distances = [
    ...distanceText('the Nash solution', fromNash),
    ...distanceText('what is agreed in the run', fromAgreed),
  ];
  return [
    `\n${label} (${basisTexts[basis]}): ${packageText(file, own.outcome)}\n`,
    own.onTable ? '' : 'It is not on the table\n',
    describeParties(own),
    distances.length > 0 ? `Distance from ${distances.join(', from ')}\n` : '',
  ].join('');
}

function distanceText(what: string, found: Distance | null): string[] {
  return found === null ? [] : [`${what} ${found.normalised.toFixed(3)} (${found.bn.toFixed(2)} bn)`];
}

function describeOther(what: string, own: ExactPackage | null, file: TableFile, none: string): string {
  if (own === null) return `\n${what}: ${none}\n`;
  return `\n${what}: ${packageText(file, own.outcome)}\n${describeParties(own)}`;
}

function describeParties({ parties }: ExactPackage): string {
  const terms = termIds.filter((id) => parties.some((party) => party.terms[id] !== 0));
  const rows = [
    ...terms.map((id) => [id, ...parties.map((party) => party.terms[id].toFixed(2))]),
    ['utility', ...parties.map(({ utility }) => utility.toFixed(2))],
    ['no deal', ...parties.map(({ reservation }) => reservation.toFixed(2))],
    ['margin', ...parties.map(({ margin }) => margin.toFixed(2))],
    ['relief by others, in the terms', ...parties.map(({ relief }) => relief.toFixed(2))],
    ['odds of ratification, %', ...parties.map(({ ratification }) => (100 * ratification).toFixed(0))],
  ];
  return textTable([{ heading: '', words: true }, ...parties.map(({ party }) => ({ heading: party }))], rows);
}
