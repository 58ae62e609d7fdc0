import { describe, expect, it } from 'vitest';
import { dictionaryCsv } from '../../src/schema/dictionary.ts';
import { tableOfSets } from '../../src/schema/recorded-columns.ts';
import { equation } from '../model/block-fixture.ts';

describe('the dictionary of results', () => {
  it('[DICT-1] every column of every table has a unit and a meaning, recorded equations included', () => {
    const gap = equation('gap', ['technology', 'target'], '1', { meaning: 'Behind, in months' });
    const csv = dictionaryCsv(
      [
        {
          id: 'technology',
          rows: 0,
          columns: {
            quarter: { kind: 'quarter', values: new Int32Array(0) },
            delay: { kind: 'number', unit: 'month', values: new Float64Array(0) },
            gap: { kind: 'number', unit: 'month', values: new Float64Array(0) },
          },
        },
      ],
      [gap],
    );
    expect(csv.split('\n')).toEqual([
      'table,column,unit,meaning',
      'technology,quarter,quarter,Quarter counted from the start of the scenario',
      'technology,delay,month,"Headline delay: use for products, making for the rest"',
      'technology,gap,month,"Behind, in months"',
      '',
    ]);
  });

  it('[DICT-2] a recorded variable belongs to the table whose rows are the combinations of its sets', () => {
    expect(tableOfSets(['technology', 'target'])?.id).toBe('technology');
    expect(tableOfSets([])?.id).toBe('world');
    expect(tableOfSets(['ally'])?.id).toBe('ally');
    expect(tableOfSets(['target', 'technology'])).toBeUndefined();
  });
});
