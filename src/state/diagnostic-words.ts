import type { Diagnostic } from '../schema/diagnostic.ts';
import { describeDiagnostic, formatDiagnostic } from '../schema/format-diagnostic.ts';
import type { AppState, Notice } from './app-state.ts';

/** What a diagnostic is about: whose file was read, and what its levers are called. */
type About = Pick<AppState, 'scenario' | 'file' | 'levers'>;

/**
 * What is wrong in words, one text a diagnostic. Of a reader's own file with its place and code, by which it is mended; of a listed scenario, which the
 * reader has set by levers alone, with the name of the lever, or of the act that it moves.
 */
export function sayDiagnostics(diagnostics: readonly Diagnostic[], about: About): string[] {
  if (about.file !== null || about.scenario === null) return diagnostics.map(formatDiagnostic);
  return diagnostics.map((diagnostic) => {
    const { reason, hint } = describeDiagnostic(diagnostic);
    const name = nameOf(diagnostic.path, about);
    return `${name === null ? '' : `${name}: `}${reason} (${hint}).`;
  });
}

/** The same as notices, with their place for the run log. */
export function diagnosticNotices(
  diagnostics: readonly Diagnostic[],
  about: About,
): Pick<Notice, 'text' | 'log'>[] {
  const words = sayDiagnostics(diagnostics, about);
  return diagnostics.map((diagnostic, at) => ({ text: words[at]!, log: formatDiagnostic(diagnostic) }));
}

/** The label of the lever that sets a path, else what the labels of the act's levers begin with; null where no lever has to do with it. */
function nameOf(path: string, { scenario, levers }: About): string | null {
  const byId = path.replace(/^policies\[(\d+)\]/, (whole, at: string) => {
    const act = scenario?.policies[Number(at)];
    return act === undefined ? whole : `policies.${act.id}`;
  });
  const exact = levers.find(({ lever }) => lever.path === byId);
  if (exact !== undefined) return exact.lever.label;
  const [root, id] = byId.split('.');
  const near = levers.find(({ lever }) => root === 'policies' && lever.path.startsWith(`policies.${id}.`));
  return near?.lever.label ?? null;
}
