import { capital } from '../../figures/words/capital.ts';
import type { Id } from '../../schema/ids.ts';
import type { RunResult } from '../../schema/result.ts';
import type { Sets } from '../../schema/table.ts';

type Tables = RunResult['request']['scenario']['tables'];

/** Tables by who sits at them; those of the same parties also by what their ids add. */
export function tableNames(tables: Tables, sets: Sets): readonly { id: Id; name: string }[] {
  const members = sets['government'] ?? [];
  const seated = tables.map(({ id, parties }) => ({
    id,
    name: parties.map((party) => members.find((member) => member.id === party)?.short ?? party).join(', '),
  }));
  return seated.map(({ id, name }) => {
    const isOnly = seated.every((other) => other.id === id || other.name !== name);
    return { id, name: isOnly ? name : `${name}: ${capital(id.replaceAll('-', ' '))}` };
  });
}
