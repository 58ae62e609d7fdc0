import { designHash } from '../../schema/design-hash.ts';
import type { ExperimentFile, PlannedArm } from '../../schema/experiment.ts';
import type { ScenarioFile } from '../../schema/scenario.ts';
import type { LocatedProblem } from '../../schema/validate.ts';
import { statedAxis, type Setting } from './axes.ts';
import { combinations, labelOf } from './samplers.ts';

const mostArms = 64;

/** Every scenario with every combination of levers and of forms of the model; scenarios that do not run the same quarters cannot be compared. */
export function planArms(
  experiment: ExperimentFile,
  scenarios: readonly ScenarioFile[],
  problems: LocatedProblem[],
): PlannedArm[] {
  const axes = [...experiment.levers.map(statedAxis), ...experiment.modelForm];
  const count = axes.reduce((product, { values }) => product * values.length, scenarios.length);
  if (count > mostArms) {
    const path = [experiment.levers.length > 0 ? 'levers' : 'modelForm'];
    problems.push({ path, code: 'experiment-size', values: { what: 'arms', count, limit: mostArms } });
    return [];
  }
  checkValues(experiment, problems);
  const settings = combinations(axes);
  const arms = scenarios.flatMap((scenario) =>
    settings.map((own) => armOf(scenario, own, experiment.overrides, scenarios.length > 1)),
  );
  checkSpans(arms, problems);
  return arms;
}

/** An arm is known by its values as they are written. */
function checkValues({ levers, modelForm }: ExperimentFile, problems: LocatedProblem[]): void {
  for (const [key, axes] of Object.entries({ levers: levers.map(statedAxis), modelForm }))
    axes.forEach(({ path, values }, at) => {
      const written = values.map(String);
      const value = written.find((one, index) => written.indexOf(one) < index);
      if (value !== undefined)
        problems.push({ path: [key, at], code: 'varied-repeat', values: { path, value } });
    });
}

function armOf(
  scenario: ScenarioFile,
  own: Readonly<Record<string, Setting>>,
  constants: ExperimentFile['overrides'],
  several: boolean,
): PlannedArm {
  const overrides = { ...constants, ...own };
  const label = labelOf(own);
  const titles = [...(several || label === '' ? [scenario.title] : []), ...(label === '' ? [] : [label])];
  return {
    id: [scenario.id, ...Object.values(own)].join('/'),
    title: titles.join(': '),
    scenario,
    overrides,
    scenarioHash: designHash({ scenario, overrides }),
  };
}

function checkSpans(arms: readonly PlannedArm[], problems: LocatedProblem[]): void {
  const spanOf = ({ scenario, overrides }: PlannedArm): string =>
    `${overrides['quarters'] ?? scenario.quarters} quarters from ${overrides['start'] ?? scenario.start}`;
  const [first] = arms;
  const other = arms.find((arm) => spanOf(arm) !== spanOf(first!));
  if (other === undefined) return;
  problems.push({
    path: ['scenarios'],
    code: 'experiment-spans',
    values: { scenario: other.id, found: spanOf(other), first: first!.id, expected: spanOf(first!) },
  });
}
