import { existsSync, readFileSync } from 'node:fs';
import type { ScenarioTexts } from '../../src/model/parse-scenario.ts';

/** The shipped scenarios as their files say them. */
export const shippedTexts: ScenarioTexts = (id) => {
  const file = `scenarios/${id}.yaml`;
  return existsSync(file) ? { file, text: readFileSync(file, 'utf8') } : null;
};
