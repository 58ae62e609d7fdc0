import { resolveProtocol } from '../model/resolve-protocol.ts';
import { methodSchema, offeringIds, protocolSchema, strategySchema } from '../schema/bargaining-schema.ts';
import type { Diagnostic } from '../schema/diagnostic.ts';
import type { ProtocolSpec, StrategySpec } from '../schema/negotiation.ts';
import { diagnose, formatPath } from '../schema/place.ts';
import { findProblems } from '../schema/validate.ts';
import type { z } from '../schema/zod.ts';

type Parsed<T> = { value: T } | { diagnostics: readonly Diagnostic[] };

/** Short names of strategies that are often asked for. */
const knownStrategies: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  boulware: { offering: 'time-dependent', exponent: 4 },
  linear: { offering: 'time-dependent', exponent: 1 },
  conceder: { offering: 'time-dependent', exponent: 0.25 },
};

const strategyName = methodSchema([...Object.keys(knownStrategies), ...offeringIds], 'a strategy');

/** A strategy written NAME:KEY=VALUE:..., where NAME is a way of offering or a short name; accepts by the curve and has no floor unless it says so. */
export function parseStrategy(text: string): Parsed<StrategySpec> {
  const [name, written] = keysOf(text);
  const names = check(strategyName, name, '--strategies', text);
  if ('diagnostics' in names) return names;
  const named = Object.hasOwn(knownStrategies, name) ? knownStrategies[name]! : { offering: name };
  const floor = named['offering'] === 'time-dependent' ? { floor: 0 } : {};
  return check(strategySchema, { acceptance: 'curve', ...floor, ...named, ...written }, '--strategies', text);
}

/** A protocol written ID:KEY=VALUE:... */
export function parseProtocol(text: string): Parsed<ProtocolSpec> {
  const [id, written] = keysOf(text);
  const parsed = check(protocolSchema, { id, ...written }, '--protocol', text);
  return 'diagnostics' in parsed
    ? parsed
    : { value: resolveProtocol({ protocol: parsed.value, parties: [] }) };
}

function keysOf(text: string): [name: string, Record<string, string | number>] {
  const [name = '', ...pairs] = text.split(':');
  const entries = pairs.map((pair): [string, string | number] => {
    const [key = '', value = ''] = pair.split('=');
    return [key, value.trim() !== '' && Number.isFinite(Number(value)) ? Number(value) : value];
  });
  return [name, Object.fromEntries(entries)];
}

function check<T>(schema: z.ZodType<T>, value: unknown, option: string, text: string): Parsed<T> {
  const checked = findProblems(schema, value);
  if ('data' in checked) return { value: checked.data };
  return {
    diagnostics: checked.found.map(({ path, code, values }) =>
      diagnose({ file: option, path: [text, formatPath(path)].filter(Boolean).join(' ') }, code, values),
    ),
  };
}
