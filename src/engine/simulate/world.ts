import type { Id } from '../../schema/ids.ts';
import type { PolicyAct } from '../../schema/policy.ts';
import type { Scenario } from '../../schema/scenario.ts';
import { allianceRows, type AllianceRows } from '../alliance/alliance-rows.ts';
import { createAlliance, type Alliance } from '../alliance/alliance.ts';
import { createConfidence, type Confidence } from '../confidence/confidence.ts';
import { severitiesOf } from '../confidence/judge.ts';
import type { Firms } from '../firms/firms.ts';
import type { RunMemo } from '../run-memo.ts';
import { isWithheld } from '../policy/acts-in-force.ts';
import { effectiveAtStart } from '../policy/inertia.ts';
import { monthsControlled } from '../policy/months-controlled.ts';
import { yearOf, type RunModel } from '../run-model.ts';
import { runTolerance, solveTrade, type TradeAnswer } from '../solve-trade.ts';
import { createTechnology, type TechnologyRun } from '../technology/technology.ts';
import type { Codebook } from './codebook.ts';
import type { Records } from './records.ts';
import { createRunFirms } from './run-firms.ts';
import { salesExposure } from './sales-exposure.ts';
import { openTalks, type Talks } from './talks.ts';
import type { TypeBeliefs } from './type-beliefs.ts';

/** Everything that changes from quarter to quarter in one run, and where it is written down. */
export interface World {
  run: RunModel;
  seed: number;
  memo: RunMemo;
  codebook: Codebook;
  records: Records;
  acts: PolicyAct[]; // announced so far, in order
  scheduled: readonly PolicyAct[]; // of the scenario, each announced in its quarter
  fresh: PolicyAct[]; // announced in this quarter
  takenBack: { promise: PolicyAct; instead: PolicyAct }[]; // by the leader in this quarter, with the deals that it broke
  effectiveTariff: Float64Array; // [sector, exporter, importer] duties as felt
  trade: TradeAnswer; // of the last quarter; at first of the eve of quarter 0
  firms: Firms;
  technology: TechnologyRun;
  confidence: Confidence;
  alliance: Alliance;
  allianceRows: AllianceRows;
  talks: Talks[];
  beliefs: TypeBeliefs;
  announce(acts: readonly PolicyAct[]): void;
}

/** The world on the eve of quarter 0. */
export function createWorld(
  run: RunModel,
  scenario: Scenario,
  seed: number,
  memo: RunMemo,
  codebook: Codebook,
  records: Records,
): World {
  const { model, policy, rows } = run;
  const standing = scenario.policies.filter(({ announced }) => announced < 0);
  const acts = [...standing, ...publishedLists(scenario)].filter(
    (act) => !isWithheld(act, scenario.withheld),
  );
  const technology = createTechnology(run.compile, rows);
  const law = policy.wedges(acts, -1);
  const controlled = controlledAtStart(run, acts);
  technology.start(law, controlled);
  // Firms see the own supply of the start, and what they then believe is where effort starts from.
  const firms = createRunFirms(run, acts, technology.supply().ownShare);
  technology.tell(firms.outlook);
  technology.start(law, controlled);
  const confidence = createConfidence(run.compile, severitiesOf(scenario.parameters));
  confidence.start();
  const ids = (set: Id) => model.sets[set]!.map((member) => member.id);
  const alliance = allianceRows(
    model.governments,
    model.technologies,
    { regions: ids('region'), targets: ids('target'), leader: model.leader },
    { outsideShare: rows.outsideShare, exposure: salesExposure(run) },
    policy.context,
    scenario.parameters,
  );
  const effectiveTariff = effectiveAtStart(policy, acts, run.read('inertia'));
  const world: World = {
    run,
    seed,
    memo,
    codebook,
    records,
    acts,
    scheduled: scenario.policies.filter(({ announced }) => announced >= 0),
    fresh: [],
    takenBack: [],
    effectiveTariff,
    trade: tradeAtStart(run, acts, effectiveTariff, technology),
    firms,
    technology,
    confidence,
    alliance: createAlliance(run.compile, alliance),
    allianceRows: alliance,
    talks: scenario.tables.map((table) => openTalks(table, model)),
    beliefs: new Map(),
    announce(news) {
      const real = news.filter((act) => !isWithheld(act, scenario.withheld));
      world.acts.push(...real);
      world.fresh.push(...real);
    },
  };
  return world;
}

/** A run after the calibration year has its controls behind it, as well as its own of before the start. @returns [technology, target] months */
function controlledAtStart({ model, policy, scenario }: RunModel, acts: readonly PolicyAct[]): Float64Array {
  const past = scenario.start.year > model.baseYear ? model.reflected : [];
  return monthsControlled([...past, ...acts], policy.context);
}

/** Trade on the eve of quarter 0, from which the first session counts. */
function tradeAtStart(
  run: RunModel,
  acts: readonly PolicyAct[],
  effectiveTariff: Float64Array,
  technology: TechnologyRun,
): TradeAnswer {
  return solveTrade(run, {
    tariffRate: effectiveTariff.slice(),
    wedges: run.policy.wedges(acts, -1),
    supply: technology.supply(),
    year: yearOf(run.scenario, -1),
    tolerance: runTolerance,
  });
}

/** A published list holds from the start and is an act like any other. */
function publishedLists(scenario: Scenario): PolicyAct[] {
  return scenario.notNegotiable
    .filter(({ published }) => published)
    .map(({ government, technology }) => ({
      id: `list/${government}/${technology}`,
      instrument: 'not-negotiable-list',
      actor: government,
      target: '',
      scope: technology,
      value: 1,
      announced: 0,
      inForce: 0,
      until: null,
      day: 0,
      cause: null,
    }));
}
