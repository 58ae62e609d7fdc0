import type { Change } from '../experiments/why/changes.ts';
import type { JudgedPackage } from '../experiments/why/judged-packages.ts';
import type { Ending } from '../experiments/why/read-talks.ts';
import type { NoDealReason } from '../experiments/why/why-no-deal.ts';

export const whyHelp = `parley why RUN [--deal K | --table ID] [--seed N | --seeds A-B] [--set PATH=VALUE]... [--preset NAME]
               [--scenario FILE] [--of KINDS] [--runs N|all] [--json]

Says why a negotiation ended as it did, and the smallest change that would have ended it otherwise.
RUN is a scenario, as in run, or the folder of a result, which is run again and has to give the same bits.
  --deal K          the table at which deal K was agreed (counted from 0 over the run)
  --table ID        a table of the scenario; without either, that of the first deal, or the first table
  --seed N          seed of the run (default 1); --seeds A-B, at most 200: in which share of runs each change
                    flips the ending
  --set, --preset   as in run
  --scenario FILE   of a result folder whose scenario is not one of the shipped ones
  --of KINDS        changes that are tried: levels; wishes, which adds what parties want; all (default)
  --runs N|all      most changes tried that have to be solved anew (default 20, the smallest): all parameters
                    but those of payoffs, a second or more each
  --json            prints one JSON object, with every package and every change that was tried
A change is one level of one issue, struck out or the only one, or one parameter at an end of its range. Its size is the share of the
issue's levels that it closes, or the share of the parameter's range that it moves: a convention, by which the two can be compared.
`;

export const endingTexts: Readonly<Record<Ending, string>> = {
  'in-force': 'a deal in force',
  withdrawn: 'a deal withdrawn',
  'not-ratified': 'a deal not ratified',
  'not-solved': 'a deal without an exact solution',
  'no-agreement': 'no agreement',
};

export const fateTexts: Readonly<Record<JudgedPackage['fate'], string>> = {
  'in-force': 'in force',
  withdrawn: 'withdrawn: worth less than no deal to a party once evaluated exactly',
  'not-ratified': 'not ratified',
  'not-solved': 'dropped, since its exact evaluation has no solution',
  rejected: 'rejected',
  stalled: 'stalled',
};

export const reasonTexts: Readonly<Record<NoDealReason, string>> = {
  'not-met': 'the run holds no session of this table',
  'not-solved': 'the agreed package has no exact solution',
  'not-ratified': 'ratifiers refused what was agreed',
  withdrawn: 'evaluated exactly, what was agreed is worth less than no deal to a party',
  'empty-zone': 'no package on the table is worth as much as no deal to every party',
  floors:
    'some packages are better than no deal for everybody, and even in the last round somebody asks for more than any of them gives',
  left: 'a party left the table, although some packages are better than no deal for everybody',
  unfinished: 'the run ends before the deadline',
  time: 'time was up: some packages would have been accepted by everybody in the last round',
};

/** What a change's size is a share of. */
export const sizeTexts: Readonly<Record<Change['kind'], string>> = {
  level: 'of the issue’s levels closed',
  wish: 'of its range',
  absent: 'of its range',
  world: 'of its range',
};

/** Steps of a crisis between the party that acts and the other. */
export const crisisTexts: Readonly<Record<string, string>> = {
  conceded: 'got what it had threatened for from',
  'stood-firm': 'carried out its threat against',
  'backed-down': 'dropped its threat against',
  answered: 'answered',
  ended: 'ended its measures against',
};
