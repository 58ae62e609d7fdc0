import { daysInQuarter } from '../model/calendar.ts';
import type { PolicyAct, Wedges } from '../schema/policy.ts';
import type { AllianceRows } from './alliance/alliance-rows.ts';
import type { JudgedAct } from './confidence/judge.ts';
import { actsInForce } from './policy/acts-in-force.ts';
import { instruments } from './policy/index.ts';
import type { RunModel } from './run-model.ts';

/** What an act does to a control, whoever looks at it. */
type Change = Pick<JudgedAct, 'before' | 'after'> & { target: number };

/**
 * The columns of an act that its audience judges, or null when allies have no view of it: they judge what the leader does to its own
 * controls, to the rules that carry them to foreign makers, and to the exemptions from these. It is held against the law that would be in
 * force in its first quarter without it.
 * @param acts all acts announced before this one
 */
export function judgedAct(
  run: RunModel,
  rows: AllianceRows,
  act: PolicyAct,
  acts: readonly PolicyAct[],
): JudgedAct | null {
  if (act.actor !== run.model.leader || instruments[act.instrument].reversal !== 'judged') return null;
  const wedges = run.policy.wedges(acts, act.inForce);
  const change = changeOf(run, rows, act, acts);
  if (act.instrument === 'waiver' && change.before <= change.after)
    return {
      ...revoked(rows, change, beneficiaries(run, rows, act)),
      ...prepared(run, rows, act, change.target, acts),
    };
  const { target, before, after } = change;
  const technology = run.policy.context.technology(act.scope);
  const { governments, targets } = rows;
  const stringency = (ell: number, government: number) =>
    wedges.stringency[(ell * governments + government) * targets + target]!;
  const keepsAnother = (government: number) =>
    rows.technologies.some(
      (_, ell) => ell !== technology && stringency(ell, government) > 0 && stringency(ell, rows.leader) > 0,
    );
  const leader = run.model.governments[rows.leader]!;
  return {
    before,
    after,
    age: controlAge(act, acts),
    redLine:
      wedges.published[technology * governments + rows.leader] === 1 ||
      leader.redLines.some((line) => line.technology === act.scope && line.kind === 'declared'),
    burdened: Uint8Array.from(rows.allies, ({ government }) => (keepsAnother(government) ? 1 : 0)),
    favour: act.instrument === 'waiver' ? beneficiaries(run, rows, act) : new Int8Array(rows.allies.length),
    ...stakeIn(rows, technology, target, wedges),
    ...prepared(run, rows, act, target, acts),
  };
}

/** What allies have in a control of the leader: whether each keeps the same, and its part of the sales that it affects. @param technology @param target indices */
export function stakeIn(
  { allies, governments, targets, technologies, supply }: AllianceRows,
  technology: number,
  target: number,
  { stringency }: Pick<Wedges, 'stringency'>,
): Pick<JudgedAct, 'matched' | 'affectedShare'> {
  return {
    matched: Uint8Array.from(allies, ({ government }) =>
      stringency[(technology * governments + government) * targets + target]! > 0 ? 1 : 0,
    ),
    affectedShare: Float64Array.from(allies, (_, ally) => supply[ally * technologies.length + technology]!),
  };
}

/** Whether allies were consulted about changes of a control when an act was announced, and whether it keeps to criteria for them, or breaks these, where they stood published. */
function prepared(
  run: RunModel,
  rows: AllianceRows,
  { scope, announced, againstCriteria }: PolicyAct,
  target: number,
  acts: readonly PolicyAct[],
): Pick<JudgedAct, 'consulted' | 'criteria' | 'againstCriteria'> {
  const { consultation, criteria } = run.policy.wedges(acts, announced);
  const row = run.policy.context.technology(scope) * rows.governments + rows.leader;
  const at = row * rows.targets + target;
  const stand = criteria[at]! > 0;
  const breaks = againstCriteria === true;
  return { consulted: consultation[at]! > 0, criteria: stand && !breaks, againstCriteria: stand && breaks };
}

/**
 * Stringency before and after an act: of the control itself; of a rule, as far as it carries the control abroad; of a waiver, the same for
 * its exporter, who is a part of supply to others and everything to itself. Of other rules the share of demand that the leader's law denies.
 */
function changeOf(run: RunModel, rows: AllianceRows, act: PolicyAct, acts: readonly PolicyAct[]): Change {
  const { context } = run.policy;
  const wedges = run.policy.wedges(acts, act.inForce);
  const technology = context.technology(act.scope);
  const row = technology * rows.governments + rows.leader;
  const lawAt = (target: number) => ({
    own: wedges.stringency[row * rows.targets + target]!,
    reach: wedges.reach[row * rows.targets + target]!,
  });
  switch (act.instrument) {
    case 'export-control': {
      const target = context.target(act.target);
      return { target, before: lawAt(target).own, after: act.value };
    }
    case 'extraterritorial-rule': {
      const target = context.target(act.target);
      const { own, reach } = lawAt(target);
      return { target, before: own * reach, after: own * act.value };
    }
    case 'waiver': {
      const target = rows.technologies[technology]!.targetIndex;
      const exporter = context.region(act.target);
      const { own, reach } = lawAt(target);
      const exempt = wedges.exempt[row * context.regions + exporter]!;
      const supply =
        run.rows.outsideShare[(technology * context.regions + exporter) * rows.targets + target]!;
      const bound =
        own * reach * (act.value > exempt ? supply * beyondOwnLaw(run, rows, act, wedges.stringency) : 1);
      return { target, before: bound * (1 - exempt), after: bound * (1 - act.value) };
    }
    default: {
      const target = context.target(act.target);
      const changed = run.policy.wedges([...acts, { ...act, day: 0 }], act.inForce);
      const at = row * rows.targets + target;
      return { target, before: wedges.denied[at]!, after: changed.denied[at]! };
    }
  }
}

/** Part of the leader's control that the exporter's own law does not make: what it denies itself, an exemption does not free. */
function beyondOwnLaw(
  run: RunModel,
  rows: AllianceRows,
  { scope, target: exporter }: PolicyAct,
  stringency: Float64Array,
): number {
  const technology = run.policy.context.technology(scope);
  const { targetIndex } = rows.technologies[technology]!;
  const lawOf = (government: number) =>
    stringency[(technology * rows.governments + government) * rows.targets + targetIndex]!;
  const led = lawOf(rows.leader);
  const own = run.model.governments.map(({ region }, at) => (region === exporter ? lawOf(at) : 0));
  return led > 0 ? 1 - Math.min(1, Math.max(...own) / led) : 1;
}

/** Allies whose own exporters a waiver frees. @returns [ally] 1 or 0 */
function beneficiaries({ model }: RunModel, { allies }: AllianceRows, { target }: PolicyAct): Int8Array {
  return Int8Array.from(allies, ({ government }) =>
    model.governments[government]!.region === target ? 1 : 0,
  );
}

/** An exemption taken back: a promise to those who had it, and nothing to others. */
function revoked(
  { allies }: AllianceRows,
  { before, after }: Change,
  had: Int8Array,
): Omit<JudgedAct, 'consulted' | 'criteria' | 'againstCriteria'> {
  const none = new Uint8Array(allies.length);
  return {
    before: after - before,
    after: 0,
    age: Number.MAX_SAFE_INTEGER,
    redLine: false,
    matched: none,
    burdened: none,
    favour: had.map((own) => -own),
    affectedShare: Float64Array.from(had),
  };
}

/** Days from the start of the control in force to the announcement of the act. */
function controlAge(act: PolicyAct, acts: readonly PolicyAct[]): number {
  const current = controlBefore(act, acts);
  return current === undefined
    ? Number.MAX_SAFE_INTEGER
    : (act.announced - current.inForce) * daysInQuarter - current.day;
}

/** Days that the control which an act changes was in force when the act took its place; a control without a start in the run's calendar is as old as can be. */
export function daysInForce(act: PolicyAct, acts: readonly PolicyAct[]): number {
  const current = controlBefore(act, acts);
  return current === undefined
    ? Number.MAX_SAFE_INTEGER
    : (act.inForce - current.inForce) * daysInQuarter + act.day - current.day;
}

/** The act that set what another changes, as the law stands when that is announced. */
function controlBefore(act: PolicyAct, acts: readonly PolicyAct[]): PolicyAct | undefined {
  return actsInForce(acts, act.announced).findLast(
    (other) =>
      other.instrument === act.instrument &&
      other.actor === act.actor &&
      other.target === act.target &&
      other.scope === act.scope &&
      other.group === act.group,
  );
}
