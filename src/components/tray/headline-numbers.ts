import { keyNumbers, sayKeyNumber } from '../../figures/key-numbers.ts';
import type { InputTable } from '../../schema/bench.ts';
import type { Ensemble } from '../../schema/ensemble.ts';
import type { RunResult } from '../../schema/result.ts';
import { printTexts as words } from './print-texts.ts';

/** The headline numbers of a run as a table for paper, each with its unit and its change; of many runs also with their middle half. */
export function headlineNumbers(run: RunResult, ensemble: Ensemble | null): InputTable {
  const keys = keyNumbers({ run, ...(ensemble === null ? {} : { ensemble }) });
  const said = keys.map((key) => ({ name: key.name, ...sayKeyNumber(key) }));
  const isMany = said.some(({ half }) => half !== '');
  return {
    columns: [words.number, words.value, words.change, ...(isMany ? [words.half] : [])],
    rows: said.map(({ name, value, unit, change, half }) => [
      name,
      `${value} ${unit}`.trim(),
      change,
      ...(isMany ? [half] : []),
    ]),
  };
}
