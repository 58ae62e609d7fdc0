import type { PricedDraw, PricesJob } from '../../schema/crew.ts';
import { formatDiagnostic } from '../../schema/format-diagnostic.ts';
import type { Hash, Id } from '../../schema/ids.ts';
import type { RunRequest } from '../../schema/result.ts';
import type { ScenarioFile } from '../../schema/scenario.ts';
import type { PricedChips, PricedRun, PriceSetting, PricesWanted } from '../../schema/tradeoff.ts';
import { variantOf, type VariantId } from './variants.ts';

/** What is asked of the chips of a scenario. */
export interface PricesAsked {
  runs: number;
  seed: number; // of the first run
  spread: number; // of preferences, 0-1
  draws: boolean; // of judged parameters
  overrides: RunRequest['overrides'];
  cross: boolean; // every variant under every rule
  prices: PricesWanted;
  rules: readonly (Id | null)[]; // null: the model has no other
  variants: readonly VariantId[];
  presets: readonly (Id | null)[];
}

/** All rules under the first variant, and the other variants under the first rule; or all under all. */
export function priceSettings({ presets, rules, variants, cross }: PricesAsked): PriceSetting[] {
  return presets.flatMap((preset) =>
    variants.flatMap((variant, at) =>
      (at === 0 || cross ? rules : rules.slice(0, 1)).map((rule) => ({ preset, rule, variant })),
    ),
  );
}

/** What each setting states, nothing drawn, in the order of the settings. */
export function statedRequests(scenario: ScenarioFile, model: Hash, asked: PricesAsked): RunRequest[] {
  const { seed, overrides } = asked;
  return priceSettings(asked).map(({ preset, rule, variant }) => ({
    model,
    scenario: variantOf(scenario, variant as VariantId),
    overrides: {
      ...overrides,
      ...(preset === null ? {} : { preset }),
      ...(rule === null ? {} : { 'structure.confidence': rule }),
    },
    seed,
    reference: false,
  }));
}

/** A job for each draw, under all settings at once. */
export function priceJobs(
  stated: readonly RunRequest[],
  { runs, spread, draws: world, prices: wanted }: Pick<PricesAsked, 'runs' | 'spread' | 'draws' | 'prices'>,
): PricesJob[] {
  return Array.from({ length: runs }, (_, draw) => ({ stated, draw, spread, world, wanted }));
}

/**
 * Puts draws together: one that a setting has no prices of counts under none.
 * @param answers by draw; undefined: not there
 * @returns what is there, and in words why the last draw without prices has none
 */
export function collectPrices(
  settings: readonly PriceSetting[],
  answers: readonly (PricedDraw | undefined)[],
): { priced: PricedChips; why: string } {
  const runs: PricedRun[] = [];
  let unsolved = 0;
  let why = '';
  answers.forEach((answer, draw) => {
    if (answer === undefined) return;
    const failure = failureIn(answer);
    if (failure !== null) {
      unsolved++;
      why = failure;
      return;
    }
    settings.forEach((setting, at) => {
      const priced = answer[at]!;
      if (priced.ok) runs.push({ setting, draw, prices: priced.value.prices });
    });
  });
  return { priced: { runs, unsolved }, why };
}

/** Why a draw has no prices, in words; null where it has. */
function failureIn(answer: PricedDraw): string | null {
  const last = answer.at(-1)!;
  if (!last.ok) return `a drawn number does not fit the scenario: ${formatDiagnostic(last.diagnostics[0]!)}`;
  const { failed } = last.value;
  if (failed === null) return null;
  const { status, residual, iterations } = failed.solve;
  return `quarter ${failed.quarter} has no solution (${status}, residual ${residual} after ${iterations} sweeps)`;
}
