import { describe, expect, it } from 'vitest';
import { experimentReport } from '../../src/exports/experiment-report.ts';
import { statisticsCsv } from '../../src/exports/statistics-csv.ts';
import { parseCsv } from '../../src/schema/parse-csv.ts';
import { parseXml } from '../support/check-xml.ts';
import { madeMerged } from '../support/made-plan.ts';

const merged = madeMerged();
const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="C11-title"><title id="C11-title">One</title></svg>';
const html = experimentReport(merged, [picture, picture], { '400': 'QUJD', '600': 'REVG' });

describe('what is told of an experiment', () => {
  it('[OUT-9] the report needs no other file and no network', () => {
    expect(html).not.toMatch(/<script|<link|<img|@import|(src|href)\s*=/);
    expect([...html.matchAll(/url\(([^)]*)\)/g)].every(([, url]) => url!.startsWith('data:'))).toBe(true);
    const urls = [...html.matchAll(/https?:\/\/[^"'\s<]+/g)].map(([url]) => url);
    expect(new Set(urls)).toEqual(new Set(['http://www.w3.org/2000/svg']));
    expect(html).toContain('@media print');
  });

  it('[OUT-10] the report has the question, what varies, the results, what the arms differ in, the pictures and the hashes', () => {
    for (const said of [
      '<h1>Two ways, &quot;quoted&quot;, and a comma</h1>',
      'Which of two ways is the shorter?',
      'Model output, not a forecast. 4 of 6 runs; 1 without a solution, left out; 1 not there: partial results.',
      'chance + assumptions (draws)',
      'What Second has otherwise than First',
      'parameters.rate',
      'loss 0.4',
      merged.ensemble.versions.hash,
      merged.plan.hash,
      merged.plan.model.hash,
    ])
      expect(html).toContain(said);
    expect(html.match(/id="f\d-C11-title"/g)).toEqual(['id="f1-C11-title"', 'id="f2-C11-title"']);
    expect(html).toContain('aria-labelledby="f2-C11-title"');
    const body = html.slice(html.indexOf('<body>'), html.indexOf('</body>') + '</body>'.length);
    expect(() => parseXml(body)).not.toThrow();
  });

  it('[OUT-11] statistics hold middle and ranges of every number and its paired differences from the first arm', () => {
    const draws = merged.ensemble.draws.map(({ seed }, point) => ({ seed, point }));
    const { columns, rows } = parseCsv(statisticsCsv({ ...merged.ensemble, draws }));
    const cell = (row: number, name: string): string => rows[row]!.cells[columns.indexOf(name)]!;
    const balance = rows.findIndex(({ cells }) => cells[2] === 'balance');
    expect([cell(balance, 'scenario'), cell(balance, 'n'), cell(balance, 'median')]).toEqual([
      'first',
      '3',
      '-2',
    ]);
    expect(cell(balance, 'pairs')).toBe('');
    const second = balance + 1;
    expect(cell(second, 'against')).toBe('first');
    expect(
      ['n', 'pairs', 'difference_median', 'share_lower', 'share_equal', 'share_higher'].map((name) =>
        cell(second, name),
      ),
    ).toEqual(['2', '2', '-3', '0', '1', '0']);
    expect(Number(cell(second, 'difference_half_width'))).toBe(0);
    expect(Number(cell(second, 'unpaired_half_width'))).toBeGreaterThan(0);
  });
});
