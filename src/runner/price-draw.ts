import type { PricedDraw, PricesJob } from '../schema/crew.ts';
import type { Checked } from '../schema/diagnostic.ts';
import { formatDiagnostic } from '../schema/format-diagnostic.ts';
import type { RunOptions, Runner } from '../schema/runner.ts';
import type { RunRequest } from '../schema/result.ts';

type Asked = Pick<Runner, 'priceChips' | 'drawAssumptions' | 'drawPreferences'>;

/** Prices the chips of one draw under every setting in turn, up to the first that has none; null: cancelled. */
export async function priceDraw(
  runner: Asked,
  job: PricesJob,
  { pause, cancelled }: RunOptions,
): Promise<PricedDraw | null> {
  const answers: PricedDraw[number][] = [];
  for (const stated of job.stated) {
    await pause?.();
    if (cancelled?.()) return null;
    const priced = runner.priceChips(drawnRequest(runner, stated, job), job.wanted);
    answers.push(priced);
    if (!priced.ok || priced.value.failed !== null) break;
  }
  return answers;
}

/** What is stated, with one draw's chance, preferences and judged parameters; what is stated is not drawn. */
function drawnRequest(runner: Asked, stated: RunRequest, { spread, world, draw }: PricesJob): RunRequest {
  const judged = world ? valueOf(runner.drawAssumptions(stated, draw)) : {};
  const [wishes] = valueOf(runner.drawPreferences(stated, { draws: 1, spread, first: draw }));
  return { ...stated, seed: stated.seed + draw, overrides: { ...judged, ...wishes, ...stated.overrides } };
}

/** @throws where what is stated is not sound: who asks for prices has checked that */
function valueOf<Value>(checked: Checked<Value>): Value {
  if (!checked.ok) throw new Error(checked.diagnostics.map(formatDiagnostic).join('; '));
  return checked.value;
}
