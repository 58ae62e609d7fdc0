import { setImmediate } from 'node:timers/promises';
import { variantOf, type VariantId } from '../experiments/tradeoff/variants.ts';
import type { Checked } from '../schema/diagnostic.ts';
import { formatDiagnostic } from '../schema/format-diagnostic.ts';
import type { Id } from '../schema/ids.ts';
import type { RunRequest } from '../schema/result.ts';
import type { Runner } from '../schema/runner.ts';
import type { ChipPrices, PricedChips, PricedRun, PriceSetting, PricesWanted } from '../schema/tradeoff.ts';
import { exitCodes } from './exit-codes.ts';
import type { Io } from './io.ts';
import type { OpenedScenario } from './open-scenario.ts';
import { createLongProgress } from './progress.ts';
import { refuseAll, warn } from './run.ts';

/** What a call asks of the chips of a scenario. */
export interface TradeoffWanted {
  runs: number;
  seed: number; // of the first run
  spread: number;
  draws: boolean; // of judged parameters
  overrides: RunRequest['overrides'];
  cross: boolean; // every variant under every rule
  rank: boolean;
  prices: PricesWanted;
  rules: readonly (Id | null)[]; // null: the model has no other
  variants: readonly VariantId[];
  presets: readonly (Id | null)[];
}
/** Prices every run under every setting, so that settings differ by nothing but themselves. @returns the exit code where that cannot be done */
export async function priceRuns(
  opened: OpenedScenario,
  wanted: TradeoffWanted,
  runner: Runner,
  io: Io,
): Promise<PricedChips | number> {
  const settings = settingsOf(wanted);
  for (const [at, setting] of settings.entries()) {
    // What is stated has to be sound; a draw that does not fit it is no fault of the reader's.
    const stated = runner.drawPreferences(statedRequest(opened, wanted, setting), { draws: 0, spread: 0 });
    if (!stated.ok) return refuseAll(io, opened.locate(stated.diagnostics));
    if (at === 0) warn(io, opened.locate(stated.warnings));
  }
  const progress = createLongProgress(io, `${opened.scenario.id}, prices`);
  const runs: PricedRun[] = [];
  let why = '';
  for (let draw = 0; draw < wanted.runs; draw++) {
    const own: PricedRun[] = [];
    for (const [at, setting] of settings.entries()) {
      progress.show(draw * settings.length + at, wanted.runs * settings.length);
      await setImmediate();
      const request = drawnRequest(statedRequest(opened, wanted, setting), wanted, draw, runner);
      const priced = runner.priceChips(request, wanted.prices);
      why = failureIn(priced) ?? why;
      if (!priced.ok || priced.value.failed !== null) break;
      own.push({ setting, draw, prices: priced.value.prices });
    }
    if (own.length === settings.length) runs.push(...own);
  }
  progress.end();
  if (runs.length > 0) return { runs, unsolved: wanted.runs - runs.length / settings.length };
  io.err(`${opened.scenario.id}: no run can be priced; of the last ${why}\n`);
  return exitCodes.numbersFailed;
}

/** Why a run has no prices, in words; null where it has. */
function failureIn(priced: Checked<ChipPrices>): string | null {
  if (!priced.ok)
    return `a drawn number does not fit the scenario: ${formatDiagnostic(priced.diagnostics[0]!)}`;
  const { failed } = priced.value;
  if (failed === null) return null;
  const { status, residual, iterations } = failed.solve;
  return `quarter ${failed.quarter} has no solution (${status}, residual ${residual} after ${iterations} sweeps)`;
}

/** All rules under the first variant, and the other variants under the first rule; or all under all. */
function settingsOf({ presets, rules, variants, cross }: TradeoffWanted): PriceSetting[] {
  return presets.flatMap((preset) =>
    variants.flatMap((variant, at) =>
      (at === 0 || cross ? rules : rules.slice(0, 1)).map((rule) => ({ preset, rule, variant })),
    ),
  );
}

/** What a setting states, nothing drawn. */
function statedRequest(
  { scenario, model }: OpenedScenario,
  { seed, overrides }: TradeoffWanted,
  { preset, rule, variant }: PriceSetting,
): RunRequest {
  return {
    model,
    scenario: variantOf(scenario, variant as VariantId),
    overrides: {
      ...overrides,
      ...(preset === null ? {} : { preset }),
      ...(rule === null ? {} : { 'structure.confidence': rule }),
    },
    seed,
    reference: false,
  };
}

/** The same with one run's chance, preferences and judged parameters; what is stated is not drawn. */
function drawnRequest(
  base: RunRequest,
  { spread, draws }: TradeoffWanted,
  draw: number,
  runner: Runner,
): RunRequest {
  const world = draws ? valueOf(runner.drawAssumptions(base, draw)) : {};
  const [wishes] = valueOf(runner.drawPreferences(base, { draws: 1, spread, first: draw }));
  return { ...base, seed: base.seed + draw, overrides: { ...world, ...wishes, ...base.overrides } };
}

/** @throws where what is stated was not sound after all */
function valueOf<T>(checked: Checked<T>): T {
  if (!checked.ok) throw new Error(checked.diagnostics.map(formatDiagnostic).join('; '));
  return checked.value;
}
