import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { parseScenario } from '../../../src/model/parse-scenario.ts';
import type { IssueFile, ScenarioFile, TableFile } from '../../../src/schema/scenario.ts';
import { valueOf } from '../../support/shipped-model.ts';

/**
 * A scenario of two quarters whose only table has one issue of two levels: duties of the first party stay, or go down. Making a deal costs
 * nothing, so that one of nothing is as good as none; to lower one's duties for nothing is worse. In the end both take what is better than
 * no deal. Chance has no part.
 */
function smallYaml(change: Partial<IssueFile>): string {
  const shipped = parse(readFileSync('scenarios/truce-2025.yaml', 'utf8')) as ScenarioFile;
  const table = shipped.tables[0]!;
  const duties = table.issues[0]!;
  const issue: IssueFile = { ...duties, ...change, levels: [duties.levels[0]!, duties.levels.at(-1)!] };
  const content = {
    offering: 'time-dependent',
    exponent: 1,
    floor: 0,
    acceptance: 'time',
    after: 0.5,
  } as const;
  const strategies = Object.fromEntries(table.parties.map((party) => [party, content]));
  const small: TableFile = {
    ...table,
    deadline: 0,
    roundsPerQuarter: 10,
    strategies,
    issues: [issue],
    threats: [],
  };
  return stringify({
    ...shipped,
    id: 'small',
    quarters: 2,
    events: [],
    tables: [small],
    parameters: {
      'payoff.enforcement_base': 0,
      'payoff.ratification_discretion': 0,
      alignment_chance: 0,
    },
  });
}

export function smallScenario(change: Partial<IssueFile> = {}): ScenarioFile {
  return valueOf(parseScenario(smallYaml(change), 'small.yaml'));
}

/** Writes the scenario into a folder. @returns its path */
export function writeSmallScenario(folder: string): string {
  const path = join(folder, 'small.yaml');
  writeFileSync(path, smallYaml({}));
  return path;
}
