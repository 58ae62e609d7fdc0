import { hashText } from '../numerics/hash.ts';
import type { Checked } from '../schema/diagnostic.ts';
import type { ExperimentPlan } from '../schema/experiment.ts';
import type { Hash } from '../schema/ids.ts';
import { diagnose } from '../schema/place.ts';

/** What stands in `plan.json`: all that merging needs, and the file that the experiment was read from. */
export interface StoredPlan {
  format: 1;
  file: string;
  plan: ExperimentPlan;
}
/** The hash of the plan's text tells that nothing of it was changed since. */
type PlanFile = StoredPlan & { planHash: Hash };

/** The text of `plan.json`. */
export function planText({ format, file, plan }: StoredPlan): string {
  const written: PlanFile = { format, file, planHash: hashText(JSON.stringify(plan)), plan };
  return `${JSON.stringify(written)}\n`;
}

/** Reads back what `planText` wrote. @returns null of a text that is something else; a diagnostic where the plan is not as it was written */
export function readPlanText(text: string, file: string): Checked<StoredPlan> | null {
  const found = parsed(text);
  if (found?.format !== 1 || typeof found.file !== 'string') return null;
  if (found.plan === undefined || found.planHash === undefined) return null;
  if (hashText(JSON.stringify(found.plan)) !== found.planHash)
    return { ok: false, diagnostics: [diagnose({ file, path: 'planHash' }, 'plan-damaged', {})] };
  return { ok: true, value: { format: 1, file: found.file, plan: found.plan }, warnings: [] };
}

function parsed(text: string): Partial<PlanFile> | null {
  try {
    return JSON.parse(text) as Partial<PlanFile> | null;
  } catch {
    return null;
  }
}
