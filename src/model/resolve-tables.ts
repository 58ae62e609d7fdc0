import { formOf } from '../schema/instrument-forms.ts';
import type { Issue, IssueLevel } from '../schema/negotiation.ts';
import { nearestId } from '../schema/nearest-id.ts';
import type { Path } from '../schema/place.ts';
import type { IssueFile, LevelFile, Table, TableFile } from '../schema/scenario.ts';
import { expectMember } from './act-context.ts';
import type { ActContext } from './act-context.ts';
import { checkAct } from './check-act.ts';
import type { CalendarQuarter } from './calendar.ts';
import { resolvePackages } from './resolve-packages.ts';
import { resolveProtocol } from './resolve-protocol.ts';
import { resolveAct, standing, stringencyOf, warnOfRate } from './resolve-acts.ts';

/** Packages that a table may have; every one is valued for every party. */
const maxPackages = 20_000;

/** A table with its issues' levels as values of their instruments; unknown names are reported in the context. */
export function resolveTable(
  file: TableFile,
  path: Path,
  start: CalendarQuarter,
  context: ActContext,
): Table {
  const { problems } = context;
  const { id, parties, opens, deadline, roundsPerQuarter } = file;
  checkParties(file, path, context);
  const size = file.issues.reduce((product, issue) => product * issue.levels.length, 1);
  if (size > maxPackages)
    problems.push({
      path: [...path, 'issues'],
      code: 'table-size',
      values: { table: id, size, limit: maxPackages },
    });
  const threats = file.threats.map((threat, at) =>
    resolveAct(threat, [...path, 'threats', at], standing(start), context),
  );
  return {
    id,
    parties,
    opens,
    deadline,
    roundsPerQuarter,
    protocol: resolveProtocol(file),
    strategies: parties.flatMap((party) => file.strategies[party] ?? []),
    issues: file.issues.map((issue, at) => {
      checkNeeds(file, issue, [...path, 'issues', at, 'needs'], context);
      return resolveIssue(issue, [...path, 'issues', at], context);
    }),
    closed: file.issues.map(closedLevels),
    threats: threats.flat(),
    pending: threats.flatMap((acts, at) =>
      file.threats[at]!.pending === true ? acts.map((act) => act.id) : [],
    ),
    packages: resolvePackages(file, [...path, 'packages'], context),
    truce: file.truce ?? false,
  };
}

/** Parties are seats with wishes and a strategy each, and nobody else has a part in the table. */
function checkParties(file: TableFile, path: Path, context: ActContext): void {
  const { problems } = context;
  const { id, parties } = file;
  const { governments, blocs } = context.model;
  const seats = [...governments, ...blocs].map((seat) => seat.id);
  parties.forEach((party, at) => {
    expectMember(party, seats, [...path, 'parties', at], 'government-unknown', context);
    if (seats.includes(party) && !context.has(`payoff.month_value.${party}`))
      problems.push({ path: [...path, 'parties', at], code: 'party-wishes', values: { id: party } });
    if (parties.indexOf(party) !== at)
      problems.push({ path: [...path, 'parties', at], code: 'id-duplicate', values: { id: party } });
    if (!Object.hasOwn(file.strategies, party))
      problems.push({ path: [...path, 'strategies'], code: 'table-strategy', values: { id: party } });
  });
  const expectParty = (party: string, at: Path): void => {
    if (!parties.includes(party))
      problems.push({
        path: at,
        code: 'table-party',
        values: { id: party, table: id, known: parties.join(', ') },
      });
  };
  for (const party of Object.keys(file.strategies)) expectParty(party, [...path, 'strategies', party]);
  if (typeof file.protocol !== 'string')
    for (const party of Object.keys(file.protocol.powers ?? {}))
      expectParty(party, [...path, 'protocol', 'powers', party]);
  file.issues.forEach(({ mover }, at) => {
    const bloc = governments.find((member) => member.id === mover)?.tariffsBy;
    if (bloc === undefined || !parties.includes(bloc)) expectParty(mover, [...path, 'issues', at, 'mover']);
  });
}

/** Levels that an issue has but no package may hold: all but `only`, and `without`. */
function closedLevels({ levels, only, without }: IssueFile): number[] {
  return [...levels.keys()].filter((level) => level === without || (only !== undefined && level !== only));
}

/** What an issue needs is another issue of its table. */
function checkNeeds({ id, issues }: TableFile, issue: IssueFile, path: Path, { problems }: ActContext): void {
  const { needs } = issue;
  const others = issues.filter((other) => other !== issue).map((other) => other.id);
  if (needs === undefined || others.includes(needs)) return;
  const values = { id: needs, table: id, nearest: nearestId(needs, others), known: others.join(', ') };
  problems.push({ path, code: 'package-issue', values });
}

function resolveIssue(file: IssueFile, path: Path, context: ActContext): Issue {
  const { id, mover, instrument, target, scope, lag, duration, stance, authority = 'executive' } = file;
  const { needs, group, againstCriteria } = file;
  const named = { instrument, actor: mover, target, scope, ...(group === undefined ? {} : { group }) };
  if (formOf(instrument).tradable === false)
    context.problems.push({
      path: [...path, 'instrument'],
      code: 'issue-instrument',
      values: { instrument },
    });
  const known = checkAct(named, path, 'mover', context);
  const levels = file.levels.map((level, at): IssueLevel => {
    if (at === 0 || !known) return { value: 0, measure: 'add', label: level.label };
    warnOfRate(instrument, level, [...path, 'levels', at], context);
    return { ...measureOf(level, scope, [...path, 'levels', at], context), label: level.label };
  });
  const issue = { id, mover, instrument, target, scope, levels, lag, duration, stance, authority };
  return {
    ...issue,
    ...(group === undefined ? {} : { group }),
    ...(needs === undefined ? {} : { needs }),
    ...(againstCriteria === true ? { againstCriteria } : {}),
  };
}

function measureOf(
  { value, add, position }: LevelFile,
  scope: string,
  path: Path,
  context: ActContext,
): Omit<IssueLevel, 'label'> {
  if (add !== undefined) return { value: add, measure: 'add' };
  if (position === undefined) return { value: value!, measure: 'value' };
  return { value: stringencyOf(scope, position, [...path, 'position'], context), measure: 'value' };
}
