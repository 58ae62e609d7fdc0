import type { Checked, Diagnostic } from '../schema/diagnostic.ts';
import { nearestId } from '../schema/nearest-id.ts';
import { diagnose, formatPath } from '../schema/place.ts';
import { scenarioSchema } from '../schema/scenario-schema.ts';
import type { ScenarioFile } from '../schema/scenario.ts';
import { findProblems } from '../schema/validate.ts';

export type Overrides = Readonly<Record<string, number | string>>;
type Container = Record<string, unknown> | unknown[];

/**
 * A scenario with values replaced. A path names keys joined by dots, entries of a list by their id (of `notNegotiable` by
 * technology) or index; `parameters.ID` sets a parameter, the text `none` empties a list, and a text for `withheld` adds ids separated by commas.
 * The result is validated again; a path that leads nowhere, or to more than one value, is a diagnostic.
 */
export function applyOverrides(scenario: ScenarioFile, overrides: Overrides): Checked<ScenarioFile> {
  // A scenario is what a file can say, so JSON copies it whole.
  const changed = JSON.parse(JSON.stringify(scenario)) as Record<string, unknown>;
  const diagnostics: Diagnostic[] = [];
  const pathOf = new Map<string, string>();
  for (const [path, value] of Object.entries(overrides)) {
    const applied = applyOverride(changed, path, value);
    if ('unknown' in applied)
      diagnostics.push(
        diagnose({ file: scenario.id, path }, 'override-unknown', { path, nearest: applied.unknown }),
      );
    else if ('holds' in applied)
      diagnostics.push(
        diagnose({ file: scenario.id, path }, 'override-several', { path, holds: applied.holds }),
      );
    else pathOf.set(formatPath(applied.at), path);
  }
  if (diagnostics.length > 0) return { ok: false, diagnostics };
  const checked = findProblems(scenarioSchema, changed);
  if ('data' in checked) return { ok: true, value: checked.data, warnings: [] };
  return {
    ok: false,
    diagnostics: checked.found.map(({ path, code, values }) => {
      const at = formatPath(path);
      const override = pathOf.get(at);
      return code === 'key-unknown' && override !== undefined
        ? diagnose({ file: scenario.id, path: override }, 'override-unknown', {
            path: override,
            nearest: String(values['known']),
          })
        : diagnose({ file: scenario.id, path: at }, code, values);
    }),
  };
}

function applyOverride(
  scenario: Record<string, unknown>,
  path: string,
  value: number | string,
): { at: (string | number)[] } | { unknown: string } | { holds: string } {
  const parts = path.split('.');
  if (parts[0] === 'parameters' && parts.length > 1) {
    const id = path.slice('parameters.'.length);
    if (Object.hasOwn(Object.prototype, id)) return { unknown: 'parameters' };
    (scenario['parameters'] as Record<string, unknown>)[id] = coerce(undefined, value);
    return { at: ['parameters', id] };
  }
  if (path === 'withheld') {
    const ids = String(value)
      .split(',')
      .map((id) => id.trim());
    (scenario['withheld'] as unknown[]).push(...ids.filter((id) => id !== ''));
    return { at: ['withheld'] };
  }
  let inside: Container = scenario;
  const at: (string | number)[] = [];
  for (const [depth, part] of parts.entries()) {
    const last = depth === parts.length - 1;
    const key = keyIn(inside, part);
    const found = key === undefined ? undefined : (inside as Record<string | number, unknown>)[key];
    if (last && isContainer(found) && !empties(found, value))
      return { holds: Array.isArray(found) ? 'a list' : 'several values' };
    const leads = last ? key !== undefined && !Array.isArray(inside) : isContainer(found);
    if (!leads) return { unknown: [...parts.slice(0, depth), nearestId(part, keysOf(inside))].join('.') };
    at.push(key!);
    if (last)
      (inside as Record<string, unknown>)[key as string] = empties(found, value) ? [] : coerce(found, value);
    else inside = found as Container;
  }
  return { at };
}

/** Whether a text takes all entries out of a list. */
function empties(list: unknown, value: number | string): boolean {
  return Array.isArray(list) && value === 'none';
}

/** Where an entry stands: a list finds it by id, technology or index; a mapping also takes a key that is not there yet. */
export function keyIn(container: Container, part: string): string | number | undefined {
  if (!Array.isArray(container)) return Object.hasOwn(Object.prototype, part) ? undefined : part;
  const at = container.findIndex((entry) => nameOf(entry) === part);
  if (at >= 0) return at;
  return /^\d+$/.test(part) && Number(part) < container.length ? Number(part) : undefined;
}

function keysOf(container: Container): string[] {
  return Array.isArray(container)
    ? container.map((entry, at) => nameOf(entry) ?? String(at))
    : Object.keys(container);
}

function nameOf(entry: unknown): string | undefined {
  if (!isContainer(entry) || Array.isArray(entry)) return undefined;
  const name = entry['id'] ?? entry['technology'];
  return typeof name === 'string' ? name : undefined;
}

export function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null;
}

/** Text from a command line as the value that stood there before would be written. */
function coerce(before: unknown, value: number | string): unknown {
  if (typeof before === 'boolean' && (value === 0 || value === 1)) return value === 1;
  if (typeof before === 'string' || typeof value === 'number') return value;
  if (value === 'true' || value === 'false') return value === 'true';
  if (value === 'null') return null;
  return value.trim() !== '' && Number.isFinite(Number(value)) ? Number(value) : value;
}
