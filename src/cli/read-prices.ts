import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from '../schema/zod.ts';
import type { PricedChips } from '../schema/tradeoff.ts';
import { readText } from './name-file.ts';

const party = z.object({
  party: z.string(),
  income: z.number(),
  rents: z.number(),
  shortage: z.number(),
  worth: z.number(),
  relief: z.number(),
});
const price = z.object({
  table: z.string(),
  issue: z.string(),
  level: z.number(),
  label: z.string(),
  mover: z.string(),
  by: z.number(),
  technology: z.string().nullable(),
  balance: z.number(),
  total: z.number(),
  delay: z.number(),
  ownDelay: z.number(),
  confidence: z.number(),
  parties: z.array(party).min(1),
});
const setting = z.object({ preset: z.string().nullable(), rule: z.string().nullable(), variant: z.string() });
const schema = z.object({
  scenario: z.string(),
  seed: z.number(),
  unsolved: z.number(),
  runs: z.array(z.object({ setting, draw: z.number(), prices: z.array(price) })).min(1),
});

/** Reads what `parley tradeoff SCENARIO --json` printed. @returns why not, where the file holds no prices of the scenario */
export function readPrices(name: string, scenario: string, cwd: string): PricedChips | string {
  const path = resolve(cwd, name);
  if (!existsSync(path)) return `there is no file ${name}`;
  const read = schema.safeParse(parsed(readText(path)));
  if (!read.success) return `${name} is nothing that \`parley tradeoff SCENARIO --json\` printed`;
  if (read.data.scenario !== scenario)
    return `${name} holds prices of ${read.data.scenario}, the result is of ${scenario}`;
  const { runs, unsolved, seed } = read.data;
  return { runs, unsolved, seed };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
