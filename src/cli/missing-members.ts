import type { MergedExperiment } from '../exports/experiment-manifest.ts';

/** Ranges of members that are said at most. */
const most = 8;

/** Which members are missing, counted from 1 as shards are, and the command that makes them; null: none. */
export function missingMembers(
  members: MergedExperiment['members'],
  file: string,
  folder: string,
): string | null {
  const missing = members.flatMap((member, at) => (member === null ? [at] : []));
  if (missing.length === 0) return null;
  const shards = wholeShards(missing, members.length);
  const command = `parley experiment ${file} --out ${folder}`;
  const what =
    shards === null
      ? `runs ${ranges(missing)}, counted from 1; \`${command}\` makes them`
      : `${shards.length === 1 ? 'shard' : 'shards'} ${listed(shards)}; ${shards
          .slice(0, most)
          .map((shard) => `\`${command} --shard ${shard}\``)
          .join(', ')} ${shards.length === 1 ? 'makes it' : 'make them'}`;
  return `${missing.length} of ${members.length} runs are missing: ${what}`;
}

/** The shards that are missing as wholes, of as few as can be; null where what is missing is no such thing. */
function wholeShards(missing: readonly number[], members: number): string[] | null {
  const isMissing = new Set(missing);
  for (let count = 2; 2 * count <= members; count++) {
    const gone = Array.from({ length: count }, (_, shard) => shard).filter((shard) => isMissing.has(shard));
    const size = gone.reduce((sum, shard) => sum + Math.ceil((members - shard) / count), 0);
    const whole = missing.every((member) => gone.includes(member % count));
    if (whole && size === missing.length) return gone.map((shard) => `${shard + 1}/${count}`);
  }
  return null;
}

function ranges(members: readonly number[]): string {
  const found: [number, number][] = [];
  for (const member of members) {
    const last = found.at(-1);
    if (last?.[1] === member - 1) last[1] = member;
    else found.push([member, member]);
  }
  return listed(
    found.map(([first, last]) => (first === last ? String(first + 1) : `${first + 1} to ${last + 1}`)),
  );
}

function listed(texts: readonly string[]): string {
  const rest = texts.length - most;
  return rest > 0 ? `${texts.slice(0, most).join(', ')} and ${rest} more` : texts.join(', ');
}
