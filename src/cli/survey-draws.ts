import { combineSurveys } from '../experiments/combine-surveys.ts';
import type { Crew, CrewProgress } from '../schema/crew.ts';
import type { Checked, Diagnostic } from '../schema/diagnostic.ts';
import type { RunRequest } from '../schema/result.ts';
import type { Survey, SurveyWanted } from '../schema/survey.ts';
import { refuseLost } from './use-crew.ts';

/** A survey whose draws are shared between the threads of a crew; what it finds is what one thread would. @throws when a part is lost */
export async function surveyDraws(
  crew: Crew,
  request: RunRequest,
  wanted: SurveyWanted,
  progress?: (progress: CrewProgress) => void,
): Promise<Checked<Survey>> {
  const { draws } = wanted;
  const count = Math.max(1, Math.min(crew.threads, draws));
  const bound = (part: number): number => Math.floor((part * draws) / count);
  const jobs = Array.from({ length: count }, (_, part) => ({
    request,
    wanted: { ...wanted, first: bound(part), draws: bound(part + 1) - bound(part) },
  }));
  const parts: Survey[] = [];
  let refused: readonly Diagnostic[] | null = null;
  let warnings: readonly Diagnostic[] = [];
  const report = await crew.carryOut('survey', jobs, {
    each(part, answer) {
      if (!answer.ok) refused ??= answer.diagnostics;
      else {
        parts[part] = answer.value;
        if (part === 0) ({ warnings } = answer);
      }
    },
    ...(progress === undefined ? {} : { progress }),
  });
  refuseLost(report);
  if (refused !== null) return { ok: false, diagnostics: refused };
  return { ok: true, value: combineSurveys(parts), warnings };
}
