import { settingWords } from '../../figures/words/input-words.ts';
import type { CheckRow } from '../../schema/check.ts';
import type { Sets } from '../../schema/table.ts';
import type { AppState } from '../../state/app-state.ts';

/** Sets whose members readings of a score are told by. */
const named = ['government', 'region', 'technology'] as const;

/** How totals of trade follow a policy, by the rule that says it. */
const closures: Readonly<Record<string, string>> = {
  fixed: 'trade totals stay fixed',
  balanced: 'trade totals are zero and stay there',
  proportional: 'trade totals follow what each region earns',
  saving: 'a share of new tariff revenue is saved',
};

/** What a reading of a score is of, with names for the ids that the open model has names for. */
export function readingName(of: string, sets: Sets): string {
  const members = named.flatMap((set) => sets[set] ?? []);
  return of.replace(/[\w-]+/g, (id) => members.find((member) => member.id === id)?.short ?? id);
}

/** Which runs a row of a score measures: the scenario by its title, what was set otherwise in words, the seeds. */
export function runNames(
  { scenario, overrides, seeds }: CheckRow,
  { result, notes, levers, scenarios }: Pick<AppState, 'result' | 'notes' | 'levers' | 'scenarios'>,
): string {
  const title = scenarios.find(({ id }) => id === scenario)?.title ?? scenario;
  const names = result && {
    run: result,
    notes: notes ?? undefined,
    levers: levers.map(({ lever }) => lever),
  };
  const settings = Object.entries(overrides).map(([path, value]) =>
    path === 'closure'
      ? (closures[value] ?? value)
      : names === null
        ? `${path}: ${value}`
        : settingWords(path, String(value), names),
  );
  return [title, ...settings, ...(seeds > 1 ? [`seeds 1-${seeds}`] : [])].join('; ');
}
