import { closures } from '../schema/economy.ts';
import type { ClosureChoice } from '../schema/economy-report.ts';

/** The closure that options ask for, `fixed` where none is named; why they cannot be taken, where they cannot. */
export function readClosure(name = 'fixed', rate: string | undefined): ClosureChoice | string {
  const closure = closures.find((known) => known === name);
  if (closure === undefined) return `--closure takes one of ${closures.join(', ')}`;
  if (closure !== 'saving')
    return rate === undefined ? { closure } : '--saving-rate goes with --closure saving';
  const savingRate = Number(rate?.trim() === '' ? undefined : rate);
  if (!(savingRate >= 0 && savingRate <= 1)) return '--closure saving needs --saving-rate from 0 to 1';
  return { closure, savingRate };
}
