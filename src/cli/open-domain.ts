import { basename } from 'node:path';
import { createDomainBargain } from '../engine/negotiation/domain-bargain.ts';
import { levelsOf } from '../engine/negotiation/outcome-space.ts';
import type { Bargain } from '../engine/negotiation/pareto.ts';
import type { Meeting } from '../engine/negotiation/strategy.ts';
import { parseDomain } from '../model/parse-domain.ts';
import type { Checked } from '../schema/diagnostic.ts';
import { diagnose } from '../schema/place.ts';
import { readFiles } from './read-economy.ts';

/** A domain file as a command uses it. */
export interface OpenDomain {
  name: string;
  space: Meeting['space'];
  bargain: Bargain;
  /** An outcome in words: the value of each issue. */
  describe(outcome: number): string;
}

export function openDomain(path: string, cwd: string): Checked<OpenDomain> {
  const text = readFiles([path], cwd).get(path);
  if (text === undefined)
    return { ok: false, diagnostics: [diagnose({ file: path, path: '' }, 'file-missing', { file: path })] };
  const parsed = parseDomain(text, path);
  if (!parsed.ok) return parsed;
  const { id, issues } = parsed.value;
  const { space, bargain } = createDomainBargain(parsed.value);
  const describe = (outcome: number): string => {
    const levels = levelsOf(space, outcome, new Int32Array(issues.length));
    return issues.map(({ name, values }, issue) => `${name} ${values[levels[issue]!]}`).join(', ');
  };
  return {
    ok: true,
    value: { name: id ?? basename(path), space, bargain, describe },
    warnings: parsed.warnings,
  };
}
