import { describe, expect, it } from 'vitest';
import { csvCharacterColumn, parseCsv } from '../../src/schema/parse-csv.ts';

describe('CSV', () => {
  it('[CSV-1] reads quotes, line ends of every system and a byte-order mark, and leaves out empty lines', () => {
    const wanted = [
      ['a', 'x, y'],
      ['b', 'say "yes"'],
    ];
    const plain = 'id,name\na,"x, y"\n\nb,"say ""yes"""\n';
    for (const text of [
      plain,
      plain.replaceAll('\n', '\r\n'),
      plain.replaceAll('\n', '\r'),
      `\uFEFF${plain}`,
      plain.trimEnd(),
    ]) {
      const { columns, rows } = parseCsv(text);
      expect(columns).toEqual(['id', 'name']);
      expect(rows.map(({ cells }) => cells)).toEqual(wanted);
      expect(rows.map(({ line }) => line)).toEqual([2, 4]);
    }
    expect(parseCsv('')).toEqual({ columns: [], rows: [] });
  });

  it('[CSV-2] a row knows its line behind cells of several lines, and a cell its first character', () => {
    const text = 'id,name,n\na,"two\nlines",1\nb,"one, two",2\n';
    const { rows } = parseCsv(text);
    expect(rows.map(({ line }) => line)).toEqual([2, 4]);
    expect(csvCharacterColumn(text, 4, 0)).toBe(1);
    expect(csvCharacterColumn(text, 4, 2)).toBe(14);
    expect(csvCharacterColumn(text, 4, 9)).toBe(15);
  });
});
