import type { Protocol, StrategySpec } from '../../schema/negotiation.ts';
import type { TableFile } from '../../schema/scenario.ts';
import { createAcceptCurve } from './accept-curve.ts';
import { stackedAlternatingOffers } from './stacked-alternating-offers.ts';
import type { CreateAcceptancePolicy, CreateOfferingPolicy } from './strategy.ts';
import { createTimeDependent } from './time-dependent.ts';

export const offerings = { 'time-dependent': createTimeDependent } satisfies Record<
  StrategySpec['offering'],
  CreateOfferingPolicy
>;

export const acceptances = { curve: createAcceptCurve } satisfies Record<
  StrategySpec['acceptance'],
  CreateAcceptancePolicy
>;

export const protocols = { 'stacked-alternating-offers': stackedAlternatingOffers } satisfies Record<
  TableFile['protocol'],
  Protocol
>;
