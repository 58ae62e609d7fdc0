import type { Diagnostic } from './diagnostic.ts';
import { diagnosticTexts } from './texts.ts';

/** Replaces every {slot} of a text by its value; a slot without a value stays visible. */
function fillSlots(text: string, values: Diagnostic['values']): string {
  return text.replace(/\{(\w+)\}/g, (slot, name: string) =>
    Object.hasOwn(values, name) ? printed(values[name]!) : slot,
  );
}

/** Numbers to seven digits: enough to find them in a file, too few to show the noise of arithmetic. */
function printed(value: string | number): string {
  return typeof value === 'number' ? String(Number(value.toPrecision(7))) : value;
}

/** The reason and the hint of a diagnostic in words, for a shell that lays them out itself. */
export function describeDiagnostic(diagnostic: Diagnostic): { reason: string; hint: string } {
  const text = diagnosticTexts[diagnostic.code];
  return { reason: fillSlots(text.reason, diagnostic.values), hint: fillSlots(text.hint, diagnostic.values) };
}

/** One line for a terminal or a notice: `file:line:column path: reason (hint) [code]`; what is unknown is left out. */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  const { file, line, column, path, code } = diagnostic;
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  const { reason, hint } = describeDiagnostic(diagnostic);
  return `${place}${path === '' ? '' : ` ${path}`}: ${reason} (${hint}) [${code}]`;
}
