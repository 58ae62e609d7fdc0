import type { Id, Quarter } from '../../schema/ids.ts';
import type { PolicyAct } from '../../schema/policy.ts';
import type { Scenario } from '../../schema/scenario.ts';
import { allianceRows, type AllianceRows } from '../alliance/alliance-rows.ts';
import { createAlliance, type Alliance } from '../alliance/alliance.ts';
import { createConfidence, type Confidence } from '../confidence/confidence.ts';
import { severitiesOf } from '../confidence/judge.ts';
import type { RunningRegime } from '../regime/regime.ts';
import { createDeals, type Deals, type WordRecord } from '../deals/deals.ts';
import type { RunMemo } from '../run-memo.ts';
import { isWithheld } from '../policy/acts-in-force.ts';
import type { RunModel } from '../run-model.ts';
import type { Codebook } from './codebook.ts';
import { openRegimes } from './move-regimes.ts';
import type { Records } from './records.ts';
import { createPhysics, type Physics } from './physics.ts';
import { salesExposure } from './sales-exposure.ts';
import type { SignedDeal } from './sign-deal.ts';
import { openTalks, type Talks } from './talks.ts';
import type { TypeBeliefs } from './type-beliefs.ts';

/** Everything that changes from quarter to quarter in one run, and where it is written down. */
export interface World extends Physics {
  run: RunModel;
  seed: number;
  memo: RunMemo;
  codebook: Codebook;
  records: Records;
  acts: PolicyAct[]; // announced so far, in order
  scheduled: readonly PolicyAct[]; // of the scenario, each announced in its quarter
  fresh: PolicyAct[]; // announced in this quarter
  takenBack: { promise: PolicyAct; instead: PolicyAct }[]; // by the leader in this quarter, with the deals that it broke
  asked: Set<Id>; // technologies on the leader's published list that were asked for in this quarter
  credited: Map<Id, Quarter>; // of them, when their refusal last earned trust
  confidence: Confidence;
  alliance: Alliance;
  allianceRows: AllianceRows;
  regimes: RunningRegime[]; // at work in the scenario
  talks: Talks[];
  beliefs: TypeBeliefs;
  deals: Deals;
  signed: SignedDeal[];
  words: Map<Id, WordRecord>; // by party: how it kept its deals
  announce(acts: readonly PolicyAct[]): void;
}

/** The world on the eve of quarter 0. @param physics made before, for a run that leaves it as it is */
export function createWorld(
  run: RunModel,
  scenario: Scenario,
  seed: number,
  memo: RunMemo,
  codebook: Codebook,
  records: Records,
  physics?: Physics,
): World {
  const { model, policy, rows } = run;
  const standing = scenario.policies.filter(({ announced }) => announced < 0);
  const acts = [...standing, ...publishedLists(scenario)].filter(
    (act) => !isWithheld(act, scenario.withheld),
  );
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
    asked: new Set(),
    credited: new Map(),
    ...(physics ?? createPhysics(run, acts)),
    confidence,
    alliance: createAlliance(run.compile, alliance),
    allianceRows: alliance,
    regimes: openRegimes(run, scenario),
    talks: scenario.tables.map((table) => openTalks(table, model)),
    beliefs: new Map(),
    deals: createDeals(run.compile),
    signed: [],
    words: new Map(),
    announce(news) {
      const real = news.filter((act) => !isWithheld(act, scenario.withheld));
      world.acts.push(...real);
      world.fresh.push(...real);
    },
  };
  return world;
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
