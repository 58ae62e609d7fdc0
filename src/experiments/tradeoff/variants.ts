import { instrumentForms } from '../../schema/instrument-forms.ts';
import type { ActFile, IssueFile, NotNegotiable, ScenarioFile } from '../../schema/scenario.ts';

/** How controls are handled while a chip is traded: as the scenario has it, with the list of what is not negotiable published, or with allies consulted about every change. */
export const variantIds = ['as-is', 'listed', 'consulted'] as const;
export type VariantId = (typeof variantIds)[number];

/**
 * A scenario under a variant. The list is the scenario's own where it has one, else every control that is a chip on a table; consultation holds from long
 * before the start on the controls that are chips, and on those that a waiver which is one exempts from.
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

function consultations(scenario: ScenarioFile): ActFile[] {
  const controls = [...controlChips(scenario.tables), ...exempted(scenario)];
  const once = new Map(
    controls.map((control) => [[control.mover, control.scope, control.target].join(), control]),
  );
  return [...once.values()].map(({ mover, target, scope }) => ({
    id: `consulted-${mover}-${scope}-${target}`,
    instrument: 'consultation',
    actor: mover,
    target,
    scope,
    value: 1,
    source: 'A variant of the scenario: allies are consulted',
  }));
}

type Control = Pick<IssueFile, 'mover' | 'scope' | 'target'>;

/** The controls behind waivers that are chips: those that the scenario states of the same technology, else toward every target whose controls it keeps. */
function exempted({ tables, policies, events, keeps = [] }: ScenarioFile): Control[] {
  const issues = tables.flatMap((table) => table.issues);
  const acts = [
    ...policies,
    ...events.flatMap((event) => event.acts),
    ...tables.flatMap(({ threats }) => threats),
  ];
  const stated: Control[] = [
    ...issues.filter(isControl),
    ...acts.filter(isControl).map(({ actor, scope, target = '' }) => ({ mover: actor, scope, target })),
  ];
  return issues
    .filter(({ instrument }) => instrument === 'waiver')
    .flatMap(({ mover, scope }) => {
      const own = stated.filter((control) => control.mover === mover && control.scope === scope);
      return own.length > 0 ? own : keeps.map((target) => ({ mover, scope, target }));
    });
}

function isControl({ instrument }: Pick<IssueFile, 'instrument'>): boolean {
  return instrumentForms[instrument].target === 'technology-target';
}

/** One chip for each control that a government may move on some table. */
function controlChips(tables: ScenarioFile['tables']): IssueFile[] {
  const chips = new Map<string, IssueFile>();
  for (const issue of tables.flatMap(({ issues }) => issues))
    if (isControl(issue)) chips.set([issue.mover, issue.scope, issue.target].join(), issue);
  return [...chips.values()];
}
