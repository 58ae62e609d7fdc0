import { parseArgs } from 'node:util';
import { opposition } from '../engine/negotiation/opposition.ts';
import { findSolutionPoints, type SolutionPoint } from '../engine/negotiation/solution-points.ts';
import { exitCodes } from './exit-codes.ts';
import type { Io } from './io.ts';
import { openDomain, type OpenDomain } from './open-domain.ts';
import { refuse, refuseAll } from './run.ts';
import { textTable } from './text-table.ts';

export const domainHelp = `parley domain DOMAIN.json [--json]

Describes a negotiation by itself: how many outcomes it has, which are worth at least no deal to everybody, how far
apart the parties' wishes are, the Pareto set, and where the solution concepts point.
  DOMAIN.json       issues (name, values) and profiles (weights, values, reserved_value), JSON or YAML
  --json            prints one JSON object

Opposition is the least distance of a rational outcome from everybody's best, in shares of each party's best.
`;

const concepts = [
  ['nash', 'Nash'],
  ['kalai', 'Kalai'],
  ['kalaiSmorodinsky', 'Kalai-Smorodinsky'],
  ['evenAdvantage', 'even advantage'],
  ['utilitarian', 'utilitarian'],
] as const;

/** Prints size, zone of agreement, Pareto set and solution points of a domain. @returns the exit code */
export function domainCommand(args: readonly string[], io: Io): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  if (positionals.length !== 1) return refuse(io, 'domain takes one file');
  const opened = openDomain(positionals[0]!, io.cwd);
  if (!opened.ok) return refuseAll(io, opened.diagnostics);
  const domain = opened.value;
  const description = describeDomain(domain);
  io.out(values.json ? `${JSON.stringify(description)}\n` : inWords(domain, description));
  return exitCodes.done;
}

function describeDomain({ name, space, bargain }: OpenDomain) {
  const points = findSolutionPoints(bargain);
  const utilitiesAt = (outcome: number) => bargain.utilities.map((utility) => utility[outcome]!);
  const pointOf = ({ outcomes, chosen, value }: SolutionPoint) =>
    chosen < 0 ? null : { outcomes, chosen, value, utilities: utilitiesAt(chosen) };
  const { rational, pareto, disagreement } = points;
  return {
    domain: name,
    parties: bargain.utilities.length,
    outcomes: space.size,
    rational: rational.length,
    rationalShare: rational.length / space.size,
    opposition: rational.length === 0 ? null : opposition(bargain, rational),
    disagreement,
    pareto: { outcomes: pareto, utilities: pareto.map(utilitiesAt) },
    points: Object.fromEntries(concepts.map(([key]) => [key, pointOf(points[key])])),
  };
}

function inWords({ describe }: OpenDomain, said: ReturnType<typeof describeDomain>): string {
  const size = `${said.domain}: ${said.parties} parties, ${said.outcomes} outcomes\n`;
  if (said.opposition === null) return `${size}No outcome is worth at least no deal to everybody.\n`;
  const share = (100 * said.rationalShare).toFixed(1);
  const columns = [
    { heading: 'concept', words: true },
    { heading: 'outcome' },
    ...said.disagreement.map((_, party) => ({ heading: `party ${party}` })),
    { heading: 'which is', words: true },
  ];
  const rows = concepts.map(([key, words]) => {
    const { chosen, utilities } = said.points[key]!;
    return [words, String(chosen), ...utilities.map((value) => value.toFixed(4)), describe(chosen)];
  });
  return `${size}${said.rational} are worth at least no deal to everybody (${share} %), ${said.pareto.outcomes.length} of them are on the Pareto set; opposition ${said.opposition.toFixed(4)}
${textTable(columns, rows)}`;
}
