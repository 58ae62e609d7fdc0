import type { ChipsWanted } from '../../schema/ensemble-desk.ts';
import type { Id } from '../../schema/ids.ts';
import type { RunRequest } from '../../schema/result.ts';
import type { PriceSetting } from '../../schema/tradeoff.ts';
import { priceSettings, statedRequests, type PricesAsked } from './price-jobs.ts';
import { variantIds } from './variants.ts';

/** How a page draws: as the command line does where nothing else is said. */
export const pageDraws = { spread: 0.5, draws: true, prices: { lastOnly: true } } as const;

/** The settings that chips of a run are priced under, what it states first. @param forms of allies' confidence that its model has */
export function planPrices(
  { shown, settings }: Pick<ChipsWanted, 'shown' | 'settings'>,
  forms: readonly Id[],
): { settings: readonly PriceSetting[]; stated: readonly RunRequest[] } {
  const { scenario, model, overrides } = shown;
  const own = overrides['structure.confidence'] ?? scenario.structure['confidence'];
  // A form that is stated is none of several.
  const several = settings === 'all' && own === undefined && forms.length > 0;
  const asked: PricesAsked = {
    ...pageDraws,
    runs: 0,
    seed: 1,
    overrides,
    cross: false,
    rules: several ? forms : [null],
    variants: settings === 'all' ? variantIds : ['as-is'],
    presets: [null],
  };
  return { settings: priceSettings(asked), stated: statedRequests(scenario, model, asked) };
}
