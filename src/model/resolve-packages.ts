import type { NamedPackage } from '../schema/negotiation.ts';
import { nearestId } from '../schema/nearest-id.ts';
import type { Path } from '../schema/place.ts';
import type { IssueFile, PackageFile, TableFile } from '../schema/scenario.ts';
import type { ActContext } from './act-context.ts';

/** The packages that a table names, by number of level; issues and levels that it does not have are reported in the context. */
export function resolvePackages(table: TableFile, path: Path, context: ActContext): NamedPackage[] {
  const { packages = [] } = table;
  packages.forEach(({ id }, at) => {
    if (packages.findIndex((other) => other.id === id) < at)
      context.problems.push({ path: [...path, at, 'id'], code: 'id-duplicate', values: { id } });
  });
  return packages.map((file, at) => resolvePackage(file, table, [...path, at, 'levels'], context));
}

function resolvePackage(
  { id, label, levels, basis, source }: PackageFile,
  { id: table, issues }: TableFile,
  path: Path,
  { problems }: ActContext,
): NamedPackage {
  const ids = issues.map((issue) => issue.id);
  for (const issue of Object.keys(levels))
    if (!ids.includes(issue))
      problems.push({
        path: [...path, issue],
        code: 'package-issue',
        values: { id: issue, table, nearest: nearestId(issue, ids), known: ids.join(', ') },
      });
  const chosen = issues.map((issue) => {
    const stated = levels[issue.id] ?? 0;
    const level = levelOf(issue, stated);
    if (level >= 0) return level;
    const known = issue.levels.map((one) => one.label).join(', ');
    const values = { issue: issue.id, found: stated, last: issue.levels.length - 1, known };
    problems.push({ path: [...path, issue.id], code: 'package-level', values });
    return 0;
  });
  return { id, label, levels: chosen, basis, source };
}

/** Number of a stated level, -1: the issue has none such. */
function levelOf({ levels }: IssueFile, stated: number | string): number {
  if (typeof stated === 'number') return stated < levels.length ? stated : -1;
  return levels.findIndex(({ label }) => label === stated);
}
