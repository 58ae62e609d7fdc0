import type { Diagnostic } from '../schema/diagnostic.ts';
import { describeDiagnostic, formatDiagnostic } from '../schema/format-diagnostic.ts';
import { shownText, shownValue } from '../schema/lever-scale.ts';
import type { Lever } from '../schema/model.ts';
import type { AppState, Notice } from './app-state.ts';

/** What a diagnostic is about: whose file was read, and what its levers are called. */
type About = Pick<AppState, 'scenario' | 'file' | 'levers'>;

/**
 * What is wrong in words, one text a diagnostic. Of a reader's own file with its place and code, by which it is mended; of a listed scenario, which the
 * reader has set by levers alone, with the name of the lever, or of the act that it moves.
 * @param moved by which it came about: dates of an act that do not fit are told of the one that was moved
 */
export function sayDiagnostics(
  diagnostics: readonly Diagnostic[],
  about: About,
  moved: Lever | null = null,
): string[] {
  if (about.file !== null || about.scenario === null) return diagnostics.map(formatDiagnostic);
  return diagnostics.map((diagnostic) => {
    const { reason, hint } = describeDiagnostic(inLeverUnits(diagnostic, about));
    const name =
      moved !== null && areDates(diagnostic, moved, about) ? moved.label : nameOf(diagnostic.path, about);
    return `${name === null ? '' : `${name}: `}${reason} (${hint}).`;
  });
}

/** The same as notices, with their place for the run log. */
export function diagnosticNotices(
  diagnostics: readonly Diagnostic[],
  about: About,
  moved: Lever | null = null,
): Pick<Notice, 'text' | 'log' | 'lever'>[] {
  const words = sayDiagnostics(diagnostics, about, moved);
  return diagnostics.map((diagnostic, at) => ({
    text: words[at]!,
    log: formatDiagnostic(diagnostic),
    ...(moved === null ? {} : { lever: moved.id }),
  }));
}

/** Whether a diagnostic says that an act would end before it begins, and a lever sets one of the two quarters. */
export function areDates({ code, path }: Diagnostic, { path: moved }: Lever, about: About): boolean {
  const [act, key] = [moved.slice(0, moved.lastIndexOf('.')), moved.slice(moved.lastIndexOf('.') + 1)];
  const isDate = key === 'from' || key === 'until';
  return code === 'act-quarter' && isDate && pathById(path, about) === `${act}.until`;
}

/** A position that cannot be set, and the lowest that can, as the lever shows them that sets it. */
function inLeverUnits(diagnostic: Diagnostic, about: About): Diagnostic {
  if (diagnostic.code !== 'act-position') return diagnostic;
  const path = pathById(diagnostic.path, about);
  const lever = about.levers.find((state) => state.lever.path === path)?.lever;
  if (lever === undefined) return diagnostic;
  const shown = (key: string): string =>
    shownText(lever, Number((shownValue(lever, diagnostic.values[key]!) ?? NaN).toPrecision(3)));
  const { values } = diagnostic;
  return { ...diagnostic, values: { ...values, position: shown('position'), threshold: shown('threshold') } };
}

/** A path with the act's id in the place of its number, as paths of levers have it. */
function pathById(path: string, { scenario }: About): string {
  return path.replace(/^policies\[(\d+)\]/, (whole, at: string) => {
    const act = scenario?.policies[Number(at)];
    return act === undefined ? whole : `policies.${act.id}`;
  });
}

/** The label of the lever that sets a path, else what the labels of the act's levers begin with; null where no lever has to do with it. */
function nameOf(path: string, about: About): string | null {
  const { levers } = about;
  const byId = pathById(path, about);
  const exact = levers.find(({ lever }) => lever.path === byId);
  if (exact !== undefined) return exact.lever.label;
  const [root, id] = byId.split('.');
  const near = levers.find(({ lever }) => root === 'policies' && lever.path.startsWith(`policies.${id}.`));
  return near?.lever.label ?? null;
}
