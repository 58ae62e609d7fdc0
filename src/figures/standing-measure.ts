import type { Id, Quarter } from '../schema/ids.ts';
import { clean } from '../schema/lever-scale.ts';
import { quarterCount } from '../schema/quarter-text.ts';
import type { RunResult } from '../schema/result.ts';
import type { ActFile, LevelFile } from '../schema/scenario.ts';
import { indicesOf, memberAt } from './columns.ts';
import { levelsOfOutcome } from './words/package-words.ts';

type Law = Pick<ActFile, 'instrument' | 'actor' | 'target' | 'scope' | 'group'>;
type Measure = Pick<ActFile, 'value' | 'add' | 'position'>;
const lawKeys = ['instrument', 'actor', 'target', 'scope', 'group'] as const;

/** What somebody has said of a law, in the order in which acts come after each other. */
interface Said {
  from: Quarter;
  day: number;
  made: Quarter; // in which it was said; of two on one day the later holds
  measure: Measure;
  isChange: boolean; // counted from what stood, as points of a deal are
}

/**
 * What stands of a law in a quarter of a run: the last word of an act, an event or a deal that holds there. Null where none says anything, and
 * the law is that of the calibration year.
 */
export function standingMeasure(result: RunResult, law: Law, quarter: Quarter): Measure | null {
  const inForce = actsIn(result, quarter);
  const holds = (id: Id): boolean => inForce.some((one) => one === id || one.startsWith(`${id}/`));
  const said = [...actsSaid(result, law, holds), ...dealsSaid(result, law, quarter, holds)];
  const inOrder = said.toSorted((a, b) => a.from - b.from || a.day - b.day || a.made - b.made);
  return inOrder.reduce<Measure | null>(
    (before, { measure, isChange }) => (isChange ? changed(before, measure.add!) : measure),
    null,
  );
}

/** The level of a chip as an act: points are counted from the duty that stands, as they are at the table. */
export function measureOfLevel(level: LevelFile, standing: Measure | null): Measure {
  const { value, add, position } = level;
  if (add !== undefined) return changed(standing, add);
  return value === undefined ? { position: position! } : { value };
}

function changed(before: Measure | null, points: number): Measure {
  if (before?.value !== undefined) return { value: Math.max(0, clean(before.value + points)) };
  return { add: clean((before?.add ?? 0) + points) };
}

/** Ids of the acts that hold in a quarter, with the sector or region of each that is one of several. */
function actsIn({ tables, sets }: RunResult, quarter: Quarter): Id[] {
  const policy = tables.policy;
  if (policy === undefined) return [];
  const at = [...indicesOf(policy, 'quarter').entries()].filter(([, own]) => own === quarter);
  return at.map(([row]) => memberAt(policy, sets, 'act', row)!.id);
}

function actsSaid({ request }: RunResult, law: Law, holds: (id: Id) => boolean): Said[] {
  const { scenario, overrides } = request;
  const own = scenario.policies.map((act) => {
    const set = (key: string) => overrides[`policies.${act.id}.${key}`];
    const from = (set('from') as string | undefined) ?? act.from;
    const measure = Object.entries(measureOf(act)).map(([key, stated]) => [key, set(key) ?? stated]);
    return { act, from, made: -1, measure: Object.fromEntries(measure) as Measure };
  });
  const events = scenario.events.flatMap(({ quarter, acts }) =>
    acts.map((act) => {
      const made = quarterCount(scenario.start, quarter);
      return { act, from: act.from ?? quarter, made, measure: measureOf(act) };
    }),
  );
  return [...own, ...events]
    .filter(({ act }) => isSameLaw(law, act) && holds(act.id))
    .map(({ act, from, made, measure }) => ({
      from: from === undefined ? -Infinity : quarterCount(scenario.start, from),
      day: act.day ?? 0,
      made,
      measure,
      isChange: false,
    }));
}

/** What deals have made of a law. Purchases are counted from trade, which no act states. */
function dealsSaid(
  { request, tables, sets }: RunResult,
  law: Law,
  quarter: Quarter,
  holds: (id: Id) => boolean,
): Said[] {
  const deals = tables.deal;
  if (deals === undefined || law.instrument === 'purchase-commitment') return [];
  const [numbers, agreed, outcomes] = (['deal', 'quarter', 'outcome'] as const).map((id) =>
    indicesOf(deals, id),
  );
  return [...numbers!.keys()]
    .filter((row) => numbers!.indexOf(numbers![row]!) === row)
    .flatMap((row) => {
      const table = request.scenario.tables.find(({ id }) => id === memberAt(deals, sets, 'table', row)?.id)!;
      const levels = levelsOfOutcome(table, outcomes![row]!);
      return table.issues.flatMap((issue, at): Said[] => {
        const made = agreed![row]!;
        const from = made + issue.lag;
        const level = issue.levels[levels[at]!]!;
        const isOf = isSameLaw(law, { ...issue, actor: issue.mover }) && holds(`${table.id}/${issue.id}`);
        if (!isOf || levels[at] === 0 || from > quarter) return [];
        return [{ from, day: 0, made, measure: measureOf(level), isChange: level.add !== undefined }];
      });
    });
}

function measureOf({ value, add, position }: ActFile | LevelFile): Measure {
  if (value !== undefined) return { value };
  return add === undefined ? { position: position! } : { add };
}

function isSameLaw(law: Law, other: Law): boolean {
  return lawKeys.every((key) => law[key] === other[key]);
}
