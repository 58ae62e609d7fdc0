import { parseArgs } from 'node:util';
import { createStrategy } from '../engine/negotiation/create-strategy.ts';
import { createProtocol } from '../engine/negotiation/index.ts';
import { measureAgreement } from '../engine/negotiation/measure-agreement.ts';
import { runSession } from '../engine/negotiation/run-session.ts';
import { findSolutionPoints } from '../engine/negotiation/solution-points.ts';
import type { ProtocolSpec, StrategySpec } from '../schema/negotiation.ts';
import { exitCodes } from './exit-codes.ts';
import type { Io } from './io.ts';
import { openDomain, type OpenDomain } from './open-domain.ts';
import { parseProtocol, parseStrategy } from './parse-method.ts';
import { refuse, refuseAll } from './run.ts';
import { textTable } from './text-table.ts';

export const negotiateHelp = `parley negotiate DOMAIN.json --strategies A,B[,C...] [--rounds N] [--protocol P] [--trace] [--json]

Plays one strategy a party against each other on a domain, and says what came of it and how good that is.
  DOMAIN.json       issues (name, values) and profiles (weights, values, reserved_value), JSON or YAML
  --strategies LIST boulware, linear, conceder, or a way of offering with its parameters, each KEY=VALUE behind a
                    colon: time-dependent:exponent=2:floor=0.1, micro, micro:stride=1, tough,
                    absolute-tit-for-tat:patience=5:concession=0.02; any with :acceptance=next,
                    :acceptance=combi-max-window:after=0.9 and so on (default: the offering's own curve)
  --rounds N        rounds until the deadline (default 20)
  --protocol P      stacked-alternating-offers (default), mediated-nash, propose-then-vote:rule=RULE (unanimity,
                    consensus-minus-one, willing-only, qualified-majority:threshold=SHARE)
  --trace           every offer
  --json            prints one JSON object; its trace is flat, party and outcome in turn (party -1: the mediator)
`;

/** Plays a negotiation on a domain file and prints how it ended. @returns the exit code */
export function negotiateCommand(args: readonly string[], io: Io): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      strategies: { type: 'string' },
      rounds: { type: 'string', default: '20' },
      protocol: { type: 'string', default: 'stacked-alternating-offers' },
      trace: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  if (positionals.length !== 1) return refuse(io, 'negotiate takes one file');
  if (values.strategies === undefined) return refuse(io, 'negotiate needs --strategies');
  if (!/^[1-9]\d{0,5}$/.test(values.rounds))
    return refuse(io, '--rounds takes a whole number from 1 to 999999');
  const names = values.strategies.split(',').map((name) => name.trim());
  const strategies = names.map(parseStrategy);
  const protocol = parseProtocol(values.protocol);
  const wrong = [...strategies, protocol].flatMap((parsed) =>
    'diagnostics' in parsed ? parsed.diagnostics : [],
  );
  if (wrong.length > 0) return refuseAll(io, wrong);
  const opened = openDomain(positionals[0]!, io.cwd);
  if (!opened.ok) return refuseAll(io, opened.diagnostics);
  const domain = opened.value;
  const parties = domain.bargain.utilities.length;
  if (names.length !== parties)
    return refuse(io, `${domain.name} has ${parties} parties, and --strategies names ${names.length}`);
  const specs = strategies.flatMap((parsed) => ('value' in parsed ? parsed.value : []));
  const spec = 'value' in protocol ? protocol.value : null;
  const played = play(domain, specs, spec!, Number(values.rounds));
  const { trace, ...ending } = played;
  const said = { domain: domain.name, strategies: names, rounds: Number(values.rounds), ...ending };
  if (values.json) io.out(`${JSON.stringify(values.trace ? { ...said, trace } : said)}\n`);
  else io.out(`${values.trace ? traceTable(domain, played) : ''}${inWords(domain, names, played)}`);
  return exitCodes.done;
}

function play(
  { space, bargain }: OpenDomain,
  specs: readonly StrategySpec[],
  protocolSpec: ProtocolSpec,
  rounds: number,
) {
  const { utilities, reservations, allowed } = bargain;
  const protocol = createProtocol(protocolSpec);
  const preferences = utilities.map((utility, party) => ({
    utility,
    allowed,
    reservation: reservations[party]!,
  }));
  const parties = specs.map((spec, party) =>
    createStrategy(spec, preferences[party]!, party, { space, rounds, offers: [] }),
  );
  const start = protocol.open(specs.length, rounds);
  const { state, events } = runSession(protocol, start, protocol.seat(parties, preferences), rounds);
  const offers = events.filter(({ kind }) => kind === 'offer');
  const agreement = state.ended === 'agreement' ? state.standing!.outcome : null;
  return {
    end: state.ended,
    round: state.round,
    offers: offers.length,
    agreement,
    utilities: agreement === null ? null : utilities.map((utility) => utility[agreement]!),
    measures: agreement === null ? null : measureAgreement(bargain, findSolutionPoints(bargain), agreement),
    trace: offers.flatMap(({ by, outcome }) => [by, outcome]),
  };
}

type Played = ReturnType<typeof play>;

function traceTable({ bargain, describe }: OpenDomain, { trace }: Played): string {
  const columns = [
    { heading: 'offer' },
    { heading: 'by' },
    { heading: 'outcome' },
    ...bargain.utilities.map((_, party) => ({ heading: `party ${party}` })),
    { heading: 'which is', words: true },
  ];
  const rows = Array.from({ length: trace.length / 2 }, (_, at) => {
    const [by, outcome] = [trace[2 * at]!, trace[2 * at + 1]!];
    const utilities = bargain.utilities.map((utility) => utility[outcome]!.toFixed(4));
    return [String(at), by < 0 ? 'mediator' : String(by), String(outcome), ...utilities, describe(outcome)];
  });
  return textTable(columns, rows);
}

const endings = {
  open: 'The talks are open',
  timeout: 'No deal: the time ran out',
  'walked-out': 'No deal: a party left',
};

function inWords({ name, bargain, describe }: OpenDomain, names: readonly string[], played: Played): string {
  const { end, round, offers, agreement, measures } = played;
  if (end !== 'agreement') return `${name}: ${endings[end]} after ${offers} offers.\n`;
  const columns = [
    { heading: 'party' },
    { heading: 'strategy', words: true },
    { heading: 'utility' },
    { heading: 'no deal' },
  ];
  const rows = names.map((strategy, party) => [
    String(party),
    strategy,
    played.utilities![party]!.toFixed(4),
    bargain.reservations[party]!.toFixed(4),
  ]);
  const { nashDistance, paretoDistance, surplusLeft } = measures!;
  const distances = Number.isNaN(nashDistance)
    ? 'The zone of agreement is empty.'
    : `Distance from the Nash point ${nashDistance.toFixed(4)}, from the Pareto set ${paretoDistance.toFixed(4)}; surplus left ${surplusLeft.toFixed(4)}.`;
  return `${name}: agreement in round ${round} after ${offers} offers on outcome ${agreement}: ${describe(agreement!)}
${textTable(columns, rows)}${distances}
`;
}
