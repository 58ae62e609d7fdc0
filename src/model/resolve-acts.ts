import type { Id, Quarter } from '../schema/ids.ts';
import { instrumentForms } from '../schema/instrument-forms.ts';
import type { InstrumentId } from '../schema/instrument-forms.ts';
import type { Path } from '../schema/place.ts';
import type { PolicyAct } from '../schema/policy.ts';
import type { ActFile } from '../schema/scenario.ts';
import { idsOf, ladderOf, tariffRegions } from './act-context.ts';
import type { ActContext } from './act-context.ts';
import { longAgo, quartersSince } from './calendar.ts';
import type { CalendarQuarter } from './calendar.ts';
import { checkAct } from './check-act.ts';
import { percentProblem } from './economy-tables.ts';
import { stringencyFor } from './ladder.ts';

const positionTolerance = 1e-9;

/** When acts are counted from, and when those without `from` come into force and become known. */
export interface Timing {
  start: CalendarQuarter;
  inForce: Quarter;
  announced: Quarter | null; // null: on the day each comes into force
}

/**
 * Acts as levels: `add` becomes the calibration-year rate of each sector plus the points, `position` the stringency that
 * permits it, a tariff or export tax toward a bloc one act a region (`act/REGION`), on a sector group one act a sector (`act/SECTOR`).
 * @returns in file order; acts with unknown names are left out and reported in the context
 */
export function resolveActs(
  acts: readonly ActFile[],
  path: Path,
  timing: Timing,
  context: ActContext,
): PolicyAct[] {
  return acts.flatMap((act, at) => resolveAct(act, [...path, at], timing, context));
}

/** One act as `resolveActs` does several. */
export function resolveAct(file: ActFile, path: Path, timing: Timing, context: ActContext): PolicyAct[] {
  const named = { ...file, target: file.target ?? '' };
  if (!checkAct(named, path, 'actor', context)) return [];
  warnOfRate(file.instrument, file, path, context);
  const inForce = file.from === undefined ? timing.inForce : quartersSince(timing.start, file.from);
  const until = file.until === undefined ? null : quartersSince(timing.start, file.until);
  if (until !== null && until <= inForce) {
    context.problems.push({
      path: [...path, 'until'],
      code: 'act-quarter',
      values: { found: `quarter ${inForce}`, limit: `quarter ${until}` },
    });
    return [];
  }
  const act: PolicyAct = {
    id: file.id,
    instrument: file.instrument,
    actor: file.actor,
    target: named.target,
    scope: file.scope,
    ...(file.group === undefined ? {} : { group: file.group }),
    value: file.value ?? 0,
    announced: timing.announced ?? inForce,
    inForce,
    until,
    day: file.day ?? 0,
    ...(file.againstCriteria === true ? { againstCriteria: true } : {}),
    cause: null,
  };
  if (instrumentForms[file.instrument].actor === 'bloc')
    return toward(act, context).flatMap((own) => dutyActs(own, file.add, path, context));
  if (file.position === undefined) return [act];
  return [{ ...act, value: stringencyOf(file.scope, file.position, [...path, 'position'], context) }];
}

/** One act toward every region that a bloc sets duties for, where it names one. */
function toward(act: PolicyAct, context: ActContext): PolicyAct[] {
  if (idsOf('region', context).includes(act.target)) return [act];
  return tariffRegions(act.target, context).map((target) => ({ ...act, id: `${act.id}/${target}`, target }));
}

/** Warns of a duty or tax that was likely meant in per cent. */
export function warnOfRate(
  instrument: InstrumentId,
  level: Pick<ActFile, 'value' | 'add'>,
  path: Path,
  { warnings }: ActContext,
): void {
  if (instrumentForms[instrument].actor !== 'bloc') return;
  for (const measure of ['value', 'add'] as const) {
    const values = percentProblem(level[measure] ?? 0);
    if (values !== null) warnings.push({ path: [...path, measure], code: 'rate-percent', values });
  }
}

/** The stringency that permits a ladder position; a position that not even a ban takes away is reported. */
export function stringencyOf(technology: Id, position: number, path: Path, context: ActContext): number {
  const ladder = ladderOf(technology, context);
  if (position < ladder.threshold - positionTolerance)
    context.problems.push({
      path,
      code: 'act-position',
      values: { position, threshold: ladder.threshold, technology },
    });
  return stringencyFor(position, ladder);
}

/** A duty of -100 % or less would leave nothing to pay; it is reported and left out. */
function dutyActs(act: PolicyAct, add: number | undefined, path: Path, context: ActContext): PolicyAct[] {
  const group = context.model.sectorGroups[act.scope];
  const acts = (group ?? [act.scope]).map((sector) => ({
    ...act,
    id: group === undefined ? act.id : `${act.id}/${sector}`,
    scope: sector,
    value: add === undefined ? act.value : calibrationRate(sector, act, context) + add,
  }));
  const lowest = acts.reduce((least, { value }) => (value < least ? value : least), Infinity);
  // Points taken off stop at free trade: a subsidy is not what a smaller duty means.
  if (add === undefined || lowest > -1) return acts.map((own) => ({ ...own, value: Math.max(0, own.value) }));
  const expected = `a number above ${Number((add - lowest - 1).toPrecision(6))}: a duty stays above -100 %`;
  context.problems.push({ path: [...path, 'add'], code: 'value-range', values: { found: add, expected } });
  return [];
}

/** The rate in the calibration year; of a bloc whose members' rates differ, the mean weighted by their imports. */
export function calibrationRate(
  sector: Id,
  { actor, target }: Pick<PolicyAct, 'actor' | 'target'>,
  context: ActContext,
): number {
  const { regions, sectors, flow, tariffRate } = context.model.economy;
  const n = regions.length;
  const row = (sectors.indexOf(sector) * n + regions.indexOf(target)) * n;
  const cells = tariffRegions(actor, context)
    .filter((region) => region !== target)
    .map((region) => row + regions.indexOf(region));
  const [first] = cells;
  if (first === undefined) return 0;
  const imports = cells.reduce((sum, cell) => sum + flow[cell]!, 0);
  if (cells.length === 1 || imports === 0) return tariffRate[first]!;
  return cells.reduce((sum, cell) => sum + tariffRate[cell]! * flow[cell]!, 0) / imports;
}

/** Timing of acts that stand beside a start. */
export const standing = (start: CalendarQuarter): Timing => ({ start, inForce: longAgo, announced: null });
