import type { Id } from '../../schema/ids.ts';

/** Reproaches, gravest first by their severities in the model; `loosened` carries none. */
const judgementKinds = [
  'red-line',
  'matched',
  'revoked',
  'exempted',
  'recent',
  'criteria',
  'loosened',
] as const;
export type JudgementKind = (typeof judgementKinds)[number];
export type Severities = Readonly<Record<JudgementKind, number>>;

/** A control younger than this is recent: the span in which reversals are counted. */
export const recentDays = 180;

/** A change of one of the leader's controls, or of whom they exempt, as its audience sees it; allies in the order of the set `ally`. */
export interface JudgedAct {
  before: number; // stringency in force before the act, 0-1; where an exemption is taken back, the exemption
  after: number; // what it sets
  age: number; // days since the control came into force
  redLine: boolean; // the leader had declared or published the control as not negotiable
  matched: Uint8Array; // [ally] 1 = keeps the same control
  burdened: Uint8Array; // [ally] 1 = keeps another control on the same target beside the leader's
  favour: Int8Array; // [ally] 1 = the act frees the ally itself, -1 = takes its own exemption back
  affectedShare: Float64Array; // [ally] of the affected foreign sales, 0-1
  consulted: boolean;
  criteria: boolean; // criteria for changes stood published, and the act keeps to them
  againstCriteria: boolean; // or breaks them
}
/** What each ally makes of an act. */
export interface Judgement {
  extent: number; // stringency that the act takes away, 1 being a whole ban; 0 for tightened and unchanged controls
  kind: readonly JudgementKind[]; // [ally]
  severity: Float64Array; // [ally]
  freeRide: Float64Array; // [ally] share of the other allies' supply that sells where a matching ally holds back
}

/** Severities of the reproaches from a run's parameters `severity_*`. @throws when one is missing */
export function severitiesOf(parameters: ReadonlyMap<Id, number>): Severities {
  const read = (id: Id): number => {
    const value = parameters.get(id);
    if (value === undefined) throw new Error(`the run has no parameter ${id}`);
    return value;
  };
  return {
    'red-line': read('severity_red_line'),
    matched: read('severity_matched'),
    revoked: read('severity_revoked'),
    exempted: read('severity_exempted'),
    recent: read('severity_recent'),
    criteria: read('severity_criteria'),
    loosened: 0,
  };
}

/**
 * The gravest reproach that an act earns from each ally (MODEL.md, section 8). Only loosening is reproached, and an exemption taken back;
 * a loosening weighs by the stringency it takes away, so that lifting a light control costs less than lifting a ban.
 */
export function judge(act: JudgedAct, severities: Severities): Judgement {
  const allies = act.matched.length;
  const extent = Math.max(0, act.before - act.after);
  const kind = Array.from({ length: allies }, (_, ally) => gravest(act, ally, severities));
  return {
    extent,
    kind,
    severity: Float64Array.from(kind, (reproach) => severities[reproach]),
    freeRide: Float64Array.from(kind, (_, ally) => freeRideOn(act, ally)),
  };
}

function gravest(act: JudgedAct, ally: number, severities: Severities): JudgementKind {
  if (act.favour[ally] === 1) return 'loosened';
  const earned: Readonly<Record<JudgementKind, boolean>> = {
    'red-line': act.redLine,
    matched: act.matched[ally] === 1,
    revoked: act.favour[ally] === -1,
    exempted: act.burdened[ally] === 1,
    recent: act.age < recentDays,
    criteria: act.againstCriteria,
    loosened: true,
  };
  return judgementKinds
    .filter((kind) => earned[kind])
    .reduce((worst, kind) => (severities[kind] > severities[worst] ? kind : worst));
}

function freeRideOn(act: JudgedAct, ally: number): number {
  if (act.matched[ally] === 0 || act.favour[ally] === 1) return 0;
  let others = 0;
  let selling = 0;
  act.affectedShare.forEach((share, other) => {
    if (other === ally) return;
    others += share;
    if (act.matched[other] === 0) selling += share;
  });
  return others > 0 ? selling / others : 0;
}
