import { attributeCommand, attributeHelp } from './attribute.ts';
import { checkCommand, checkHelp } from './check.ts';
import { compareCommand, compareHelp } from './compare.ts';
import { domainCommand, domainHelp } from './domain.ts';
import { economyCommand, economyHelp } from './economy.ts';
import { experimentCommand, experimentHelp } from './experiment.ts';
import { evaluateCommand, evaluateHelp } from './evaluate.ts';
import { exitCodes } from './exit-codes.ts';
import { figureHelp } from './figure-help.ts';
import { figureCommand } from './figure.ts';
import type { Io } from './io.ts';
import { mergeCommand, mergeHelp } from './merge.ts';
import { negotiateCommand, negotiateHelp } from './negotiate.ts';
import { oddCommand, oddHelp } from './odd.ts';
import { packagesCommand, packagesHelp } from './packages.ts';
import { refuse, runCommand, runHelp } from './run.ts';
import { surveyCommand, surveyHelp } from './survey.ts';
import { tradeoffCommand, tradeoffHelp } from './tradeoff.ts';
import { whyCommand } from './why.ts';
import { whyHelp } from './why-texts.ts';

const commands: Readonly<
  Record<string, { run: (args: readonly string[], io: Io) => Promise<number> | number; help: string }>
> = {
  run: { run: runCommand, help: runHelp },
  compare: { run: compareCommand, help: compareHelp },
  experiment: { run: experimentCommand, help: experimentHelp },
  merge: { run: mergeCommand, help: mergeHelp },
  attribute: { run: attributeCommand, help: attributeHelp },
  check: { run: checkCommand, help: checkHelp },
  evaluate: { run: evaluateCommand, help: evaluateHelp },
  packages: { run: packagesCommand, help: packagesHelp },
  survey: { run: surveyCommand, help: surveyHelp },
  tradeoff: { run: tradeoffCommand, help: tradeoffHelp },
  why: { run: whyCommand, help: whyHelp },
  odd: { run: oddCommand, help: oddHelp },
  negotiate: { run: negotiateCommand, help: negotiateHelp },
  domain: { run: domainCommand, help: domainHelp },
  figure: { run: figureCommand, help: figureHelp },
  economy: { run: economyCommand, help: economyHelp },
};

const help = `parley COMMAND ...

  run SCENARIO      runs a scenario
  compare A B       runs two scenarios on the same seeds and prints their paired differences
  experiment FILE   carries out an experiment, or a shard of it
  merge DIR         puts the runs of an experiment together and writes its results
  attribute A       splits what a scenario does against another into what each lever or event contributes
  check [MODEL]     holds a model against patterns of the world
  evaluate SCENARIO says how well a negotiation's tables score packages
  packages SCENARIO says what the packages that a negotiation's tables name are to their parties
  survey SCENARIO   says what becomes of a negotiation when its parties want something else
  tradeoff SCENARIO says what each chip of a negotiation costs and buys, over runs
  why RUN           says why a negotiation ended as it did, and the smallest change that ends it otherwise
  negotiate DOMAIN  plays strategies against each other on a domain file
  domain DOMAIN     describes a domain: zone of agreement, Pareto set, solution points
  figure DIR        draws figures of a result as PNG, SVG or CSV, for memos and slides
  odd [MODEL]       describes a model by the ODD protocol of 2020
  economy VERB DIR  solve a trade policy on an economy, find best duties; check, describe, aggregate or calibrate one

parley COMMAND --help tells more. Exit codes: 0 done, 1 bad input, 2 numbers failed, 130 cancelled.
`;

/** Runs one command. @returns the exit code */
export async function main(args: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === 'help') {
    io.out(help);
    return exitCodes.done;
  }
  const command = Object.hasOwn(commands, name) ? commands[name]! : undefined;
  if (command === undefined) return refuse(io, `there is no command ${name}`);
  if (rest.includes('--help')) {
    io.out(command.help);
    return exitCodes.done;
  }
  try {
    return await command.run(rest, io);
  } catch (error) {
    // parseArgs speaks of the caller's words and the system of files that it cannot read or write; anything else is ours and keeps its stack.
    if (!(error instanceof Error && 'code' in error)) throw error;
    const callers = String(error.code).startsWith('ERR_PARSE_ARGS') || 'syscall' in error;
    if (!callers) throw error;
    return refuse(io, error.message);
  }
}
