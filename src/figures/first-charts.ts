import { leadChart } from './c3-lead.ts';
import { confidenceChart } from './c6-confidence.ts';
import { balanceChart } from './c10-balances.ts';

/** Charts of a page's first view: they are there with the page, the others come behind it. */
export const firstCharts = { C3: leadChart, C6: confidenceChart, C10: balanceChart };
