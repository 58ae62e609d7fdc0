import { instrumentForms } from '../../schema/instrument-forms.ts';
import type { ActFile, IssueFile, NotNegotiable, ScenarioFile } from '../../schema/scenario.ts';

/** How controls are handled while a chip is traded: as the scenario has it, with the list of what is not negotiable published, or with allies consulted about every change. */
export const variantIds = ['as-is', 'listed', 'consulted'] as const;
export type VariantId = (typeof variantIds)[number];

/**
 * A scenario under a variant. The list is the scenario's own where it has one, else every control that is a chip on a table; consultation holds from long
 * before the start on the controls that are chips.
 */
export function variantOf(scenario: ScenarioFile, variant: VariantId): ScenarioFile {
  if (variant === 'listed') return { ...scenario, notNegotiable: published(scenario) };
  if (variant === 'consulted')
    return { ...scenario, policies: [...scenario.policies, ...consultations(scenario)] };
  return scenario;
}

function published({ notNegotiable, tables }: ScenarioFile): NotNegotiable[] {
  if (notNegotiable.length > 0) return notNegotiable.map((line) => ({ ...line, published: true }));
  return controlChips(tables).map(({ mover, scope }) => ({
    government: mover,
    technology: scope,
    published: true,
  }));
}

function consultations({ tables }: ScenarioFile): ActFile[] {
  return controlChips(tables).map(({ mover, target, scope }) => ({
    id: `consulted-${mover}-${scope}-${target}`,
    instrument: 'consultation',
    actor: mover,
    target,
    scope,
    value: 1,
    source: 'A variant of the scenario: allies are consulted',
  }));
}

/** One chip for each control that a government may move on some table. */
function controlChips(tables: ScenarioFile['tables']): IssueFile[] {
  const chips = new Map<string, IssueFile>();
  for (const issue of tables.flatMap(({ issues }) => issues))
    if (instrumentForms[issue.instrument].target === 'technology-target')
      chips.set([issue.mover, issue.scope, issue.target].join(), issue);
  return [...chips.values()];
}
