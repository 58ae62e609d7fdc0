import type { Bands } from '../numerics/quantiles.ts';
import type { SolveStatus } from './diagnostic.ts';
import type { Id, Quarter, Unit } from './ids.ts';

/** What it does to move one chip of a table to one of its levels, against the same run in which nobody moves it and nobody talks. */
export interface ChipPrice {
  table: Id;
  issue: Id;
  level: number;
  label: string;
  mover: Id;
  by: number; // index of the party that moves it
  technology: Id | null; // that the chip is about; null: it is about trade
  balance: number; // goods balance of the table's first party with the others, million USD a year
  total: number; // balance of the first party with the world, goods and services, million USD a year
  delay: number; // index of strategic delay at the end, months
  ownDelay: number; // headline delay of the chip's technology at the end, months; 0 without one
  confidence: number; // mean over allies, -1 to 1
  parties: readonly PartyPrice[]; // in the order of the table
}
/** Flows are means over the quarters from the table's first on, million USD a year; worth and relief are what a table would count, bn USD a year over its horizon. */
export interface PartyPrice {
  party: Id;
  income: number; // real income
  rents: number; // rents on controlled goods that the party's owners earn
  shortage: number; // losses to shortages that are avoided
  worth: number; // net value of the level alone by the party's own weights, signing left out
  relief: number; // part of it that the chip brings in income, supply security and delay to who does not move it
}
/** Prices of one run; `failed` is the quarter without a solution for which there are none. */
export interface ChipPrices {
  prices: readonly ChipPrice[];
  failed: { quarter: Quarter; solve: SolveStatus } | null;
}
/** Which prices are wanted: of one table, or of the last level of each chip only; absent: all. */
export interface PricesWanted {
  table?: Id;
  lastOnly?: boolean;
}
/** Under what a run was priced, chance and judgements aside. */
export interface PriceSetting {
  preset: Id | null;
  rule: Id | null; // form of allies' confidence; null: the model has one only
  variant: Id; // how controls are handled: as the scenario has it, listed, consulted
}
/** Prices of one draw under one setting. */
export interface PricedRun {
  setting: PriceSetting;
  draw: number;
  prices: readonly ChipPrice[];
}
/** Prices by run and setting; runs without a solution are counted and left out under every setting. */
export interface PricedChips {
  runs: readonly PricedRun[];
  unsolved: number;
  seed?: number; // of draw 0; absent: that of the run beside which they are shown
}

/** Which level of which chip. */
export type Chip = Pick<ChipPrice, 'table' | 'issue' | 'level' | 'label' | 'mover' | 'technology'>;
/** A level of a chip over the draws of a setting. */
export interface ChipSummary extends Chip {
  runs: number;
  measures: readonly MeasureSummary[];
  helpsAlone: number; // share of runs in which its mover would rather give it away than keep it
  helpsTraded: number; // share of runs in which a payment leaves every party better off
}
/** `runs` are those in which the number has a meaning; without any there is no range. */
export interface MeasureSummary {
  id: string;
  unit: Unit;
  party: Id | null;
  runs: number;
  range: Bands | null;
}
/** Every level of every chip over the draws of one setting. */
export interface SettingSummary {
  setting: PriceSetting;
  runs: number;
  chips: readonly ChipSummary[];
}
