import type { Grade } from '../schema/ids.ts';
import type { CsvTable, NumberRule } from './csv-table.ts';

const share: NumberRule = { holds: (x) => x >= 0 && x <= 1, words: 'from 0 to 1', code: 'share-range' };
const grades: readonly string[] = ['measured', 'estimated', 'judgement'];

/** Where the numbers of a CSV row come from: their range as a part of the value either way, source and grade; what is wrong is reported. */
export function readProvenance(
  table: CsvTable,
  row: CsvTable['rows'][number],
): { range: number; source: string; grade: Grade } {
  const range = table.number(row, 'range', share);
  const grade = table.text(row, 'grade');
  const source = table.text(row, 'source');
  if (!grades.includes(grade))
    table.report('value-choice', row, 'grade', { found: grade, choices: grades.join(', ') });
  if (source === '') table.report('parameter-incomplete', row, 'source', { missing: 'source' });
  return { range, source, grade: grade as Grade };
}
