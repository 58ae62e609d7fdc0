import { expect, it } from 'vitest';
import { closures } from '../../../src/schema/economy.ts';
import type { ActFile } from '../../../src/schema/scenario.ts';
import { loadShippedModel, rowsOf, runShipped, shippedScenario } from '../../support/shipped-model.ts';

const exportTax: ActFile = {
  id: 'goods-tax',
  instrument: 'export-tax',
  actor: 'CHN',
  target: 'USA',
  scope: 'goods',
  value: 0.15,
  source: 'Made up',
};

it.each(closures)(
  '[TRADE-150] under the closure %s a region spends its value added, duties and export taxes, less its net exports, in every quarter',
  (closure) => {
    const model = loadShippedModel();
    const shipped = shippedScenario('truce-2025');
    const policies = [...shipped.policies, exportTax];
    const { status, tables, sets } = runShipped(model, {
      ...shipped,
      closure,
      quarters: 3,
      tables: [],
      policies,
    });
    expect(status).toBe('complete');
    const rows = rowsOf(tables.region!, sets);
    for (const row of rows) {
      const money = (column: string): number => Number(row[column]);
      const spent = money('real_income') * money('price_hat');
      const earned = money('value_added') + money('tariff_revenue') + money('export_tax_revenue');
      expect((earned - money('net_exports')) / spent).toBeCloseTo(1, 7);
    }
    // Rents and fees move money between regions and make none.
    const total = (column: string): number => rows.reduce((sum, row) => sum + Number(row[column]), 0);
    expect(Math.abs(total('rent_income')) + Math.abs(total('fee_income'))).toBeLessThan(1e-3);
    const taxed = rows
      .filter(({ region }) => region === 'CHN')
      .map((row) => Number(row['export_tax_revenue']));
    for (const revenue of taxed) expect(revenue).toBeGreaterThan(10_000);
  },
);
