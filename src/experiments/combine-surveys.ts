import type { Survey, TableSurvey } from '../schema/survey.ts';

/**
 * Surveys of draws that follow each other as one survey of all of them: up to the first draw that cannot be valued, as in one.
 * @param parts at least one, of the same scenario
 */
export function combineSurveys(parts: readonly Survey[]): Survey {
  const [first] = parts;
  const tables = first!.tables.map((_, at) => combineTables(parts.map((part) => part.tables[at]!)));
  return { tables, failed: first!.failed };
}

function combineTables(parts: readonly TableSurvey[]): TableSurvey {
  const failing = parts.findIndex(({ failure }) => failure !== null);
  const read = failing < 0 ? parts : parts.slice(0, failing + 1);
  return {
    ...parts[0]!,
    failure: read.at(-1)!.failure,
    draws: read.flatMap(({ draws }) => draws),
    margins: read.flatMap(({ margins }) => margins),
  };
}
