import { setImmediate } from 'node:timers/promises';
import type { PricedRun, PriceSetting } from '../experiments/tradeoff/summarise-prices.ts';
import { variantOf, type VariantId } from '../experiments/tradeoff/variants.ts';
import type { Diagnostic } from '../schema/diagnostic.ts';
import type { Id } from '../schema/ids.ts';
import type { RunRequest } from '../schema/result.ts';
import type { Runner } from '../schema/runner.ts';
import type { ChipPrices, PricesWanted } from '../schema/tradeoff.ts';
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
/** Prices by run and setting; runs without a solution are counted and left out under every setting. */
export interface PricedRuns {
  runs: readonly PricedRun[];
  unsolved: number;
}

/** Prices every run under every setting, so that settings differ by nothing but themselves. @returns the exit code where that cannot be done */
export async function priceRuns(
  opened: OpenedScenario,
  wanted: TradeoffWanted,
  runner: Runner,
  io: Io,
): Promise<PricedRuns | number> {
  const settings = settingsOf(wanted);
  const progress = createLongProgress(io, `${opened.scenario.id}, prices`);
  const runs: PricedRun[] = [];
  let failure: ChipPrices['failed'] = null;
  let unsolved = 0;
  for (let draw = 0; draw < wanted.runs; draw++) {
    const own: PricedRun[] = [];
    for (const [at, setting] of settings.entries()) {
      progress.show(draw * settings.length + at, wanted.runs * settings.length);
      await setImmediate();
      const request = requestOf(opened, wanted, setting, draw, runner);
      if ('diagnostics' in request) return refuseAll(io, opened.locate(request.diagnostics));
      const priced = runner.priceChips(request, wanted.prices);
      if (!priced.ok) return refuseAll(io, opened.locate(priced.diagnostics));
      if (draw === 0 && at === 0) warnOf(opened, wanted, runner, io);
      failure = priced.value.failed ?? failure;
      if (priced.value.failed !== null) break;
      own.push({ setting, draw, prices: priced.value.prices });
    }
    if (own.length === settings.length) runs.push(...own);
    else unsolved++;
  }
  progress.end();
  if (runs.length > 0) return { runs, unsolved };
  const { quarter, solve } = failure!;
  io.err(
    `${opened.scenario.id}: no run has a solution; the last one has none in quarter ${quarter} (${solve.status}, residual ${solve.residual} after ${solve.iterations} sweeps)\n`,
  );
  return exitCodes.numbersFailed;
}

/** All rules under the first variant, and the other variants under the first rule; or all under all. */
function settingsOf({ presets, rules, variants, cross }: TradeoffWanted): PriceSetting[] {
  return presets.flatMap((preset) =>
    variants.flatMap((variant, at) =>
      (at === 0 || cross ? rules : rules.slice(0, 1)).map((rule) => ({ preset, rule, variant })),
    ),
  );
}

/** The request of one run under a setting, its draws made from what the call states. */
function requestOf(
  { scenario, model }: OpenedScenario,
  { seed, spread, draws, overrides }: TradeoffWanted,
  { preset, rule, variant }: PriceSetting,
  draw: number,
  runner: Runner,
): RunRequest | { diagnostics: readonly Diagnostic[] } {
  const stated = {
    ...overrides,
    ...(preset === null ? {} : { preset }),
    ...(rule === null ? {} : { 'structure.confidence': rule }),
  };
  const base = { model, scenario: variantOf(scenario, variant), overrides: stated, seed, reference: false };
  const world = draws ? runner.drawAssumptions(base, draw) : null;
  if (world?.ok === false) return world;
  const wishes = runner.drawPreferences(base, { draws: 1, spread, first: draw });
  if (!wishes.ok) return wishes;
  const drawn = { ...world?.value, ...wishes.value[0]! };
  return { ...base, seed: seed + draw, overrides: { ...drawn, ...stated } };
}

/** What is odd about the scenario as the call states it; what is drawn is not the reader's doing. */
function warnOf(
  { scenario, model, locate }: OpenedScenario,
  wanted: TradeoffWanted,
  runner: Runner,
  io: Io,
): void {
  const request = { model, scenario, overrides: wanted.overrides, seed: wanted.seed, reference: false };
  const checked = runner.drawPreferences(request, { draws: 0, spread: 0 });
  if (checked.ok) warn(io, locate(checked.warnings));
}
