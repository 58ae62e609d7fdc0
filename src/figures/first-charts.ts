import { leadChart } from './charts/c3-lead.ts';
import { frontierChart } from './charts/c8-frontier.ts';

/** Charts of a page's first view: they are there with the page, the others come behind it. */
export const firstCharts = { C3: leadChart, C8: frontierChart };
